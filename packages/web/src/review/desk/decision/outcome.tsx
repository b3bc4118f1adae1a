import { useTranslation } from 'react-i18next'
import { CaseStatusBadge } from '../../../parts/case-status-badge.tsx'
import { Day } from '../../../parts/day.tsx'
import { Facts } from '../../../parts/facts.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { StatementOfReasons } from '../../case/statement-of-reasons.tsx'
import { useCase } from '../case/case-context.tsx'
import classes from './outcome.module.css'
import { RevokeForm } from './revoke-form.tsx'

/** What was decided, when, under which policy and why; for leads the way to revoke it. */
export function Outcome() {
  const { t } = useTranslation('desk')
  const { shown, isLead } = useCase()
  const { decision, status } = shown
  if (!decision) return null
  const list = (texts: string[]) => texts.map((text) => <div key={text}>{text}</div>)
  const facts = [
    { name: t('outcome.at'), value: <Moment at={decision.at} /> },
    { name: t('outcome.by'), value: t(`outcome.decidedBy.${decision.decidedBy}`) },
    { name: t('outcome.revision'), value: decision.revision },
    { name: t('outcome.policy'), value: decision.policyVersion },
    ...(decision.endsAt ? [{ name: t('outcome.ends'), value: <Day at={decision.endsAt} /> }] : []),
    ...(decision.grounds.length > 0
      ? [{ name: t('outcome.grounds'), value: list(decision.grounds.map(({ title }) => title)) }]
      : []),
    ...(decision.conditions.length > 0
      ? [
          {
            name: t('outcome.conditions'),
            value: list(
              decision.conditions.map(({ label, limit }) => (limit ? `${label}: ${limit}` : label)),
            ),
          },
        ]
      : []),
  ]
  return (
    <div className={classes.outcome}>
      <CaseStatusBadge status={status} />
      <Facts facts={facts} />
      <StatementOfReasons statement={decision.statement} />
      {status === 'accepted' && isLead && <RevokeForm />}
    </div>
  )
}
