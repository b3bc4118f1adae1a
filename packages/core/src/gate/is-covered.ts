import type { Instant } from '../instant.ts'
import type { BatchFacts } from './group-facts.ts'
import { judgeBatch } from './judge-batch.ts'

/**
 * Whether a standing approval covers what the batch holds, so that there is nothing new to review. A
 * condition that keeps the gate shut for now takes nothing from that.
 */
export function isCovered(batch: BatchFacts, now: Instant): boolean {
  const verdict = judgeBatch(batch, false, now)
  return verdict.verdict === 'allow' || verdict.reason === 'condition_unmet'
}
