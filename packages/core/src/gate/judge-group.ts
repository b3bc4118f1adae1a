import type { BatchFacts, GroupFacts } from './group-facts.ts'
import { judgeBatch } from './judge-batch.ts'
import {
  forPurpose,
  type GateQuestion,
  type GroupAnswer,
  reasonOf,
  toVerdict,
  type Verdict,
  wholeReason,
} from './verdict.ts'

/**
 * Answers for one group. Closed by default: an unknown batch, and a group or question without any recipients,
 * are denied as `never_approved`. `confirmation` and `test` need no approval but a permit, and what people
 * stopped is stopped for every purpose: see `forPurpose`. For a group that does not exist see
 * `judgeUnknownGroup`.
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
  if (facts.account.suspended) return toVerdict('account_suspended')
  if (!batch) return toVerdict('never_approved')
  return toVerdict(forPurpose(reasonOf(judgeBatch(batch, facts.held, now)), purpose))
}

function judgeOverall(
  { account, held }: GroupFacts,
  counted: readonly Verdict[],
  { purpose }: GateQuestion,
): Verdict {
  if (account.suspended) return toVerdict('account_suspended')
  return toVerdict(wholeReason(counted.map(reasonOf), held, purpose))
}
