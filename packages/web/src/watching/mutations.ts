import type { Api, BodyInput, DeskHold } from '@freigabe/contract'
import { client } from '../api/client.ts'
import { about } from '../api/keys.ts'
import { useChange } from '../api/use-change.ts'
import { deskHoldQuery, stepQuery } from './queries.ts'

/** Answers a hold, with an id of its own, so that a second click does nothing. */
export function useAnswerHold(account: string, hold: string) {
  return useChange(
    (body: BodyInput<Api['answerHold']>) => client.answerHold({ params: { account, hold }, body }),
    { stale: about('process', account) },
  )
}

/** A step of staff on a hold, which answers with the resulting hold. */
export function useHoldStep<Wish>(
  { account: { id: account }, id: hold }: Pick<DeskHold, 'account' | 'id'>,
  step: (wish: Wish) => Promise<DeskHold>,
) {
  const shown = deskHoldQuery(account, hold)
  // A refusal mostly means that the hold has changed since the screen showed it.
  return useChange(step, { becomes: shown, stale: about('holds'), doubtful: shown })
}

/** Opens the rest of what a case accepted in steps. */
export function useWidenStep(account: string, caseId: string) {
  const shown = stepQuery(account, caseId)
  return useChange(() => client.widenStep({ params: { account, case: caseId } }), {
    becomes: shown,
    stale: { predicate: (query) => about('holds').predicate(query) || isOf(account, query) },
    doubtful: shown,
  })
}

/** Places a hold by hand. */
export function usePlaceHold(account: string) {
  return useChange(
    (body: BodyInput<Api['placeHold']>) => client.placeHold({ params: { account }, body }),
    {
      becomes: ({ id }) => deskHoldQuery(account, id),
      // The gate, and all that an account sees, follow at once.
      stale: { predicate: (query) => about('holds').predicate(query) || isOf(account, query) },
      doubtful: about('holds'),
    },
  )
}

function isOf(account: string, query: Parameters<ReturnType<typeof about>['predicate']>[0]) {
  return about('process', account).predicate(query)
}

/** A step of staff on an incident. */
export function useIncidentStep<Wish, Answer>(step: (wish: Wish) => Promise<Answer>) {
  return useChange<unknown, Answer, Wish>(step, { stale: about('holds'), doubtful: about('holds') })
}
