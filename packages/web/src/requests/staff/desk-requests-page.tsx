import { useTranslation } from 'react-i18next'
import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { StaffRequestList } from './staff-request-list.tsx'

/** Appeals and additions that wait for the desk. */
export function DeskRequestsPage() {
  const { t } = useTranslation('requests')
  return (
    <Page>
      <PageHeader title={t('staff.desk.title')} lead={t('staff.desk.lead')} />
      <StaffRequestList side="desk" />
    </Page>
  )
}
