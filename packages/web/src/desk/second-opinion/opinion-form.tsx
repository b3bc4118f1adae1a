import type { Opinion } from '@freigabe/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import type { Mode } from '../case/judging/case-draft.ts'
import { GroundChoice } from '../decision/grounds/ground-choice.tsx'
import { WritingForm } from '../decision/letter/writing-form.tsx'
import { WaysOn } from '../decision/mode-buttons.tsx'
import classes from './second-opinion.module.css'

interface OpinionFormProps {
  outcome: Opinion['outcome'] | null
  error: Error | null
  isPending: boolean
  onChoose: (mode: Mode) => void
  onGive: (opinion: Opinion) => void
}

/** How the reader would have decided, and on which grounds, in the place of the decision and with its keys. */
export function OpinionForm({ outcome, error, isPending, onChoose, onGive }: OpinionFormProps) {
  const { t } = useTranslation('secondOpinion')
  const [grounds, setGrounds] = useState<string[]>([])
  const isRejection = outcome === 'rejected'
  const lacksGround = isRejection && grounds.length === 0
  return (
    <>
      <h2 className={classes.ask}>{t('ask')}</h2>
      <WaysOn
        names={{ accept: t('outcome.accepted'), reject: t('outcome.rejected') }}
        chosen={outcome && (isRejection ? 'reject' : 'accept')}
        onChoose={onChoose}
      />
      {outcome === null ? (
        <p className={classes.quiet}>{t('askHint')}</p>
      ) : (
        <WritingForm
          letter={written}
          send={t('give')}
          disabled={false}
          hurdle={
            lacksGround
              ? {
                  label: t('groundMissing'),
                  clear: () => document.querySelector<HTMLElement>('[data-mode-focus]')?.focus(),
                }
              : null
          }
          mutation={{ isPending }}
          refusal={<ProblemNotice error={error} />}
          onSend={() => onGive({ outcome, grounds: isRejection ? grounds : [] })}
        >
          {isRejection ? (
            <GroundChoice
              label={t('grounds')}
              value={grounds}
              onChange={setGrounds}
              data-mode-focus
            />
          ) : (
            <p tabIndex={-1} data-mode-focus className={classes.quiet}>
              {t('askHint')}
            </p>
          )}
        </WritingForm>
      )}
    </>
  )
}

/** Nothing is written by the server here, so nothing is waited for. */
const written = { isCurrent: true, error: null }
