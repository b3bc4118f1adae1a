import type { Instant } from '../instant.ts'
import type { GroupFacts } from './group-facts.ts'
import type { DenyReason } from './verdict.ts'

/** Why nobody is asked to confirm a sign-up though the cap for it has room: something is on hold. */
export const signUpRefusals = [
  'recipient_held',
  'held_import_removed',
  'before_hold',
  'source_not_approved',
] as const
export type SignUpRefusal = (typeof signUpRefusals)[number]

/** What is known of a sign-up in an account in which something is on hold. */
export interface SignUpFacts {
  /** Whether the gate says `held` of its group. */
  isHeld: boolean
  /** When the newest hold that reaches the group was placed; null where none does. */
  heldSince: Instant | null
  /** As the sender says; null where it does not. */
  signedUpAt: Instant | null
  /** Why the next recipient through its source may not be sent to; null where they may, or for want of a permit. */
  sourceClosed: DenyReason | 'unknown_source' | null
  /** Whether a held import of the account is known to hold the recipient. */
  isInHeldImport: boolean
  /** Whether what could tell that is gone, since an import was removed while it was on hold. */
  isHeldImportRemoved: boolean
}

/**
 * Whether a sign-up may be confirmed while something is on hold. Nobody in a held import is asked, through
 * whichever group. In a group on hold only those are who signed up afterwards, through an approved source.
 *
 * @returns why not; null where it may
 */
export function judgeSignUp(facts: SignUpFacts): SignUpRefusal | null {
  const { isHeld, heldSince, signedUpAt, sourceClosed } = facts
  if (facts.isInHeldImport) return 'recipient_held'
  if (facts.isHeldImportRemoved) return 'held_import_removed'
  if (!isHeld || heldSince === null) return null
  if (signedUpAt === null || Date.parse(signedUpAt) <= Date.parse(heldSince)) return 'before_hold'
  return sourceClosed === null ? null : 'source_not_approved'
}

/** Facts as if nothing were on hold, for a sign-up that no hold speaks against. */
export function withoutHolds(facts: GroupFacts): GroupFacts {
  return {
    ...facts,
    held: false,
    batches: facts.batches.map(({ known, ...batch }) => ({
      ...{ ...batch, held: false },
      ...(known && {
        known: { ...known, lists: known.lists.map((list) => ({ ...list, held: false })) },
      }),
    })),
  }
}
