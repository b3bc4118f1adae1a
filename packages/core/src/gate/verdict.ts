import type { Instant } from '../instant.ts'

/** What a message is for. Only `campaign` needs an approval; all else is capped. */
export type Purpose = 'campaign' | 'confirmation' | 'test'

/** Why the gate says deny. The strings are part of the public API and never change meaning. */
export type DenyReason =
  | 'unknown_group'
  | 'account_suspended'
  | 'stale'
  | 'held'
  | 'revoked'
  | 'rejected'
  | 'content_changed'
  | 'expired'
  | 'condition_unmet'
  | 'question_open'
  | 'in_review'
  | 'never_approved'
  | 'permit_required'

export type Verdict = { verdict: 'allow' } | { verdict: 'deny'; reason: DenyReason }

/** How an account stands: nothing of a suspended one is sent, and nothing of an observed one is blocked. */
export interface AccountStanding {
  suspended: boolean
  mode: 'enforce' | 'observe'
}

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

/** The reasons that come from somebody who looked: they hold for every purpose, not for campaigns alone. */
const stoppedByPeople: ReadonlySet<DenyReason> = new Set(['held', 'revoked', 'rejected'])

/**
 * A reason as far as it counts for a purpose, null for `allow`. A campaign needs an approval and nothing else;
 * what is of any other purpose needs none, and a permit each time.
 */
export function forPurpose(reason: DenyReason | null, purpose: Purpose): DenyReason | null {
  if (purpose === 'campaign') return reason
  return reason !== null && stoppedByPeople.has(reason) ? reason : 'permit_required'
}
