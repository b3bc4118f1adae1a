import { Button, Group, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { type HandOverTo, RecipientChoice } from './recipient-choice.tsx'

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
