import { useTranslation } from 'react-i18next'
import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { StaffRequestList } from './staff-request-list.tsx'

/** Requests for goodwill that wait for billing. */
export function GoodwillRequestsPage() {
  const { t } = useTranslation('requests')
  return (
    <Page>
      <PageHeader title={t('staff.billing.title')} lead={t('staff.billing.lead')} />
      <StaffRequestList side="billing" />
    </Page>
  )
}
