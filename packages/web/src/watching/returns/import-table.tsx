import type { GroupReturns, ReturnCode, ReturnsOfImport } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Section } from '../../parts/page/section.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { toldOf } from './rates-of.ts'
import { useImportName } from './use-import-name.ts'

/** Everything that came back, by import, in the columns of what came at all. */
export function ImportTable({ returns: { imports, isSentTold } }: { returns: GroupReturns }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const nameOf = useImportName()
  const codes = [...new Set(imports.flatMap(({ came }) => came.map(({ code }) => code)))]
  const columns: Column<ReturnsOfImport>[] = [
    { key: 'import', header: t('returns.column.import'), cell: ({ batch }) => nameOf(batch) },
    ...(isSentTold
      ? [
          {
            key: 'sent',
            header: t('returns.column.sent'),
            align: 'end' as const,
            cell: ({ sent }: ReturnsOfImport) => format.number(sent),
          },
        ]
      : []),
    ...codes.map((code: ReturnCode) => ({
      key: code,
      header: t(`code.${code}`),
      align: 'end' as const,
      cell: ({ came }: ReturnsOfImport) => {
        const told = toldOf(came, code)
        return told ? format.number(told.count) : '–'
      },
    })),
  ]
  return (
    <Section title={t('returns.imports')}>
      <DataTable
        label={t('returns.imports')}
        columns={columns}
        rows={imports}
        rowKey={({ batch }) => batch?.id ?? ''}
      />
    </Section>
  )
}
