import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerValue } from '../../case/answer-value.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { AssessButtons } from './assess-buttons.tsx'
import { useReading } from './case-context.tsx'
import { ChangedWords } from './changed-words.tsx'
import { ClaimEvidence } from './claim-evidence.tsx'
import { type Answer, type Assessment, type Change, type Claim, isGiven } from './claims-of.ts'
import classes from './statement-card.module.css'
import { statementFocus } from './statement-focus.ts'
import { useSince } from './use-since.ts'
import { wordChanges } from './word-changes.ts'

/** One answer: what is asked, what they say, its evidence beside it, and what is held of it. */
export function ClaimCard({ claim }: { claim: Claim }) {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const { account, shown, compared } = useReading()
  const { requirement, answer, previous, change, faults, suggested, assessment } = claim
  const label = words(requirement.label)
  const evidence = [...shown.submissions, ...(compared ? [compared.submission] : [])].flatMap(
    (submission) => submission.evidence,
  )
  const value = (of: Answer | undefined) => (
    <AnswerValue account={account} requirement={requirement} answer={of} evidence={evidence} />
  )
  const files = filesOf(answer).flatMap((id) => evidence.find((file) => file.id === id) ?? [])
  return (
    <Statement assessment={assessment} label={label}>
      <div className={classes.claim}>
        <p className={classes.label}>
          {label}
          {requirement.necessity === 'recommended' && (
            <span className={classes.optional}> {t('claim.optional')}</span>
          )}
          <ChangeMark change={change} />
        </p>
        <div className={classes.answer}>
          {files.length > 0 ? (
            <ClaimEvidence account={account} files={files} />
          ) : isGiven(answer) ? (
            value(answer)
          ) : (
            <span className={classes.missing}>{t('claim.missing')}</span>
          )}
          {suggested && <SuggestedMark />}
        </div>
        {change === 'changed' && (
          <details className={classes.previous}>
            <summary>{t('claim.previous')}</summary>
            <div className={classes.was}>
              <Previous previous={previous} answer={answer}>
                {value(previous)}
              </Previous>
            </div>
          </details>
        )}
        {faults.map((fault) => (
          <p key={fault.code + fault.pointer} className={classes.fault} data-tone="amber">
            <IconAlertTriangle size={15} aria-hidden="true" /> {words(fault.text)}
          </p>
        ))}
      </div>
    </Statement>
  )
}

/** How a text has changed, word by word; anything else, and what is new from end to end, as it was. */
function Previous({
  previous,
  answer,
  children,
}: Pick<Claim, 'previous' | 'answer'> & { children: ReactNode }) {
  if (typeof previous !== 'string' || typeof answer !== 'string') return children
  const changes = wordChanges(previous, answer)
  return changes === null ? children : <ChangedWords changes={changes} />
}

interface StatementProps {
  assessment: Assessment | null
  label: string
  children: ReactNode
}

/** The frame of a statement: takes the focus and shows what is held of it. */
export function Statement({ assessment, label, children }: StatementProps) {
  const { judgementOf } = useReading()
  if (!assessment) return <div className={classes.card}>{children}</div>
  const held = judgementOf(assessment.id)
  return (
    <section
      id={statementFocus.idOf(assessment.id)}
      aria-label={label}
      tabIndex={-1}
      data-statement={assessment.id}
      data-held={held ?? 'open'}
      className={classes.card}
      onFocus={() => statementFocus.remember(assessment.id)}
    >
      {children}
      <AssessButtons assessment={assessment} label={label} />
    </section>
  )
}

/** Marks what an earlier submission did not say, or said otherwise. */
export function ChangeMark({ change }: { change: Change }) {
  const { t } = useTranslation('desk')
  const since = useSince()
  if (!change || !since) return null
  return <span className={classes.change}>{t(`claim.change.${change}`, { since })}</span>
}

/** Marks what the customer confirmed and did not say unasked: the files suggested it. */
export function SuggestedMark() {
  const { t } = useTranslation('desk')
  return <span className={classes.suggested}>{t('claim.suggested')}</span>
}

function filesOf(answer: Answer | undefined): string[] {
  return Array.isArray(answer) ? answer : []
}
