import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { TextLink } from '../../parts/links.tsx'
import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { EntryList } from './entry-list.tsx'
import { ProceedingBadge } from './proceeding-badge.tsx'
import { Proposal } from './proposal.tsx'
import { NextSteps } from './steps/next-steps.tsx'

const route = getRouteApi('/signed-in/integrity/$account/$proceeding')

/** A proceeding for staff: what was proposed, what the account said, and what can be done now. */
export function ProceedingPage() {
  const { t } = useTranslation('integrity')
  const { account, proceeding: id } = route.useParams()
  const { data: proceeding } = useSuspenseQuery(
    read('readDeskProceeding', { params: { account, proceeding: id } }),
  )
  const { entries, measure, droppedBecause } = proceeding
  return (
    <Page width="narrow">
      <PageHeader
        title={t('proceeding.title', {
          measure: t(`measure.${measure}`),
          account: proceeding.account.name,
        })}
        above={<TextLink to="/integrity">{t('back')}</TextLink>}
        beside={<ProceedingBadge of={proceeding} />}
      />
      <Proposal proceeding={proceeding} />
      <Section title={t('proceeding.history')}>
        {entries.length === 0 && <p>{t('proceeding.nothingYet')}</p>}
        {droppedBecause !== null && (
          <p>
            {t('proceeding.droppedBecause')} {droppedBecause}
          </p>
        )}
        <EntryList account={account} entries={entries} />
      </Section>
      <NextSteps proceeding={proceeding} />
    </Page>
  )
}
