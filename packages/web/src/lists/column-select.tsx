import type { Columns } from '@freigabe/contract'
import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { useColumnName } from './use-column-name.ts'

interface ColumnSelectProps {
  columns: Pick<Columns, 'header' | 'width' | 'unclear'>
  value: number | null
  /** What follows from choosing. */
  hint?: string
  className?: string | undefined
  onChange: (column: number | null) => void
}

/** Asks for the column of addresses; where several hold some, these are named and come first. */
export function ColumnSelect({ columns, value, hint, className, onChange }: ColumnSelectProps) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const name = useColumnName(columns)
  const { width, unclear } = columns
  const isUnclear = unclear.length > 0
  const others = Array.from({ length: width }, (_, place) => place).filter(
    (place) => !unclear.includes(place),
  )
  const options = (places: number[]) =>
    places.map((place) => ({ value: String(place), label: name(place) }))
  const where = t('column.unclear', { columns: format.list(unclear.map(name)) })
  return (
    <Select
      // The button in the answer at the top of a group's page leads here.
      data-choose-column
      className={className}
      label={t(isUnclear ? 'column.chooseOf' : 'column.choose')}
      description={[isUnclear && where, hint].filter(Boolean).join(' ') || undefined}
      placeholder={t('column.placeholder')}
      value={value === null ? null : String(value)}
      data={
        isUnclear
          ? [
              { group: t('column.withAddresses'), items: options(unclear) },
              { group: t('column.others'), items: options(others) },
            ]
          : options(others)
      }
      searchable
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
    />
  )
}
