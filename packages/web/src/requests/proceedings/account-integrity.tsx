import { useTranslation } from 'react-i18next'
import { Section } from '../../parts/page/section.tsx'
import { CaseIntegrity } from './case-integrity.tsx'

/** On an account's page for reviewers and leads: the proceedings on it, and how to begin one. */
export function AccountIntegrity({ account }: { account: { id: string; name: string } }) {
  const { t } = useTranslation('proceedings')
  return (
    <Section title={t('propose.history')}>
      <CaseIntegrity account={account} caseId={null} signals={[]} />
    </Section>
  )
}
