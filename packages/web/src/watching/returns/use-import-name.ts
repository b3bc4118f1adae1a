import type { ReturnsOfImport } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'

/** What an import is called among figures: as the account's own system names it, else by its file. */
export function useImportName(): (batch: ReturnsOfImport['batch']) => string {
  const { t } = useTranslation('watching')
  const format = useFormat()
  return (batch) =>
    batch === null ? t('returns.group') : (batch.reference ?? format.importName(batch.fileName))
}
