import type { Arrivals, Source } from '@freigabe/contract'
import { Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { ClosedBadge } from '../lists/groups/closed-badge.tsx'
import { StateBadge } from '../parts/badge/state-badge.tsx'
import { type Column, DataTable } from '../parts/table/data-table.tsx'

/** A source's recent deliveries, day by day, and whether they may be sent to. */
export function SourceArrivals({ source }: { source: Source }) {
  const { t } = useTranslation(['sources', 'lists'])
  const format = useFormat()
  const columns: Column<Arrivals>[] = [
    {
      key: 'day',
      header: t('day'),
      cell: ({ day, beyondCap, setApart, bulk, sampled, closed }) => (
        <>
          {[
            format.statedDay(day),
            ...(beyondCap ? [t('beyondCap')] : []),
            ...(setApart !== null && closed === null ? [t('setApart.reviewed')] : []),
            ...(sampled ? [t('sampled')] : []),
          ].join(', ')}
          {setApart !== null && closed !== null && (
            <Text size="sm" c="dimmed">
              {t(`setApart.${setApart}`)}
            </Text>
          )}
          {bulk && !beyondCap && setApart === null && closed === 'never_approved' && (
            <Text size="sm" c="dimmed">
              {t('bulk')}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'recipients',
      header: t('recipients'),
      align: 'end',
      cell: ({ recipients }) => format.number(recipients),
    },
    {
      key: 'state',
      header: t('state'),
      narrow: 'beside',
      cell: ({ closed }) =>
        closed ? (
          <ClosedBadge reason={closed} />
        ) : (
          <StateBadge
            tone="green"
            icon={IconCircleCheck}
            label={t('lists:imports.state.approved')}
          />
        ),
    },
  ]
  return (
    <DataTable
      label={`${t('arrivals')}: ${source.name}`}
      columns={columns}
      rows={source.arrivals}
      rowKey={({ batchId }) => batchId}
    />
  )
}
