import type { Group } from '@freigabe/contract'
import { type BatchFacts, type GroupFacts, type Instant, judgeCondition } from '@freigabe/core'

type OpenCondition = Group['conditions'][number]

/** What the approvals in force of a group leave to be met or to be watched, each once. */
export function openConditions(facts: GroupFacts, now: Instant): OpenCondition[] {
  const all = facts.batches.flatMap((batch) => conditionsOf(batch, now))
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
}

function conditionsOf(batch: BatchFacts, now: Instant): OpenCondition[] {
  return batch.approvals
    .filter(({ revoked, endsAt }) => !revoked && endsAt > now)
    .flatMap(({ conditions, digest }) =>
      conditions.flatMap((condition) => {
        const { kind, limit = null, until = null, usedUp = false } = condition
        const isDone = until === null && judgeCondition(condition, batch, digest, now) === 'met'
        return kind === null || isDone ? [] : [{ kind, limit, until, usedUp }]
      }),
    )
}
