import { IconShieldCheck } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../../../api/read.ts'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { Page } from '../../../parts/page.tsx'
import { PageHeader } from '../../../parts/page-header.tsx'
import { useMayWrite } from '../../../people/session.ts'
import { ComplaintCard } from './complaint-card.tsx'

const route = getRouteApi('/signed-in/a/$account/complaints')

/** The complaints about which an account is asked for a consent record, newest first. */
export function ComplaintsPage() {
  const { t } = useTranslation('complaints')
  const { account } = route.useParams()
  const mayWrite = useMayWrite(account)
  const { data } = useSuspenseQuery(read('listAskedComplaints', { params: { account } }))
  return (
    <Page width="narrow">
      <PageHeader title={t('account.title')} lead={t('account.lead')} />
      {data.items.length === 0 && (
        <EmptyState icon={IconShieldCheck} title={t('account.empty')}>
          {t('account.emptyText')}
        </EmptyState>
      )}
      {data.items.map((complaint) => (
        <ComplaintCard
          key={complaint.id}
          account={account}
          complaint={complaint}
          mayWrite={mayWrite}
        />
      ))}
    </Page>
  )
}
