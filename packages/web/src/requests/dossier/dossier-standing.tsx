import type { ComponentProps } from 'react'
import { Answer } from '../../parts/answer.tsx'
import { Deadline } from '../../parts/deadline.tsx'

interface DossierStandingProps extends Omit<ComponentProps<typeof Answer>, 'note'> {
  /** What stands before the moment until which the account is to answer. */
  until: string
  answerBy: string | null
}

/** How a dossier stands for the account: what it means, until when, and what to do now. */
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
