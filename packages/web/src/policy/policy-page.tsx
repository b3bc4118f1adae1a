import { useTranslation } from 'react-i18next'
import { Page } from '../parts/page.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { useSession } from '../people/session.ts'
import { DraftsSection } from './drafts/drafts-section.tsx'
import { PublicationsSection } from './publications/publications-section.tsx'
import { RuleResultsSection } from './rules/rule-results-section.tsx'
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
