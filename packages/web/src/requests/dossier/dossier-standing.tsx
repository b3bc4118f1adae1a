import type { ComponentProps } from 'react'
import { Answer } from '../../parts/page/answer.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'

interface DossierStandingProps extends Omit<ComponentProps<typeof Answer>, 'note'> {
  /** The words before the moment until which the account must answer. */
  until: string
  answerBy: string | null
}

/** The state of a dossier for the account: what it means, until when, and what to do now. */
export function DossierStanding({ until, answerBy, ...answer }: DossierStandingProps) {
  return (
    <Answer
      {...answer}
      note={
        answerBy !== null && (
          <>
            {until} <Deadline by={answerBy} passed="expired" />
          </>
        )
      }
    />
  )
}
