import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { KeysPage } from './keys-page.tsx'

const route = getRouteApi('/signed-in/a/$account/keys')

/** The API keys of an account. */
export function AccountKeysPage() {
  const { t } = useTranslation('platform')
  const { account } = route.useParams()
  return <KeysPage account={account} lead={t('keys.lead')} />
}
