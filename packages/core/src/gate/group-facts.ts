import type { ApprovalCondition, CaseStatus } from '../case/case-state.ts'
import type { Instant } from '../instant.ts'
import type { ConditionKind } from '../policy/packs/policy-pack.ts'
import type { AccountStanding } from './verdict.ts'

/** All that the gate must know of one group to answer for it. */
export interface GroupFacts {
  account: AccountStanding
  held: boolean
  batches: readonly BatchFacts[]
}

export interface BatchFacts {
  batchId: string
  /** Whether there are no recipients in it; an empty batch neither opens nor closes anything. */
  isEmpty: boolean
  /** What the batch holds now; empty while that is unknown, and then no approval covers it. */
  digest: string
  /**
   * What another list held of which these recipients were proven to be a part. What was decided about
   * that list counts for this batch too. Absent where nothing of the kind was proven.
   */
  partOf?: string
  held: boolean
  /** Every approval that ever covered this batch or the list that it is a part of, in any order. */
  approvals: readonly BatchApproval[]
  /** The status of the newest case that covers this batch, the list that it is a part of, or its source. */
  caseStatus: CaseStatus | null
  /** Which form of which source these recipients came through. Absent where no source brought them. */
  arrivedThrough?: { source: string; version: number }
}

/**
 * What is stored of a group. A source brings a batch every day, and nearly always the same holds for all of
 * them: so that is kept once for each form of a source, and a batch by itself only where something else holds
 * for it. What is stored then grows neither with deliveries nor with days.
 */
export interface StoredFacts extends GroupFacts {
  /** Absent in what was stored before there were any. */
  forms?: readonly FormFacts[]
}

/** What holds for every batch that a form of a source brought within its cap and that is not named by itself. */
export interface FormFacts extends Pick<BatchFacts, 'approvals' | 'caseStatus'> {
  source: string
  version: number
}

export interface BatchApproval {
  approvalId: string
  /** What was approved; empty where that is a source instead of recipients. */
  digest: string
  /** What was approved of the source that brought the batch. Absent where recipients were approved. */
  source?: SourceCoverage
  endsAt: Instant
  /** True while a renewal submitted in time awaits its decision: the approval lasts until then. */
  renewalPending: boolean
  /** Also true once the accepting case has been reopened: its acceptance stands no more. */
  revoked: boolean
  conditions: readonly BoundCondition[]
}

/** What the approval of a source comes to for one of the batches that it brought. */
export interface SourceCoverage {
  /** The form of the source that was reviewed: a changed link, kind or method makes another. */
  version: number
  /**
   * Whether no more had arrived in the batch's period, this batch included, than its cap allows; see
   * `withinCap`. False where the batch came through another form.
   */
  isWithin: boolean
}

/** A condition as an approval keeps it, so that it holds the same whatever becomes of the policy. */
export interface BoundCondition extends ApprovalCondition {
  /** Null where the policy did not know the code; then nobody can tell whether it is met. */
  kind: ConditionKind | null
  /** When its days are over, for the kinds that count days. */
  until?: Instant
  /** Whether permits have taken all that it allows. Known to the gate alone; absent where they have not. */
  usedUp?: true
}
