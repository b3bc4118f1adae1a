import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMayWrite } from '../../people/session.ts'
import { DossiersPage } from '../../requests/dossier/dossiers-page.tsx'
import { holdsQuery } from '../queries.ts'
import { HoldCard } from './hold-card.tsx'

const route = getRouteApi('/signed-in/a/$account/holds')

/** The holds of an account, those that stand first. */
export function HoldsPage() {
  const { t } = useTranslation('watching')
  const { account } = route.useParams()
  const { answer } = route.useSearch()
  const mayWrite = useMayWrite(account)
  const { data } = useSuspenseQuery(holdsQuery(account))
  return (
    <DossiersPage
      title={t('account.title')}
      lead={t('account.lead')}
      empty={t('account.empty')}
      emptyText={t('account.emptyText')}
      dossiers={data.items}
    >
      {(hold) => (
        <HoldCard
          account={account}
          hold={hold}
          mayWrite={mayWrite}
          isAnswering={hold.id === answer}
        />
      )}
    </DossiersPage>
  )
}
