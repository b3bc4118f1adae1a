import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readPages } from '../../api/read.ts'
import { LoadMore } from '../../parts/load-more.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Section } from '../../parts/section.tsx'
import { DisagreementTable } from './disagreement-table.tsx'
import { RuleTable } from './rule-table.tsx'

/** How the acceptances of rules look to people: in sum by rule, and where a person decided otherwise. */
export function RuleResultsSection() {
  const { t } = useTranslation('policy')
  const query = useInfiniteQuery(readPages('readRuleResults'))
  const rules = query.data?.pages[0]?.rules
  const disagreements = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Section title={t('results.title')} lead={t('results.lead')}>
      <ProblemNotice error={query.error} />
      {rules?.length === 0 && <p>{t('results.none')}</p>}
      {rules && rules.length > 0 && <RuleTable rules={rules} />}
      {disagreements.length > 0 && <DisagreementTable cases={disagreements} />}
      <LoadMore query={query} />
    </Section>
  )
}
