import type { AppealFigures as Figures } from '@freigabe/contract'
import { Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Section } from '../../parts/section.tsx'
import { appealsQuery } from '../queries/appeals-query.ts'

type Row = Figures['reasons'][number]

/** How appeals were decided, and how often on which reason. */
export function AppealFigures() {
  const { t } = useTranslation('requests')
  const format = useFormat()
  const { data } = useSuspenseQuery(appealsQuery)
  const columns: Column<Row>[] = [
    { key: 'reason', header: t('appeals.reason'), cell: ({ reason }) => t(`reason.${reason}`) },
    {
      key: 'outcome',
      header: t('appeals.outcome'),
      width: '12rem',
      cell: ({ outcome }) => t(`appeals.${outcome}`),
    },
    {
      key: 'count',
      header: t('appeals.count'),
      width: '6rem',
      align: 'end',
      cell: ({ count }) => format.number(count),
    },
  ]
  return (
    <Section title={t('appeals.title')} lead={t('appeals.lead')}>
      <Stack gap="lg">
        <Facts
          facts={(['filed', 'upheld', 'dismissed', 'withdrawn'] as const).map((name) => ({
            name: t(`appeals.${name}`),
            value: format.number(data[name]),
          }))}
        />
        {data.reasons.length === 0 ? (
          <p>{t('appeals.none')}</p>
        ) : (
          <DataTable
            label={t('appeals.title')}
            columns={columns}
            rows={data.reasons}
            rowKey={({ outcome, reason }) => `${outcome} ${reason}`}
          />
        )}
      </Stack>
    </Section>
  )
}
