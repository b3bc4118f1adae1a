import type { AboutHold } from './letter.ts'
import type { Phrasing } from './phrasing.ts'

type Held = Pick<AboutHold, 'accountName' | 'groupName' | 'importedAt'>

/** What nothing is sent to: „an den Import vom 3. November 2026 in ‚Sommerkunden‘“ */
export function germanHeld({ accountName, groupName, importedAt }: Held, say: Phrasing): string {
  if (groupName === null) return `über den Account ${say.name(accountName)}`
  if (importedAt === null) return `an die Gruppe ${say.name(groupName)}`
  return `an den Import vom ${say.day(importedAt)} in ${say.name(groupName)}`
}

/** The same in English: ‘to the import of 3 November 2026 in ‘Summer customers’’ */
export function englishHeld({ accountName, groupName, importedAt }: Held, say: Phrasing): string {
  if (groupName === null) return `from the account ${say.name(accountName)}`
  if (importedAt === null) return `to the group ${say.name(groupName)}`
  return `to the import of ${say.day(importedAt)} in ${say.name(groupName)}`
}
