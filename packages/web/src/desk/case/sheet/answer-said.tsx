import { useTranslation } from 'react-i18next'
import { AnswerValue } from '../../../case/answer-value.tsx'
import { Explanation } from '../../../case/explanation.tsx'
import { later } from '../../../parts/later.tsx'
import { useReading } from '../case-context.tsx'
import { ClaimEvidence } from '../claim-evidence.tsx'
import { type Answer, type Claim, isGiven } from '../claims-of.ts'
import { More } from './more.tsx'
import classes from './said.module.css'

const ChangedText = later(() => import('./changed-text.tsx').then((part) => part.ChangedText))

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
            {typeof previous === 'string' && typeof answer === 'string' ? (
              <ChangedText before={previous} now={answer}>
                {value(previous)}
              </ChangedText>
            ) : (
              value(previous)
            )}
          </div>
        </More>
      )}
    </>
  )
}

/** Marks what the customer confirmed and did not say unasked: the files suggested it. */
export function SuggestedMark() {
  const { t } = useTranslation('desk')
  return <span className={classes.suggested}>{t('claim.suggested')}</span>
}
