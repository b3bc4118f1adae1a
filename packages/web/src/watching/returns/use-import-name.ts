import type { ReturnsOfImport } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'

/** What an import is called among figures: as the account's own system names it, else by its file. */
export function useImportName(): (batch: ReturnsOfImport['batch']) => string {
  const { t } = useTranslation('watching')
  return (batch) => (batch === null ? t('returns.group') : (batch.reference ?? batch.fileName))
}
