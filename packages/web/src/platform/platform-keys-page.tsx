import { useTranslation } from 'react-i18next'
import { KeysPage } from './keys-page.tsx'

/** The API keys of the platform. */
export function PlatformKeysPage() {
  const { t } = useTranslation('platform')
  return <KeysPage account={null} lead={t('keys.platformLead')} />
}
