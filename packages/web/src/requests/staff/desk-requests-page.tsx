import { useTranslation } from 'react-i18next'
import { useSession } from '../../accounts/queries/session-query.ts'
import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { AppealFigures } from './appeal-figures.tsx'
import { StaffRequestList } from './staff-request-list.tsx'

/** Appeals and additions that wait for the desk; leads see below how appeals were decided. */
export function DeskRequestsPage() {
  const { t } = useTranslation('requests')
  const isLead = useSession().staffRoles.includes('lead')
  return (
    <Page>
      <PageHeader title={t('staff.desk.title')} lead={t('staff.desk.lead')} />
      <StaffRequestList side="desk" />
      {isLead && <AppealFigures />}
    </Page>
  )
}
