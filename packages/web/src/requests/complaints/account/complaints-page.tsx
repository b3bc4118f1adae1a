import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../../../api/read.ts'
import { useMayWrite } from '../../../people/session.ts'
import { DossiersPage } from '../../dossier/dossiers-page.tsx'
import { ComplaintCard } from './complaint-card.tsx'

const route = getRouteApi('/signed-in/a/$account/complaints')

/** The complaints about which an account is asked for a consent record, newest first. */
export function ComplaintsPage() {
  const { t } = useTranslation('complaints')
  const { account } = route.useParams()
  const mayWrite = useMayWrite(account)
  const { data } = useSuspenseQuery(read('listAskedComplaints', { params: { account } }))
  return (
    <DossiersPage
      title={t('account.title')}
      lead={t('account.lead')}
      empty={t('account.empty')}
      emptyText={t('account.emptyText')}
      dossiers={data.items}
    >
      {(complaint) => <ComplaintCard account={account} complaint={complaint} mayWrite={mayWrite} />}
    </DossiersPage>
  )
}
