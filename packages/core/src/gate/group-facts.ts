import type { ApprovalCondition, CaseStatus } from '../case/case-state.ts'
import type { Instant } from '../instant.ts'
import type { ConditionKind } from '../policy/packs/policy-pack.ts'
import type { StepState } from '../watching/steps/judge-step.ts'
import type { Slice } from '../watching/steps/step-terms.ts'
import type { AccountStanding } from './verdict.ts'

/** Everything the gate must know about one group to answer for it. */
export interface GroupFacts {
  account: AccountStanding
  held: boolean
  batches: readonly BatchFacts[]
}

export interface BatchFacts {
  batchId: string
  /** Whether it has no recipients; an empty batch neither opens nor closes anything. */
  isEmpty: boolean
  /** Its file could not be read, so nobody knows who is in it. Absent where it was read, or is being read. */
  isUnread?: true
  /** What the batch holds now; empty while that is unknown, and then no approval covers it. */
  digest: string
  /**
   * The digest of another list, where these recipients were proven to be a part of it. Decisions about that
   * list count for this batch too. Absent where no such list was proven.
   */
  partOf?: string
  held: boolean
  /** Every approval that ever covered this batch or the list it is a part of, in any order. */
  approvals: readonly BatchApproval[]
  /** The status of the newest case that covers this batch, the list it is a part of, or its source. */
  caseStatus: CaseStatus | null
  /** Which form of which source these recipients came through. Absent where no source brought them. */
  arrivedThrough?: { source: string; version: number }
  /** What was imported with it and is in lists approved before. Absent where nothing is. */
  known?: KnownFacts
}

/** The recipients of an import who are in approved lists: each list lets its own pass, and can take that back. */
export interface KnownFacts {
  /** Whether these are all of the import. If not, the batch itself is the rest. */
  isAll: boolean
  lists: readonly Pick<BatchFacts, 'digest' | 'partOf' | 'held' | 'approvals' | 'caseStatus'>[]
}

/**
 * What is stored of a group. A source brings a batch every day, and nearly always the same holds for all of
 * them. That is stored once for each form of a source; a batch is named by itself only where something else
 * holds for it. So the stored facts grow neither with deliveries nor with days.
 */
export interface StoredFacts extends GroupFacts {
  /** Absent in facts that were stored before forms existed. */
  forms?: readonly FormFacts[]
}

/** What holds for every batch that a form of a source brought within its cap, unless named by itself. */
export interface FormFacts extends Pick<BatchFacts, 'approvals' | 'caseStatus'> {
  source: string
  version: number
}

export interface BatchApproval {
  approvalId: string
  /** The digest that was approved; empty where a source was approved instead of recipients. */
  digest: string
  /** What was approved of the source that brought the batch. Absent where recipients were approved. */
  source?: SourceCoverage
  endsAt: Instant
  /** True while a renewal submitted in time awaits its decision: the approval lasts until then. */
  renewalPending: boolean
  /** Also true once the accepting case has been reopened: its acceptance no longer stands. */
  revoked: boolean
  conditions: readonly BoundCondition[]
}

/** What the approval of a source means for one of the batches that it brought. */
export interface SourceCoverage {
  /** The form of the source that was reviewed: a changed link, kind or method makes another. */
  version: number
  /**
   * Whether the arrivals in the batch's period, this batch included, are within its cap; see `withinCap`.
   * False where the batch came through another form.
   */
  isWithin: boolean
}

/** A condition as an approval keeps it, so that it stays the same whatever becomes of the policy. */
export interface BoundCondition extends ApprovalCondition {
  /** Null where the policy did not know the code; then it cannot be told whether it is met. */
  kind: ConditionKind | null
  /** When its days are over, for the kinds that count days. */
  until?: Instant
  /** For approvals in steps: how many recipients of how many are opened first. */
  slice?: Slice
  /** How far an approval in steps is. Known to the gate alone; absent where it is unknown. */
  step?: StepState
  /** Whether permits have used up all that it allows. Known to the gate alone; absent where they have not. */
  usedUp?: true
}
