import type { Session } from '@freigabe/contract'

const key = 'freigabe.account'

/** Remembers the account that was last worked in, for people who have several. */
export function rememberAccount(account: string) {
  localStorage.setItem(key, account)
}

/** The account last worked in, else the first; null for people without one. */
export function lastAccount({ memberships }: Session): string | null {
  const last = localStorage.getItem(key)
  const known = memberships.some(({ accountId }) => accountId === last)
  return known ? last : (memberships[0]?.accountId ?? null)
}
