import type { Session, StaffRole } from '@freigabe/contract'
import type { QueryClient } from '@tanstack/react-query'
import { notFound, type ParsedLocation, redirect } from '@tanstack/react-router'
import type { i18n as I18n } from 'i18next'
import { sessionQuery } from '../people/session.ts'
import { platformQuery } from '../platform/queries.ts'

/** What routes receive to work with. */
export interface RouterContext {
  queryClient: QueryClient
  i18n: I18n
}

interface Visit {
  context: RouterContext
  location: ParsedLocation
}

/** Lets signed-in people through, in their language; others sign in first and come back. */
export async function onlySignedIn({ context: { queryClient, i18n }, location }: Visit) {
  const session = await queryClient.ensureQueryData(sessionQuery)
  if (session) {
    const { locale } = session.person
    if (i18n.language !== locale) await i18n.changeLanguage(locale)
    return { session }
  }
  const platform = await queryClient.ensureQueryData(platformQuery)
  if (platform.needsSetup) throw redirect({ to: '/setup' })
  const from = location.href === '/' ? undefined : location.href
  throw redirect({ to: '/sign-in', search: { return: from } })
}

/** An account's pages exist for its members and for staff. */
export function onlyOf(session: Session, account: string) {
  const member = session.memberships.some(({ accountId }) => accountId === account)
  if (!member && session.staffRoles.length === 0) throw notFound()
}

/** Pages of the platform exist for staff with one of the roles. */
export function onlyStaff(session: Session, ...roles: StaffRole[]) {
  if (!roles.some((role) => session.staffRoles.includes(role))) throw notFound()
}
