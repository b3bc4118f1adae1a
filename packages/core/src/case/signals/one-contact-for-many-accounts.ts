import { noFacts, type Signal } from './signal.ts'
import type { SignalRead } from './signal-read.ts'

/**
 * From this many other accounts on it is a signal. One other account is not reported: working for two is
 * nothing unusual, and a contact’s address would otherwise reveal which other account it belongs to.
 */
const several = 2
const many = 4

/** Contact data shared by several accounts that do not belong together as an agency’s customers do. */
export function oneContactForManyAccounts({ accountId, sightings }: SignalRead): Signal[] {
  const strangers = sightings.filter(
    (seen) => seen.kind === 'contact' && seen.accountId !== accountId && !seen.isRelated,
  )
  const accounts = new Set(strangers.map((seen) => seen.accountId))
  if (accounts.size < several) return []
  return [
    {
      code: 'one_contact_for_many_accounts',
      severity: accounts.size < many ? 'notice' : 'warning',
      facts: { ...noFacts, isElsewhere: true },
      elsewhere: strangers.map((seen) => ({ accountId: seen.accountId, caseId: seen.caseId })),
    },
  ]
}
