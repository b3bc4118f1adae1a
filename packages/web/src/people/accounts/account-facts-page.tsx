import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { accountQuery } from '../queries.ts'
import { useSession } from '../session.ts'
import { useMayWrite } from '../use-may-write.ts'
import { AccountFactsSection } from './account-facts-section.tsx'

const route = getRouteApi('/signed-in/a/$account/facts')

/** What an account states of itself, once and for all of its groups. */
export function AccountFactsPage() {
  const { t } = useTranslation('accounts')
  const { account: id } = route.useParams()
  const { data: account } = useSuspenseQuery(accountQuery(id))
  const isAdmin = useSession().staffRoles.includes('admin')
  const mayState = useMayWrite(id) || isAdmin
  return (
    <Page>
      <PageHeader title={t('facts.page')} lead={t('facts.pageLead', { account: account.name })} />
      <AccountFactsSection account={account} mayState={mayState} />
    </Page>
  )
}
