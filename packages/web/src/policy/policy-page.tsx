import { useTranslation } from 'react-i18next'
import { useSession } from '../accounts/queries/session-query.ts'
import { Page } from '../parts/page.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { DraftsSection } from './draft/drafts-section.tsx'
import { PublicationsSection } from './publication/publications-section.tsx'
import { RuleResultsSection } from './rule-results/rule-results-section.tsx'
import { ShippedFaults } from './shipped-faults.tsx'

/** The policy of the platform: what is being changed, and what was published. Leads change it. */
export function PolicyPage() {
  const { t } = useTranslation('policy')
  const mayChange = useSession().staffRoles.includes('lead')
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ShippedFaults />
      <DraftsSection mayChange={mayChange} />
      <PublicationsSection mayChange={mayChange} />
      {mayChange && <RuleResultsSection />}
    </Page>
  )
}
