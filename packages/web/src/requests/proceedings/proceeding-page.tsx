import type { DeskProceeding } from '@freigabe/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { Paragraphs } from '../../case/paragraphs.tsx'
import { Fact, FactGrid } from '../../desk/fact.tsx'
import { TextLink } from '../../parts/links.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { ProceedingBadge } from './proceeding-badge.tsx'
import { ProceedingEntries } from './proceeding-entries.tsx'
import { NextSteps } from './steps/next-steps.tsx'

const route = getRouteApi('/signed-in/integrity/$account/$proceeding')

/** A proceeding for staff: what was proposed, what the account said, and what can be done now. */
export function ProceedingPage() {
  const { t } = useTranslation('proceedings')
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
        <ProceedingEntries account={account} entries={entries} />
      </Section>
      <NextSteps proceeding={proceeding} />
    </Page>
  )
}

/** Who proposed what, on which grounds, and with which findings. */
function Proposal({ proceeding }: { proceeding: DeskProceeding }) {
  const { t } = useTranslation('proceedings')
  const { account, case: arisenFrom, grounds, measure, proposal } = proceeding
  return (
    <Section title={t('proceeding.proposal')} lead={t('proceeding.internal')}>
      <FactGrid>
        <Fact name={t('column.proposed')}>
          {t('proceeding.proposedBy', { name: proposal.by, measure: t(`measure.${measure}`) })},{' '}
          <Moment at={proposal.at} />
        </Fact>
        <Fact name={t('proceeding.grounds')}>{grounds.map(({ title }) => title).join(' · ')}</Fact>
        {arisenFrom && (
          <Fact name={t('proceeding.case')}>
            <TextLink
              to="/desk/$account/$case"
              params={{ account: account.id, case: arisenFrom.id }}
            >
              {arisenFrom.groupName}
            </TextLink>
          </Fact>
        )}
        <Fact name={t('column.account')}>
          <TextLink to="/a/$account" params={{ account: account.id }}>
            {t('proceeding.account')}
          </TextLink>
        </Fact>
      </FactGrid>
      <div style={{ marginTop: '1rem' }}>
        <Paragraphs text={proposal.reasons} />
      </div>
    </Section>
  )
}
