import { isRefused } from './earlier-cases.ts'
import { noFacts, type Signal } from './signal.ts'
import type { Sighting, SignalRead } from './signal-read.ts'

/**
 * Evidence files that another account named, too, or that another group of the account named and was refused
 * with, or used for other methods. Using a file again for the same group, or among accounts that belong
 * together, is normal.
 */
export function evidenceSeenElsewhere(read: SignalRead): Signal[] {
  const seen = read.sightings.filter(({ kind }) => kind === 'evidence')
  const own = seen.filter((sighting) => isOddOfOwn(read, sighting))
  const strangers = seen.filter(
    ({ accountId, isRelated }) => accountId !== read.accountId && !isRelated,
  )
  const odd = [...own, ...strangers]
  if (odd.length === 0) return []
  const digests = new Set(odd.map(({ sha256 }) => sha256))
  return [
    {
      code: 'evidence_seen_elsewhere',
      severity: strangers.length > 0 ? 'warning' : 'notice',
      facts: {
        ...noFacts,
        caseIds: [...new Set(own.map(({ caseId }) => caseId))],
        evidenceIds: namedFiles(read).filter((id) => digests.has(read.files.get(id) ?? '')),
        isElsewhere: strangers.length > 0,
      },
      elsewhere: strangers.map(({ accountId, caseId }) => ({ accountId, caseId })),
    },
  ]
}

function isOddOfOwn({ accountId, groupId, earlier, content }: SignalRead, seen: Sighting): boolean {
  if (seen.accountId !== accountId) return false
  const there = earlier.find(({ caseId }) => caseId === seen.caseId)
  if (there === undefined || there.groupId === groupId) return false
  const isSameMethod = there.methods.some(({ code }) =>
    content.methods.some((method) => method.code === code),
  )
  return isRefused(there) || !isSameMethod
}

function namedFiles({ content }: SignalRead): string[] {
  const lists = Object.values(content.answers).filter((answer) => Array.isArray(answer))
  return [...new Set(lists.flat() as string[])]
}

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
