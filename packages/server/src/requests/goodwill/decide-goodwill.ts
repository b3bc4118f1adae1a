import type { api, BodyOf, GoodwillMeasure, PlanStanding } from '@freigabe/contract'
import type { Actor, GoodwillMeasure as CodedMeasure, RequestCommand } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { moveRequest } from '../move-request.ts'
import { storeMessage } from '../store-message.ts'
import { tellGoodwillDecided } from '../tell-request.ts'
import { handOver } from './hand-over.ts'
import { judgePlan } from './judge-plan.ts'

/**
 * Grants goodwill or declines it: the customer is told, and the platform finds the decision in its list,
 * all in one transaction.
 * Throws NOT_FOUND, REQUEST_TAKEN and the core's refusals.
 */
export async function decideGoodwill(
  house: House,
  by: Actor & { kind: 'staff' },
  name: string,
  account: string,
  requestId: string,
  wish: BodyOf<typeof api.decideGoodwill>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const standing = await judgePlan(house, tx, account)
    const command = commandOf(wish)
    const judged = { plan: standing.plan, standing }
    const actor = { by, name }
    const moved = await moveRequest(unit, actor, requestId, command, judged)
    if (!moved.changed) return
    const { messageId, outcome, text } = wish
    const written = { id: messageId, text, personId: by.personId, name, role: by.role }
    await storeMessage(house, tx, moved.state, written)
    const measure = outcome === 'granted' ? wish.measure : null
    await tellGoodwillDecided(unit, moved.state, wish)
    await handOver(unit, decisionOf(messageId, account, requestId, measure, standing))
  })
}

function commandOf(
  wish: BodyOf<typeof api.decideGoodwill>,
): Extract<RequestCommand, { type: 'grant' | 'decline' }> {
  const { messageId } = wish
  if (wish.outcome === 'declined') return { type: 'decline', messageId }
  return { type: 'grant', messageId, measure: coded(wish.measure), exception: wish.exception }
}

/** Without the name of another plan: the log holds no texts. */
function coded(measure: GoodwillMeasure): CodedMeasure {
  return measure.kind === 'change_of_plan' ? { kind: 'change_of_plan' } : measure
}

function decisionOf(
  decisionId: string,
  account: string,
  requestId: string,
  measure: GoodwillMeasure | null,
  { plan, obstacles }: PlanStanding,
) {
  return { decisionId, account, requestId, measure, plan, obstacles }
}
