import type { HoldingCount } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { type Column, DataTable } from '../parts/table/data-table.tsx'

interface HoldingsTableProps {
  label: string
  holdings: HoldingCount[]
  /** Whether the effect of erasing still has to be explained. */
  showsEffect: boolean
}

/** Where an address is held, by place and account. */
export function HoldingsTable({ label, holdings, showsEffect }: HoldingsTableProps) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const columns: Column<HoldingCount>[] = [
    {
      key: 'place',
      header: t('column.place'),
      cell: ({ place }) => <strong>{t(`place.${place}`)}</strong>,
    },
    {
      key: 'account',
      header: t('column.account'),
      cell: ({ accountName }) => accountName ?? t('ofPlatform'),
    },
    {
      key: 'count',
      header: t('column.count'),
      align: 'end',
      cell: ({ count }) => format.number(count),
    },
    {
      key: 'effect',
      header: t('column.effect'),
      cell: (holding) => t(`effect.${effectOf(holding)}`),
    },
  ]
  return (
    <DataTable
      label={label}
      rows={holdings}
      rowKey={({ place, accountId }) => `${place} ${accountId}`}
      columns={showsEffect ? columns : columns.slice(0, 3)}
    />
  )
}

/** What erasing does, in words of the place where they differ. */
function effectOf({ place, onErase }: HoldingCount) {
  if (place === 'person') return 'nameless'
  return place === 'case_note' || place === 'case_finding' ? 'proof' : onErase
}
