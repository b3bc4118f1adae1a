import type { DenyReason } from './verdict.ts'

/**
 * Which reason wins where several speak against sending: the first in this table. It puts first
 * what makes all below it moot, then what people stopped, then what time or change undid, then
 * what only waits, and last what the sender itself can get. Why each stands where it does is said beside it.
 */
export const denyOrder: readonly { reason: DenyReason; because: string }[] = [
  {
    reason: 'stale',
    because:
      'A copy older than its bound proves nothing, not even that an account is suspended or a group unknown. Given by whoever answers from a copy.',
  },
  {
    reason: 'account_suspended',
    because: 'The whole account is stopped; nothing about one group can change that.',
  },
  {
    reason: 'unknown_group',
    because: 'Of a group that does not exist nothing further can be said.',
  },
  {
    reason: 'held',
    because:
      'Something is going wrong now; until a person has looked, no earlier judgement is worth more.',
  },
  {
    reason: 'revoked',
    because: 'A lead took an approval back: graver than never having had one.',
  },
  {
    reason: 'rejected',
    because: 'A person has judged these recipients; only a new case or an appeal changes that.',
  },
  {
    reason: 'content_changed',
    because:
      'What lies there is not what was approved, so that the end and conditions of that approval do not matter.',
  },
  {
    reason: 'expired',
    because: 'The approval has ended, so that its conditions do not matter.',
  },
  {
    reason: 'condition_unmet',
    because:
      'An approval stands and would open the gate but for its condition, whatever a renewal is waiting for.',
  },
  {
    reason: 'question_open',
    because: 'A case that waits for the customer lapses, and an answer moves it at once.',
  },
  {
    reason: 'never_approved',
    because:
      'Nothing else is known and the gate is closed by default; somebody has yet to start the process.',
  },
  {
    reason: 'in_review',
    because: 'The one reason that passes without the customer doing anything.',
  },
  {
    reason: 'permit_required',
    because:
      'Nothing else speaks against it: what is capped is counted by the server, which gives a permit for so many.',
  },
]

const places = new Map(denyOrder.map(({ reason }, place) => [reason, place]))

/** The reason that wins among several, whatever their order; undefined if there is none. */
export function firstReason(reasons: Iterable<DenyReason>): DenyReason | undefined {
  return inOrder(reasons)[0]
}

/** The reason that stands last in the table: the one nearest to an open gate. */
export function lastReason(reasons: Iterable<DenyReason>): DenyReason | undefined {
  return inOrder(reasons).at(-1)
}

function inOrder(reasons: Iterable<DenyReason>): DenyReason[] {
  return [...reasons].sort((one, other) => places.get(one)! - places.get(other)!)
}
