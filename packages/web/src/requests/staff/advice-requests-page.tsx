import { useTranslation } from 'react-i18next'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { StaffRequestList } from './staff-request-list.tsx'

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
