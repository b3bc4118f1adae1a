import type { CaseStatus } from '../case/case-state.ts'
import type { Instant } from '../instant.ts'
import { type ArrivalBatch, roomLeft, type SourceExtent } from '../sources/source-cap.ts'
import type { BatchApproval } from './group-facts.ts'
import { judgeBatch } from './judge-batch.ts'
import { type DenyReason, reasonOf } from './verdict.ts'

/** An approval of one form of a source, with how much it lets arrive. */
export type SourceApproval = Omit<BatchApproval, 'digest' | 'source'> &
  SourceExtent & { version: number }

/** What is known of a source when the next recipients arrive. */
export interface SourceFacts {
  /** Its current form. */
  version: number
  approvals: readonly SourceApproval[]
  /** The status of the newest case about this form of it. */
  caseStatus: CaseStatus | null
  /** What it brought within its cap. */
  arrivals: readonly ArrivalBatch[]
}

/** How a source stands for the next recipient who arrives through it. */
export interface SourceAnswer {
  /** Why they may not be sent to, or null where they may. */
  closed: DenyReason | null
  /** The approval that covers the source, full or not: the one with the most room; null without one. */
  approval: SourceApproval | null
  /** How many more on this day are within the cap of that approval; null without one. */
  room: number | null
}

/** Answers for the next recipient through a source, by the rule for batches. */
export function judgeSource(facts: SourceFacts, now: Instant): SourceAnswer {
  const { version, approvals, arrivals, caseStatus } = facts
  const day = now.slice(0, 10)
  const roomUnder = (approval: SourceApproval) => roomLeft(arrivals, { version, day }, approval)
  const verdict = judgeBatch(
    {
      batchId: '',
      isEmpty: false,
      digest: '',
      held: false,
      caseStatus,
      arrivedThrough: { source: '', version },
      approvals: approvals.map((approval) => ({
        ...approval,
        digest: '',
        source: { version: approval.version, isWithin: roomUnder(approval) > 0 },
      })),
    },
    false,
    now,
  )
  const [widest] = approvals
    .filter((approval) => isStanding(approval, version, now))
    .sort((one, other) => roomUnder(other) - roomUnder(one))
  return {
    closed: reasonOf(verdict),
    approval: widest ?? null,
    room: widest ? roomUnder(widest) : null,
  }
}

function isStanding(approval: SourceApproval, version: number, now: Instant): boolean {
  if (approval.revoked || approval.version !== version) return false
  return approval.endsAt > now || approval.renewalPending
}
