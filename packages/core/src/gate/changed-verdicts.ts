import type { Instant } from '../instant.ts'
import type { GroupFacts, StoredFacts } from './group-facts.ts'
import { judgeGroup } from './judge-group.ts'
import { expand } from './stored-facts.ts'
import { type BatchVerdict, type GroupAnswer, reasonOf, type Verdict } from './verdict.ts'

/** What a campaign is told now, and about which imports it is told something else than before. */
export interface ChangedVerdicts {
  overall: Verdict
  enforced: boolean
  batches: readonly BatchVerdict[]
}

/** What was stored of a group when its verdict was last told, and when that was. */
export interface ToldBefore {
  facts: StoredFacts
  at: Instant
}

/**
 * Compares what a campaign is told of a group and its imports with what it was told before. What was not known
 * then was closed as `never_approved`; what holds for the form of a source held for its later imports, too.
 *
 * @returns null if all of it is as before
 */
export function changedVerdicts(
  before: ToldBefore | null,
  facts: GroupFacts,
  now: Instant,
): ChangedVerdicts | null {
  const { overall, enforced, batches } = judgeGroup(facts, { purpose: 'campaign', now })
  const told = before === null ? null : judgeBefore(before, facts)
  const reasons = new Map(told?.batches.map((each) => [each.batchId, reasonOf(each)]))
  const reasonBefore = (batchId: string) =>
    reasons.has(batchId) ? reasons.get(batchId) : 'never_approved'
  const changed = batches.filter((each) => reasonOf(each) !== reasonBefore(each.batchId))
  const isSame = reasonOf(overall) === (told === null ? 'never_approved' : reasonOf(told.overall))
  return isSame && changed.length === 0 ? null : { overall, enforced, batches: changed }
}

/** Imports that hold nothing but what their form says are not stored; those that are there now name them. */
function judgeBefore({ facts, at }: ToldBefore, now: GroupFacts): GroupAnswer {
  const imports = now.batches.map(({ batchId, digest, arrivedThrough }) => ({
    ...{ batchId, digest, state: 'screened', beyondCap: false, delivered: true, bulk: false },
    source: arrivedThrough?.source ?? null,
    version: arrivedThrough?.version ?? null,
  }))
  return judgeGroup(expand(facts, imports), { purpose: 'campaign', now: at })
}
