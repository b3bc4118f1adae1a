import { noFacts, type Signal } from './signal.ts'
import type { SignalRead } from './signal-read.ts'

/**
 * So many other accounts are several. Of one, nothing is said: who works for two is nothing unusual, and
 * otherwise one could find out by a contact’s address which other account it belongs to.
 */
const several = 2
const many = 4

/** Contact data that several accounts give which do not belong together, as an agency’s customers do. */
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
