import type { CalendarPreview as Preview } from '@freigabe/contract'
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { writeOpenings } from './openings.ts'

type Day = Preview['days'][number]

/** The working days to come with their hours, and by name the days off between them. */
export function CalendarPreview({ days }: { days: readonly Day[] }) {
  const { t } = useTranslation('platform')
  const format = useFormat()
  const words = useLocalText()
  const columns: Column<Day>[] = [
    { key: 'day', header: t('calendar.day'), cell: ({ day }) => format.date(dayOf(day)) },
    {
      key: 'hours',
      header: t('calendar.hours'),
      cell: ({ hours, holiday }) =>
        hours.length > 0 ? (
          writeOpenings(hours)
        ) : (
          <Text span inherit c="dimmed">
            {holiday ? words(holiday) : t('calendar.ownDay')}
          </Text>
        ),
    },
  ]
  return (
    <DataTable
      label={t('calendar.preview')}
      columns={columns}
      rows={[...days]}
      rowKey={({ day }) => day}
    />
  )
}

/** Noon of a day, which is that day in the zones of almost all readers. */
function dayOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}
