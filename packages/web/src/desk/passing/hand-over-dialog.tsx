import { Button, Group, Select, Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useSkillName } from '../../parts/use-skill-name.ts'
import { useSession } from '../../people/session.ts'

interface HandOverDialogProps {
  title: string
  /** A skill can be chosen, too. */
  withSkills?: boolean
  mutation: { isPending: boolean; error: unknown }
  onConfirm: (to: HandOverTo, note: string | undefined) => void
  onClose: () => void
}

/** Asks who receives the case, and what they should know. */
export function HandOverDialog(props: HandOverDialogProps) {
  const { title, withSkills = false, mutation, onConfirm, onClose } = props
  const { t } = useTranslation(['desk', 'parts'])
  const [to, setTo] = useState<HandOverTo | null>(null)
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (to === null) setMissing(true)
    else onConfirm(to, note.trim() || undefined)
  }
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form noValidate onSubmit={send}>
        <Stack gap="md">
          <p style={{ margin: 0 }}>{t('handOver.lead')}</p>
          <RecipientChoice
            withSkills={withSkills}
            value={to}
            error={missing && to === null && t('parts:form.required')}
            onChange={setTo}
          />
          <Textarea
            label={t('handOver.note')}
            description={t('handOver.noteHint')}
            autosize
            minRows={2}
            maxRows={6}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <ProblemNotice error={mutation.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={mutation.isPending}>
              {t('handOver.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

/** A colleague, or anybody with a skill. */
type HandOverTo = { person: string } | { skill: string }

interface RecipientChoiceProps {
  withSkills: boolean
  value: HandOverTo | null
  error: string | false
  onChange: (to: HandOverTo | null) => void
}

/** The choice of a colleague by name, with their skills, or of a skill. */
function RecipientChoice({ withSkills, value, error, onChange }: RecipientChoiceProps) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const skillName = useSkillName()
  const { person: me } = useSession()
  const { data } = useQuery(read('listColleagues'))
  const people = (data?.people ?? [])
    .filter(({ id }) => id !== me.id)
    .map(({ id, name, skills }) => ({
      value: `person ${id}`,
      label: skills.length > 0 ? `${name} (${format.list(skills.map(skillName))})` : name,
    }))
  const skills = (data?.skills ?? []).map((skill) => ({
    value: `skill ${skill}`,
    label: t('handOver.whoKnows', { skill: skillName(skill) }),
  }))
  const groups = [
    { group: t('handOver.people'), items: people },
    ...(withSkills ? [{ group: t('handOver.skills'), items: skills }] : []),
  ]
  return (
    <Select
      label={t('handOver.to')}
      data={groups.filter(({ items }) => items.length > 0)}
      value={value && keyOf(value)}
      error={error}
      onChange={(key) => onChange(key === null ? null : chosen(key))}
      searchable
      nothingFoundMessage={t('handOver.nobody')}
      data-autofocus
    />
  )
}

function keyOf(to: HandOverTo): string {
  return 'person' in to ? `person ${to.person}` : `skill ${to.skill}`
}

function chosen(key: string): HandOverTo {
  const [kind, id] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)]
  return kind === 'person' ? { person: id } : { skill: id }
}
