import type { DeskProceeding } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { Paragraphs } from '../../case/paragraphs.tsx'
import { Fact, FactGrid } from '../../desk/fact.tsx'
import { TextLink } from '../../parts/links.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Section } from '../../parts/section.tsx'

/** Who proposed what, on which grounds, and what they found. */
export function Proposal({ proceeding }: { proceeding: DeskProceeding }) {
  const { t } = useTranslation('integrity')
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
