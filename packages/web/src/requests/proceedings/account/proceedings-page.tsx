import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../../../api/read.ts'
import { useMayWrite } from '../../../people/session.ts'
import { DossiersPage } from '../../dossier/dossiers-page.tsx'
import { ProceedingCard } from './proceeding-card.tsx'

const route = getRouteApi('/signed-in/a/$account/proceedings')

/** The hearings, warnings and suspensions of an account, newest first. */
export function ProceedingsPage() {
  const { t } = useTranslation('proceedings')
  const { account } = route.useParams()
  const mayWrite = useMayWrite(account)
  const { data } = useSuspenseQuery(read('listProceedings', { params: { account } }))
  return (
    <DossiersPage
      title={t('account.title')}
      lead={t('account.lead')}
      empty={t('account.empty')}
      emptyText={t('account.emptyText')}
      dossiers={data.items}
    >
      {(proceeding) => (
        <ProceedingCard account={account} proceeding={proceeding} mayWrite={mayWrite} />
      )}
    </DossiersPage>
  )
}
