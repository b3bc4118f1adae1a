import type { Instant } from '../instant.ts'
import { judgeCondition } from './conditions.ts'
import type { BatchApproval, BatchFacts } from './group-facts.ts'
import {
  type DenyReason,
  firstReason,
  lastReason,
  reasonOf,
  toVerdict,
  type Verdict,
} from './verdict.ts'

/**
 * Answers for a campaign to one batch: `allow` only on a standing approval of exactly these recipients, and
 * `permit_required` on one under a cap. Any one standing approval suffices, unless the newest case on the
 * batch was rejected or revoked: what a person has since turned down is not mailed on the strength of an
 * older approval. Where a batch was imported with recipients of approved lists, all pieces must be open.
 */
export function judgeBatch(batch: BatchFacts, isGroupHeld: boolean, now: Instant): Verdict {
  const reasons = piecesOf(batch).map((piece) => reasonOf(judgePiece(piece, isGroupHeld, now)))
  return toVerdict(firstReason(reasons.filter((reason) => reason !== null)) ?? null)
}

/**
 * What is judged of an import, each by its own approvals: what is new, and what each approved list holds of it.
 * Where nothing is new, a decision about exactly these recipients comes before those about the lists.
 */
export function piecesOf({ known, ...own }: BatchFacts): BatchFacts[] {
  if (known === undefined) return [own]
  const isDecided = own.held || own.approvals.length > 0 || own.caseStatus !== null
  if (known.isAll && isDecided) return [own]
  const lists = known.lists.map((list) => ({ batchId: own.batchId, isEmpty: false, ...list }))
  return known.isAll ? lists : [own, ...lists]
}

function judgePiece(batch: BatchFacts, isGroupHeld: boolean, now: Instant): Verdict {
  const reasons: DenyReason[] = []
  if (isGroupHeld || batch.held) reasons.push('held')
  if (batch.caseStatus === 'rejected' || batch.caseStatus === 'revoked') {
    reasons.push(batch.caseStatus)
  }
  const missing = whyNotApproved(batch, now)
  if (missing) reasons.push(missing)

  return toVerdict(firstReason(reasons) ?? null)
}

/** Null if an approval stands; else the reason of the one nearest to standing, or of the open case. */
function whyNotApproved(batch: BatchFacts, now: Instant): DenyReason | null {
  const failures = batch.approvals.map((approval) => whyNotStanding(approval, batch, now))
  if (failures.includes(null)) return null

  const nearest = lastReason(failures.filter((failure) => failure !== null))
  const review = reviewUnderWay(batch)
  // A review under way is the newest news; it replaces why an earlier approval fell away.
  if (!review) return nearest ?? (batch.isUnread ? 'unread' : 'never_approved')
  return nearest === 'condition_unmet' || nearest === 'permit_required' ? nearest : review
}

/** Why an approval does not open the gate for a batch; null where it does. */
export function whyNotStanding(
  approval: BatchApproval,
  batch: BatchFacts,
  now: Instant,
): DenyReason | null {
  if (approval.revoked) return 'revoked'
  if (!holdsWhatWasApproved(batch, approval)) return 'content_changed'
  if (approval.endsAt <= now && !approval.renewalPending) return 'expired'
  const answers = approval.conditions.map((condition) =>
    judgeCondition(condition, batch, approval.digest, now),
  )
  if (answers.some((answer) => answer === 'open' || answer === 'over')) return 'condition_unmet'
  // The cap is how far the approval reaches, not a condition on it. Beyond it lie recipients that have not
  // been approved, and the gate reports their review. Facts of an earlier form do not say whether a batch is
  // within the cap; they stay closed until they are computed again.
  if (approval.source && approval.source.isWithin !== true) return 'never_approved'
  return answers.includes('counted') ? 'permit_required' : null
}

function holdsWhatWasApproved(batch: BatchFacts, { source, digest }: BatchApproval): boolean {
  if (source) return batch.arrivedThrough?.version === source.version
  return holdsNoMoreThan(batch, digest)
}

/** Without a digest it is unknown what lies there, so it is not what was approved. */
function holdsNoMoreThan({ digest, partOf }: BatchFacts, approved: string): boolean {
  return digest !== '' && approved !== '' && (approved === digest || approved === partOf)
}

function reviewUnderWay({ caseStatus }: BatchFacts): DenyReason | null {
  if (caseStatus === 'awaiting_answer') return 'question_open'
  return caseStatus === 'in_review' ? 'in_review' : null
}

/**
 * Whether recipients of a list need no review in a later import: the approval of the list itself opens it now, if only
 * with a permit. What a hold, a condition or only a source decides about is reviewed again.
 */
export function isOpenList({ known: _, ...list }: BatchFacts, now: Instant): boolean {
  const approvals = list.approvals.filter(({ source }) => source === undefined)
  const reason = reasonOf(judgePiece({ ...list, approvals }, false, now))
  return reason === null || reason === 'permit_required'
}

/**
 * Whether a standing approval covers what the batch holds, so that there is nothing new to review. A hold, or
 * a condition that keeps the gate shut for now, does not change that; one that can no longer be met does.
 */
export function isCovered(batch: BatchFacts, now: Instant): boolean {
  const approvals = batch.approvals.filter(({ conditions, digest }) =>
    conditions.every((condition) => judgeCondition(condition, batch, digest, now) !== 'over'),
  )
  const verdict = judgeBatch({ ...batch, held: false, approvals }, false, now)
  if (verdict.verdict === 'allow') return true
  return verdict.reason === 'condition_unmet' || verdict.reason === 'permit_required'
}
