import type { Instant } from '../instant.ts'
import { firstReason } from './deny-order.ts'
import type { BatchFacts, DenyReason, GroupFacts, Purpose, Verdict } from './group-facts.ts'
import { judgeBatch } from './judge-batch.ts'

/** May this be sent to this group, or to these batches of it, now? */
export interface GateQuestion {
  purpose: Purpose
  now: Instant
  /** Naming batches asks about these alone; an empty list names nothing and opens nothing. */
  batchIds?: readonly string[]
}

export type BatchVerdict = Verdict & { batchId: string }

export interface GroupAnswer {
  /** The answer as a whole: `allow` only if each batch with recipients that was asked about is. */
  overall: Verdict
  /** False in observe mode: the verdict is recorded, and nothing is blocked. */
  enforced: boolean
  /** One verdict for each batch asked about, in the order asked. */
  batches: readonly BatchVerdict[]
  /** Ids of the batches asked about that have recipients and may be sent to. */
  sendable: readonly string[]
}

/**
 * Answers for one group. Closed by default: an unknown batch, and a group or question without any
 * recipients, are denied as `never_approved`. `confirmation` and `test` need no approval, but what people
 * stopped is stopped for every purpose: see `stoppedByPeople`. A group that does not exist is `judgeUnknownGroup`'s.
 */
export function judgeGroup(facts: GroupFacts, question: GateQuestion): GroupAnswer {
  const asked = batchesAsked(facts, question)
  const verdicts = asked.map(([batchId, batch]) => ({
    batchId,
    ...judgeFor(facts, batch, question),
  }))
  // An empty batch neither opens nor closes anything; an unknown one closes.
  const counted = verdicts.filter((_, index) => asked[index]![1]?.isEmpty !== true)
  return {
    overall: judgeOverall(facts, counted, question),
    enforced: facts.account.mode === 'enforce',
    batches: verdicts,
    sendable: counted.filter(({ verdict }) => verdict === 'allow').map(({ batchId }) => batchId),
  }
}

function batchesAsked(
  { batches }: GroupFacts,
  { batchIds }: GateQuestion,
): (readonly [string, BatchFacts | undefined])[] {
  const known = new Map(batches.map((batch) => [batch.batchId, batch]))
  const asked = new Set(batchIds ?? known.keys())
  return [...asked].map((batchId) => [batchId, known.get(batchId)] as const)
}

function judgeFor(
  facts: GroupFacts,
  batch: BatchFacts | undefined,
  { purpose, now }: GateQuestion,
): Verdict {
  if (facts.account.suspended) return deny('account_suspended')
  if (!batch) return deny('never_approved')
  const verdict = judgeBatch(batch, facts.held, now)
  const passes = verdict.verdict === 'allow' || !isShut(verdict.reason, purpose)
  return passes ? { verdict: 'allow' } : verdict
}

/** The reasons that come from somebody who looked: they hold for every purpose, not for campaigns alone. */
const stoppedByPeople: ReadonlySet<DenyReason> = new Set(['held', 'revoked', 'rejected'])

/** Whether a reason counts for a purpose. */
export function isShut(reason: DenyReason, purpose: Purpose): boolean {
  return purpose === 'campaign' || stoppedByPeople.has(reason)
}

function judgeOverall(
  { account, held }: GroupFacts,
  counted: readonly Verdict[],
  { purpose }: GateQuestion,
): Verdict {
  if (account.suspended) return deny('account_suspended')
  const reasons = counted.flatMap((each) => (each.verdict === 'deny' ? [each.reason] : []))
  if (counted.length === 0) {
    const reason = held ? 'held' : 'never_approved'
    if (isShut(reason, purpose)) reasons.push(reason)
  }
  const reason = firstReason(reasons)
  return reason ? deny(reason) : { verdict: 'allow' }
}

function deny(reason: DenyReason): Verdict {
  return { verdict: 'deny', reason }
}
