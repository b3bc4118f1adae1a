import type { Evidence, Policy, Signal, Stated, StatementDifference } from '@freigabe/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { useLocalText } from '../i18n/use-local-text.ts'
import { PlainList } from '../parts/table/plain-list.tsx'
import { AnswerValue } from './answer-value.tsx'
import { EvidenceList } from './evidence-list.tsx'
import classes from './signal-body.module.css'
import { SubmittedTogether } from './submitted-together.tsx'

interface SignalBodyProps extends Pick<Parameters<typeof SubmittedTogether>[0], 'to' | 'Status'> {
  account: string
  policy: Policy
  signal: Signal
  /** The files that earlier revisions name. */
  evidence: Evidence[]
  /** What only some readers see. */
  children?: ReactNode
}

/** A signal as it is shown: what it says, what it rests on, and what settles it. */
export function SignalBody(props: SignalBodyProps) {
  const { account, policy, signal, evidence, to, Status, children } = props
  const { t } = useTranslation('case')
  const words = useLocalText()
  return (
    <div className={classes.body}>
      <p className={classes.text}>{words(signal.text)}</p>
      {signal.shared && <SharedRecipients {...signal.shared} />}
      {signal.differences.length > 0 && (
        <PlainList gap="0.625rem">
          {signal.differences.map((difference) => (
            <StatedDifference
              key={difference.statement + difference.before.caseId}
              account={account}
              policy={policy}
              difference={difference}
              cases={signal.cases}
              evidence={evidence}
            />
          ))}
        </PlainList>
      )}
      {signal.cases.length > 0 && (
        <SubmittedTogether
          label={t('signals.cases')}
          account={account}
          together={signal.cases}
          to={to}
          Status={Status}
        />
      )}
      {signal.evidence.length > 0 && <EvidenceList account={account} evidence={signal.evidence} />}
      {children}
      <p className={classes.settles}>{words(signal.settles)}</p>
    </div>
  )
}

function SharedRecipients({ recipients, shared, isEstimate }: NonNullable<Signal['shared']>) {
  const { t } = useTranslation('case')
  const format = useFormat()
  const numbers = { shared: format.number(shared), recipients: format.number(recipients) }
  return (
    <p className={classes.figure}>
      {t(isEstimate ? 'signals.sharedAbout' : 'signals.shared', numbers)}
    </p>
  )
}

interface StatedDifferenceProps {
  account: string
  policy: Policy
  difference: StatementDifference
  cases: Signal['cases']
  evidence: Evidence[]
}

/** One statement in its earlier and its present wording. */
function StatedDifference({ difference, cases, ...rest }: StatedDifferenceProps) {
  const { t } = useTranslation('case')
  const words = useLocalText()
  const { statement, before, now } = difference
  const requirement = requirementOf(rest.policy, statement)
  const there = cases.find(({ caseId }) => caseId === before.caseId)
  return (
    <li className={classes.difference}>
      <span className={classes.label}>
        {requirement ? words(requirement.label) : t('signals.methods')}
      </span>
      <dl className={classes.stated}>
        <div>
          <dt>
            {there
              ? t('signals.beforeIn', { group: there.groupName })
              : t('signals.before', { revision: before.revision })}
          </dt>
          <dd className={classes.before}>
            <Value {...rest} statement={statement} stated={before.stated} />
          </dd>
        </div>
        <div>
          <dt>{t('signals.now')}</dt>
          <dd>
            <Value {...rest} statement={statement} stated={now} />
          </dd>
        </div>
      </dl>
    </li>
  )
}

function requirementOf({ requirements }: Policy, statement: string) {
  return requirements.find(({ id }) => statement.endsWith(`/${id}`))
}

interface ValueProps extends Pick<StatedDifferenceProps, 'account' | 'policy' | 'evidence'> {
  statement: string
  stated: Stated
}

function Value({ statement, stated, policy, ...rest }: ValueProps) {
  const { t } = useTranslation('case')
  const requirement = requirementOf(policy, statement)
  if (stated === null) return t('signals.gone')
  if (isMethods(stated)) return <Methods policy={policy} methods={stated} />
  return requirement ? <AnswerValue {...rest} requirement={requirement} answer={stated} /> : null
}

function isMethods(stated: NonNullable<Stated>): stated is Methods {
  return Array.isArray(stated) && typeof stated[0] === 'object'
}

function Methods({ policy, methods }: { policy: Policy; methods: Methods }) {
  const words = useLocalText()
  const format = useFormat()
  return methods
    .map(({ code, share }) => {
      const method = policy.methods.find((known) => known.code === code)
      return `${method ? words(method.label) : code} (${format.percent(share / 100)})`
    })
    .join(' · ')
}

type Methods = Exclude<Extract<Stated, unknown[]>, string[]>
