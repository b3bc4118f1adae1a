import { useTranslation } from 'react-i18next'
import { StatementOfReasons } from '../../case/decision/statement-of-reasons.tsx'
import { policyPacks } from '../../case/policy-packs.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { Day, Moment } from '../../parts/time/moment.tsx'
import { HeldAtDesk } from '../../watching/desk/held-at-desk.tsx'
import { StepAtDesk } from '../../watching/desk/step-at-desk.tsx'
import { useCase } from '../case/case-context.tsx'
import { DeskStatusBadge } from '../desk-status-badge.tsx'
import { Fact, FactGrid } from '../fact.tsx'
import { KnownBy } from './known-by.tsx'
import classes from './outcome.module.css'
import { RevokeForm } from './revoke-form.tsx'
import { WayToAppeal } from './way-to-appeal.tsx'

/** What was decided, when, under which policy and why; for leads the way to revoke it. */
export function Outcome() {
  const { t } = useTranslation(['desk', 'case'])
  const words = useLocalText()
  const format = useFormat()
  const packNames = { base: t('case:decision.packs.base'), house: t('case:decision.packs.house') }
  const { account, caseId, shown, isLead } = useCase()
  const { decision, proposal, status } = shown
  if (!decision) return null
  const judged = shown.statements.filter(({ value }) => value !== null)
  const list = (texts: string[]) => texts.map((text) => <div key={text}>{text}</div>)
  return (
    <div className={classes.outcome}>
      <DeskStatusBadge status={status} extent={shown.extent} />
      {status === 'accepted' && (
        <HeldAtDesk
          account={account}
          group={shown.groupId}
          batches={shown.batches.map(({ id }) => id)}
        />
      )}
      <WayToAppeal />
      {status === 'revoked' && <KnownBy />}
      <FactGrid>
        <Fact name={t('outcome.at')}>
          <Moment at={decision.at} />
        </Fact>
        <Fact name={t('outcome.by')}>
          {proposal?.state === 'confirmed' && proposal.decisionId === decision.id
            ? t('outcome.byTwo', { first: proposal.by.name, second: proposal.settled?.by ?? '' })
            : t(`outcome.decidedBy.${decision.decidedBy}`, {
                rule: decision.rule ? words(decision.rule.title) : '',
              })}
        </Fact>
        <Fact name={t('outcome.revision')}>{decision.revision}</Fact>
        {decision.endsAt && (
          <Fact name={t('outcome.ends')}>
            <Day at={decision.endsAt} />
          </Fact>
        )}
        {decision.grounds.length > 0 && (
          <Fact name={t('outcome.grounds')}>
            {list(decision.grounds.map(({ titles }) => words(titles)))}
          </Fact>
        )}
        {decision.conditions.length > 0 && (
          <Fact name={t('outcome.conditions')}>
            {list(decision.conditions.map(({ words }) => words))}
          </Fact>
        )}
        {judged.some(({ inBulk }) => inBulk) && (
          <Fact name={t('outcome.judged')}>
            {t('outcome.judgedOf', {
              count: judged.length,
              inBulk: judged.filter(({ inBulk }) => inBulk).length,
            })}
          </Fact>
        )}
        <Fact name={t('outcome.policy')} isWide>
          {format.list(policyPacks(decision.policyVersion, format, packNames))}
        </Fact>
      </FactGrid>
      <StatementOfReasons statement={decision.statement} />
      {status === 'accepted' && <StepAtDesk account={account} caseId={caseId} />}
      {status === 'accepted' && isLead && <RevokeForm />}
    </div>
  )
}
