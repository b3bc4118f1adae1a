import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { useSkillName } from '../../parts/use-skill-name.ts'
import { useSession } from '../../people/session.ts'

/** A colleague, or anybody with a skill. */
export type HandOverTo = { person: string } | { skill: string }

interface RecipientChoiceProps {
  withSkills: boolean
  value: HandOverTo | null
  error: string | false
  onChange: (to: HandOverTo | null) => void
}

/** The choice of a colleague by name, with their skills, or of a skill. */
export function RecipientChoice({ withSkills, value, error, onChange }: RecipientChoiceProps) {
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
