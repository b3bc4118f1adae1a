import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { staffRequestQuery } from '../queries.ts'
import { ReplyPage } from '../reply/reply-page.tsx'
import { StaffRequestList } from './staff-request-list.tsx'

const route = getRouteApi('/signed-in/support/$account/$request')

/** A request for advice, as support answers it. */
export function AdviceRequestPage() {
  const { account, request: id } = route.useParams()
  const { data: request } = useSuspenseQuery(staffRequestQuery('support', account, id))
  return <ReplyPage key={id} side="support" account={account} request={request} />
}

/** Requests for advice that wait for support. */
export function AdviceRequestsPage() {
  const { t } = useTranslation('requests')
  return (
    <Page>
      <PageHeader title={t('staff.support.title')} lead={t('staff.support.lead')} />
      <StaffRequestList side="support" />
    </Page>
  )
}
