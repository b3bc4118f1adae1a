import type { GoodwillDecision, GoodwillMeasure, PlanStanding } from '@freigabe/contract'
import {
  type GoodwillMeasure as CodedMeasure,
  makesPromiseGood,
  type RequestCommand,
} from '@freigabe/core'
import { judgePlan } from '../../case/deciding/judge-plan.ts'
import type { Unit } from '../../change/unit.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { moveRequest } from '../move-request.ts'
import { tellGoodwillDecided } from '../tell-request.ts'
import { storeMessage } from '../write-messages.ts'

/**
 * Grants goodwill or declines it: the customer is told, and the platform finds the decision in its list, all
 * in one transaction. Returns false where it already is as the decision asks. Throws NOT_FOUND, REQUEST_TAKEN,
 * DECISION_SCHEDULED and the core's refusals.
 */
export async function decideGoodwill(
  unit: Unit,
  by: ActingStaff,
  requestId: string,
  wish: GoodwillDecision,
): Promise<boolean> {
  const standing = await judgePlan(unit.house, unit.tx, unit.account)
  const judged = { plan: standing.plan, standing }
  const moved = await moveRequest(unit, by, requestId, commandOf(wish), judged)
  if (!moved.changed) return false
  await storeMessage(unit, moved.state, by, wish)
  await tellGoodwillDecided(unit, moved.state, wish)
  await handOver(unit, requestId, wish, standing)
  await makeGood(unit, wish, standing)
  return true
}

function commandOf(wish: GoodwillDecision): Extract<RequestCommand, { type: 'grant' | 'decline' }> {
  const { messageId } = wish
  if (wish.outcome === 'declined') return { type: 'decline', messageId }
  return { type: 'grant', messageId, measure: coded(wish.measure), exception: wish.exception }
}

/** Without the name of another plan: the log holds no free text. */
function coded(measure: GoodwillMeasure): CodedMeasure {
  return measure.kind === 'change_of_plan' ? { kind: 'change_of_plan' } : measure
}

/** A missed promise is made good once. */
async function makeGood(
  { tx, account }: Unit,
  wish: GoodwillDecision,
  standing: PlanStanding,
): Promise<void> {
  const { missedPromise } = standing
  if (missedPromise === null || wish.outcome === 'declined') return
  if (!makesPromiseGood(standing, wish.measure.kind)) return
  await tx
    .updateTable('missed_promise')
    .set({ decision_id: wish.messageId })
    .where('account_id', '=', account)
    .where('case_id', '=', missedPromise.caseId)
    .where('due_at', '=', missedPromise.dueAt)
    .execute()
}

/** Puts the decision into the list for the platform to carry out; the feed gives it its number. */
async function handOver(
  unit: Unit,
  requestId: string,
  wish: GoodwillDecision,
  { plan, obstacles }: PlanStanding,
): Promise<void> {
  await unit.tx
    .insertInto('goodwill_decision')
    .values({
      decision_id: wish.messageId,
      account_id: unit.account,
      request_id: requestId,
      outcome: wish.outcome,
      measure: wish.outcome === 'granted' ? JSON.stringify(wish.measure) : null,
      plan: plan === null ? null : JSON.stringify(plan),
      obstacles,
      at: unit.now,
    })
    .execute()
  unit.tell({ goodwill: wish.messageId })
}
