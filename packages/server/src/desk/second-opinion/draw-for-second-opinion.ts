import type { CaseState, PolicyPack } from '@freigabe/core'
import { drawLot } from '../../case/rules/draw-lot.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'

/** What a person just decided, and who it was. */
export interface DrawnDecision {
  decisionId: string
  outcome: 'accepted' | 'rejected'
  grounds: readonly string[]
  personId: string
}

/** Puts the share of the decisions that the policy names up for a second opinion, by lot. */
export async function drawForSecondOpinion(
  house: House,
  tx: Tx,
  state: CaseState,
  { routing }: PolicyPack,
  decision: DrawnDecision,
): Promise<void> {
  const key = house.keys.signing[0]!
  const isDrawn = drawLot(key, `second-opinion:${decision.decisionId}`, routing.doubleReviewShare)
  if (isDrawn) await askForSecondOpinion(house, tx, state, decision)
}

/** Puts a decision up for a second opinion, once. Whoever decided the case before is not asked either. */
export async function askForSecondOpinion(
  house: House,
  tx: Tx,
  state: CaseState,
  { decisionId, outcome, grounds, personId }: DrawnDecision,
): Promise<void> {
  await tx
    .insertInto('double_review')
    .values({
      decision_id: decisionId,
      account_id: state.accountId,
      case_id: state.caseId,
      drawn_at: house.clock.now(),
      key_id: house.keys.signing[0]!.id,
      outcome,
      grounds: [...grounds],
      deciders: [...new Set([...state.barredReviewers, personId])],
      methods: state.methods.map(({ code }) => code),
    })
    .onConflict((conflict) => conflict.column('decision_id').doNothing())
    .execute()
}
