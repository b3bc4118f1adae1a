import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useReading } from '../case-context.tsx'

/** With which earlier submission the newest is compared: a revision, or what the group was decided on. */
export function CompareChoice() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { shown, lastDecided, compared, compareWith } = useReading()
  const revisions = shown.submissions.slice(0, -1).toReversed()
  if (!compared) return null
  const choices = [
    ...revisions.map(({ revision }) => ({
      value: String(revision),
      label: t('claims.compareWith', { revision }),
    })),
    ...(lastDecided
      ? [
          {
            value: 'decided',
            label: t('claims.compareDecided', { day: format.date(lastDecided.at) }),
          },
        ]
      : []),
  ]
  return (
    <Select
      size="xs"
      w={310}
      aria-label={t('claims.compare')}
      data={choices}
      value={String(compared.choice)}
      onChange={(choice) => compareWith(choice === 'decided' ? choice : Number(choice))}
    />
  )
}
