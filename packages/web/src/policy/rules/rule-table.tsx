import type { RuleResult } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'

const figures = ['accepted', 'revoked', 'agreed', 'disagreed'] as const

/** What each rule accepted by itself, and what people made of what it would have accepted. */
export function RuleTable({ rules }: { rules: RuleResult[] }) {
  const { t } = useTranslation('policy')
  const words = useLocalText()
  const format = useFormat()
  const columns: Column<RuleResult>[] = [
    { key: 'rule', header: t('results.rule'), cell: ({ title }) => words(title) },
    ...figures.map(
      (figure): Column<RuleResult> => ({
        key: figure,
        header: t(`results.${figure}`),
        align: 'end',
        cell: (rule) => format.number(rule[figure]),
      }),
    ),
  ]
  return (
    <DataTable
      label={t('results.title')}
      columns={columns}
      rows={rules}
      rowKey={({ ruleId }) => ruleId}
    />
  )
}
