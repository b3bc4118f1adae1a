import type { Evidence, Policy, Signal } from '@freigabe/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { useLocalText } from '../i18n/use-local-text.ts'
import { EvidenceList } from './evidence-list.tsx'
import classes from './signal-body.module.css'
import { StatedDifference } from './stated-difference.tsx'
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

/** A signal as it is read: what it says, what it rests on, and what settles it. */
export function SignalBody(props: SignalBodyProps) {
  const { account, policy, signal, evidence, to, Status, children } = props
  const { t } = useTranslation('review')
  const words = useLocalText()
  return (
    <div className={classes.body}>
      <p className={classes.text}>{words(signal.text)}</p>
      {signal.shared && <SharedRecipients {...signal.shared} />}
      {signal.differences.length > 0 && (
        <ul className={classes.differences}>
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
        </ul>
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
  const { t } = useTranslation('review')
  const format = useFormat()
  const numbers = { shared: format.number(shared), recipients: format.number(recipients) }
  return (
    <p className={classes.figure}>
      {t(isEstimate ? 'signals.sharedAbout' : 'signals.shared', numbers)}
    </p>
  )
}
