import { NameFilter } from '../counting/name-filter.ts'
import { TextCounter } from '../counting/text-counter.ts'
import { roleNames } from '../lists/role-names.ts'
import type { ReadAddress } from '../recipient-sink.ts'
import { counted, percent, shareOf } from '../text.ts'
import { type Check, sameText, share, weigh } from './check.ts'

export interface RoleAccountsFacts {
  recipients: number
  roles: number
  /** The most frequent role names with their recipients. */
  names: { name: string; recipients: number }[]
}

const listedNames = 10
const filter = new NameFilter(roleNames)
const listed = new TextCounter()
for (const name of roleNames) listed.list(name)
const plus = 0x2b

export const roleAccounts: Check<
  'role_accounts',
  RoleAccountsFacts,
  'info' | 'notice' | 'warning'
> = {
  id: 'role_accounts',
  title: { de: 'Funktionsadressen', en: 'Role accounts' },
  question: {
    de: 'Gehören Adressen einer Funktion wie „info“ statt einer Person?',
    en: 'Do addresses belong to a role such as “info” rather than to a person?',
  },
  why: {
    de: 'Post an „info“ oder „vertrieb“ lesen mehrere, und wer eingewilligt hat, lässt sich selten nachweisen. Gesammelte Listen enthalten viele solche Adressen.',
    en: 'Several people read mail to “info” or “sales”, and it can rarely be shown who consented. Gathered lists contain many such addresses.',
  },
  kind: 'address',
  weights: ['info', 'notice', 'warning'],
  thresholds: { usual: 0.02, notice: 0.03, warning: 0.2 },
  begin() {
    const counter = listed.uncounted()
    return {
      recipient(address, _hash, beginning) {
        if (filter.passes(beginning)) counter.countListed(address.bytes, 0, endOfName(address))
      },
      facts({ unique }) {
        const names = [...counter.entries()]
          .map(([name, recipients]) => ({ name, recipients }))
          .filter(({ recipients }) => recipients > 0)
          .sort((a, b) => b.recipients - a.recipients || (a.name < b.name ? -1 : 1))
        return {
          recipients: unique,
          roles: names.reduce((total, { recipients }) => total + recipients, 0),
          names: names.slice(0, listedNames),
        }
      },
    }
  },
  severity: ({ roles, recipients }, steps) => weigh(roles, recipients, steps),
  headline: ({ roles, recipients }) => shareOf('recipients', share(roles, recipients)),
  describe({ roles, recipients }) {
    const found = counted(
      roles,
      { de: 'Adresse gehört', en: 'address belongs' },
      { de: 'Adressen gehören', en: 'addresses belong' },
    )
    const part = share(roles, recipients)
    return {
      de: `${found.de} zu einer Funktion wie „info“ oder „vertrieb“ (${percent(part, 'de')}).`,
      en: `${found.en} to a role such as “info” or “sales” (${percent(part, 'en')}).`,
    }
  },
  chart: ({ names, recipients: whole }) => ({
    kind: 'bars',
    full: null,
    whole,
    bars: names.map(({ name, recipients }) => ({ label: sameText(name), count: recipients })),
  }),
}

/** `info+shop` is `info`. */
function endOfName(address: ReadAddress): number {
  for (let i = 1; i < address.at; i++) if (address.bytes[i] === plus) return i
  return address.at
}

const names = new Set(roleNames)
const decoder = new TextDecoder()

/** Whether an address is that of a role: whatever stands before the @, or before a plus sign. */
export function isRoleAddress(address: ReadAddress): boolean {
  return names.has(decoder.decode(address.bytes.subarray(0, endOfName(address))))
}
