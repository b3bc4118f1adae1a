import type { Instant } from '../instant.ts'
import type { BatchFacts } from './group-facts.ts'
import { judgeBatch } from './judge-batch.ts'
import { judgeCondition } from './judge-condition.ts'

/**
 * Whether a standing approval covers what the batch holds, so that there is nothing new to review. A
 * condition that keeps the gate shut for now takes nothing from that; one that can be met no more does.
 */
export function isCovered(batch: BatchFacts, now: Instant): boolean {
  const approvals = batch.approvals.filter(({ conditions, digest }) =>
    conditions.every((condition) => judgeCondition(condition, batch, digest, now) !== 'over'),
  )
  const verdict = judgeBatch({ ...batch, approvals }, false, now)
  if (verdict.verdict === 'allow') return true
  return verdict.reason === 'condition_unmet' || verdict.reason === 'permit_required'
}
