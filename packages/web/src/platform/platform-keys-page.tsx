import { useTranslation } from 'react-i18next'
import { KeysPage } from './keys-page.tsx'
import { ScreeningKeysSection } from './screening-keys-section.tsx'

/** The keys of the platform: for its API, and for screening lists where they lie. */
export function PlatformKeysPage() {
  const { t } = useTranslation('platform')
  return (
    <KeysPage account={null} lead={t('keys.platformLead')}>
      <ScreeningKeysSection />
    </KeysPage>
  )
}
