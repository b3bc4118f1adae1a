import type { CaseState, PolicyPack } from '@freigabe/core'
import { drawLot } from '../../case/rules/draw-lot.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'

/** A person's new decision, and who the person is. */
export interface DrawnDecision {
  decisionId: string
  outcome: 'accepted' | 'rejected'
  grounds: readonly string[]
  personId: string
}

/** Puts up for a second opinion, by lot, the share of decisions that the policy names. */
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

/** Puts a decision up for a second opinion, once. Persons who decided the case before are not asked. */
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
