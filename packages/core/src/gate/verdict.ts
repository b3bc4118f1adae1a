import type { Instant } from '../instant.ts'

/** What a message is for. Only `campaign` needs an approval; all else is capped. */
export type Purpose = 'campaign' | 'confirmation' | 'test'

/**
 * Why the gate says deny. The strings are part of the public API and never change meaning. Records name a
 * reason by its place in this table, so a new one goes last. CONTRIBUTING.md lists what else a new one needs.
 */
export const denyReasons = [
  'unknown_group',
  'account_suspended',
  'stale',
  'held',
  'revoked',
  'rejected',
  'content_changed',
  'expired',
  'condition_unmet',
  'question_open',
  'in_review',
  'never_approved',
  'permit_required',
  'unread',
] as const
export type DenyReason = (typeof denyReasons)[number]

export type Verdict = { verdict: 'allow' } | { verdict: 'deny'; reason: DenyReason }

export function toVerdict(reason: DenyReason | null): Verdict {
  return reason === null ? { verdict: 'allow' } : { verdict: 'deny', reason }
}

/** Why a verdict is deny; null for `allow`. */
export function reasonOf(verdict: Verdict): DenyReason | null {
  return verdict.verdict === 'deny' ? verdict.reason : null
}

/** How an account stands: a suspended one sends nothing; an observed one is never blocked. */
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
  /** The answer as a whole: `allow` only if every batch asked about that has recipients is `allow`. */
  overall: Verdict
  /** False in observe mode: nothing is blocked, and what would have been is counted. */
  enforced: boolean
  /** One verdict for each batch asked about, in the order asked. */
  batches: readonly BatchVerdict[]
  /** Ids of the batches asked about that have recipients and may be sent to. */
  sendable: readonly string[]
}

/** The reasons that come from a person who looked: they hold for every purpose, not only for campaigns. */
const stoppedByPeople: ReadonlySet<DenyReason> = new Set(['held', 'revoked', 'rejected'])

/**
 * A reason as far as it counts for a purpose, null for `allow`. A campaign needs an approval and nothing
 * else; any other purpose needs no approval, but a permit each time.
 */
export function forPurpose(reason: DenyReason | null, purpose: Purpose): DenyReason | null {
  if (purpose === 'campaign') return reason
  return reason !== null && stoppedByPeople.has(reason) ? reason : 'permit_required'
}

/** The reason that wins among the imports that count; if none counts, nothing was approved. */
export function wholeReason(
  reasons: readonly (DenyReason | null)[],
  held: boolean,
  purpose: Purpose,
): DenyReason | null {
  if (reasons.length === 0) return forPurpose(held ? 'held' : 'never_approved', purpose)
  return firstReason(reasons.filter((reason) => reason !== null)) ?? null
}

/**
 * Which reason wins where several speak against sending: the first in this table. First comes what makes all
 * below it moot, then what people stopped, then what time or change undid, then what only waits, and last
 * what the sender itself can get. Each entry says why it stands where it does.
 */
const ranked: Record<DenyReason, string> = {
  stale:
    'A copy older than its bound proves nothing, not even that an account is suspended or a group unknown. Given by whoever answers from a copy.',
  account_suspended: 'The whole account is stopped; nothing about one group can change that.',
  unknown_group: 'Of a group that does not exist nothing further can be said.',
  held: 'Something is going wrong now; until a person has looked, no earlier judgement is worth more.',
  revoked: 'A lead took an approval back: graver than never having had one.',
  rejected: 'A person has judged these recipients; only a new case or an appeal changes that.',
  content_changed:
    'What lies there is not what was approved, so that the end and conditions of that approval do not matter.',
  expired: 'The approval has ended, so that its conditions do not matter.',
  condition_unmet:
    'An approval stands and would open the gate but for its condition, whatever a renewal is waiting for.',
  question_open: 'A case that waits for the customer lapses, and an answer moves it at once.',
  never_approved:
    'Nothing else is known and the gate is closed by default; somebody has yet to start the process.',
  unread:
    'All else may be approved, but nobody knows who is in a file that could not be read: it shuts the group until it is removed, replaced, or its column of addresses is named.',
  in_review: 'The one reason that passes without the customer doing anything.',
  permit_required:
    'Nothing else speaks against it: what is capped is counted by the server, which gives a permit for so many.',
}
export const denyOrder = (Object.entries(ranked) as [DenyReason, string][]).map(
  ([reason, because]) => ({ reason, because }),
)
const ranks = new Map(denyOrder.map(({ reason }, rank) => [reason, rank]))

/** The reason that wins among several, whatever their order; undefined if there is none. */
export function firstReason(reasons: Iterable<DenyReason>): DenyReason | undefined {
  return inOrder(reasons)[0]
}

/** The reason that stands last in the table: the one nearest to an open gate. */
export function lastReason(reasons: Iterable<DenyReason>): DenyReason | undefined {
  return inOrder(reasons).at(-1)
}

function inOrder(reasons: Iterable<DenyReason>): DenyReason[] {
  return [...reasons].sort((one, other) => ranks.get(one)! - ranks.get(other)!)
}
