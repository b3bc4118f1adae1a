import type { Caller } from '../../http/caller.ts'

/** The accounts that a caller may ask about; null for all of them. */
export function accountsOf(caller: Caller): readonly string[] | null {
  if (caller.kind === 'account_key') return [caller.accountId]
  if (caller.kind === 'person' && caller.staffRoles.length === 0) {
    return caller.memberships.map((membership) => membership.accountId)
  }
  return null
}
