import { useTranslation } from 'react-i18next'
import { AnswerValue } from '../../../case/answer-value.tsx'
import { Explanation } from '../../../case/explanation.tsx'
import { useReading } from '../case-context.tsx'
import { ClaimEvidence } from '../claim-evidence.tsx'
import { type Answer, type Claim, isGiven } from '../claims-of.ts'
import { type WordChange, wordChanges } from '../word-changes.ts'
import { More } from './more.tsx'
import classes from './said.module.css'

/** One answer with its evidence, and what stood there before. */
export function AnswerSaid({ claim }: { claim: Claim }) {
  const { t } = useTranslation('desk')
  const { account, shown, compared } = useReading()
  const { requirement, answer, previous, change, suggested, explanation } = claim
  const evidence = [...shown.submissions, ...(compared ? [compared.submission] : [])].flatMap(
    (submission) => submission.evidence,
  )
  const value = (of: Answer | undefined) => (
    <AnswerValue account={account} requirement={requirement} answer={of} evidence={evidence} />
  )
  const files = Array.isArray(answer)
    ? answer.flatMap((id) => evidence.find((file) => file.id === id) ?? [])
    : []
  return (
    <>
      {files.length > 0 ? (
        <ClaimEvidence account={account} files={files} />
      ) : isGiven(answer) ? (
        value(answer)
      ) : (
        <span className={classes.missing} data-tone="amber">
          {t('claim.missing')}
        </span>
      )}
      {suggested && <SuggestedMark />}
      <Explanation text={explanation} />
      {change === 'changed' && (
        <More label={t('claim.previous')}>
          <div className={classes.was}>
            <Previous previous={previous} answer={answer} value={value} />
          </div>
        </More>
      )}
    </>
  )
}

type PreviousProps = Pick<Claim, 'previous' | 'answer'> & {
  value: (of: Answer | undefined) => React.ReactNode
}

/** How a text has changed, word by word; anything else, and what is new from end to end, as it was. */
function Previous({ previous, answer, value }: PreviousProps) {
  if (typeof previous !== 'string' || typeof answer !== 'string') return value(previous)
  const changes = wordChanges(previous, answer)
  return changes === null ? value(previous) : <ChangedWords changes={changes} />
}

/** Marks what the customer confirmed and did not say unasked: the files suggested it. */
export function SuggestedMark() {
  const { t } = useTranslation('desk')
  return <span className={classes.suggested}>{t('claim.suggested')}</span>
}

const marks = { same: 'span', added: 'ins', removed: 'del' } as const

/** A text with what came into it and what went out of it. */
function ChangedWords({ changes }: { changes: WordChange[] }) {
  return (
    <p className={classes.changed}>
      {changes.map(({ kind, text }, at) => {
        const Mark = marks[kind]
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other identity.
        return <Mark key={at}>{text}</Mark>
      })}
    </p>
  )
}
