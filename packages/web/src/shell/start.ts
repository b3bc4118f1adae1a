import type { Session } from '@freigabe/contract'
import { linkOptions } from '@tanstack/react-router'

/**
 * Where a person starts: their dashboard, the desk, requests for their side, or the accounts of the platform.
 */
export function startOf(session: Session) {
  const account = lastAccount(session)
  if (account) return linkOptions({ to: '/a/$account', params: { account } })
  const reviews = session.staffRoles.some((role) => role === 'reviewer' || role === 'lead')
  if (reviews) return linkOptions({ to: '/desk' })
  if (session.staffRoles.includes('support')) return linkOptions({ to: '/support' })
  if (session.staffRoles.includes('billing')) return linkOptions({ to: '/billing' })
  return linkOptions({ to: session.staffRoles.length > 0 ? '/admin/accounts' : '/profile' })
}

const key = 'freigabe.account'

/** The account last worked in, else the first; null for people without one. */
export function lastAccount({ memberships }: Session): string | null {
  const last = localStorage.getItem(key)
  const known = memberships.some(({ accountId }) => accountId === last)
  return known ? last : (memberships[0]?.accountId ?? null)
}

/** Remembers the account that was last worked in, for people who have several. */
export function rememberAccount(account: string) {
  localStorage.setItem(key, account)
}
