import type { BatchApproval, GroupFacts } from './group-facts.ts'
import { judgeBatch, whyNotStanding } from './judge-batch.ts'
import type { GateQuestion } from './verdict.ts'

/** How many recipients an approval lets be mailed at first. */
export interface Cap {
  approvalId: string
  limit: number
}

/**
 * What a permit for a campaign is to be taken from: for each import that a cap alone keeps shut the caps of its
 * approvals, of which any one suffices. Imports under the same ones are named once.
 *
 * @param facts of a group for which the gate says `permit_required`
 */
export function capsOf(
  { held, batches }: GroupFacts,
  { batchIds, now }: Pick<GateQuestion, 'batchIds' | 'now'>,
): Cap[][] {
  const capped = batches.filter((batch) => {
    const isAsked = batchIds?.includes(batch.batchId) ?? true
    if (!isAsked || batch.isEmpty) return false
    const verdict = judgeBatch(batch, held, now)
    return verdict.verdict === 'deny' && verdict.reason === 'permit_required'
  })
  const caps = capped.map((batch) =>
    batch.approvals
      .filter((approval) => whyNotStanding(approval, batch, now) === 'permit_required')
      .map(capOf)
      .sort((one, other) => (one.approvalId < other.approvalId ? -1 : 1)),
  )
  return [...new Map(caps.map((each) => [JSON.stringify(each), each])).values()]
}

/** Of several caps on one approval the lowest counts. */
function capOf({ approvalId, conditions }: BatchApproval): Cap {
  const limits = conditions.flatMap(({ kind, limit }) =>
    kind === 'first_send_at_most' && limit !== undefined ? [limit] : [],
  )
  return { approvalId, limit: Math.min(...limits) }
}
