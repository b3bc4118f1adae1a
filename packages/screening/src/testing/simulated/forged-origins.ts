import type { Chance } from './chance.ts'
import { forged } from './forged-lists.ts'
import { living } from './honest-lists.ts'
import {
  companyDomain,
  different,
  drawnName,
  employee,
  hostedIp,
  imprint,
  person,
  personName,
  providers,
  withEmails,
} from './origins.ts'
import { type ListKind, someStyle } from './simulated-list.ts'

/** Lists whose addresses were collected or made up, each in one way; their moments are those of people. */
export const forgedOrigins: readonly ListKind[] = [
  collected('searched imprints', (chance) => imprint(chance, 0.05)),
  collected('searched imprints, only contacts kept', (chance) => imprint(chance, 0)),
  collected('searched pages with names on them', (chance) =>
    chance.is(0.65) ? imprint(chance, 0.08) : employee(chance, companyDomain(chance)),
  ),
  names('names at every provider', (chance, rows) => {
    const some = chance.whole(4, providers.length + 1)
    const kept = chance.between(0.6, 1)
    return different(Math.ceil(rows / (some * kept)), () => personName(chance))
      .flatMap((name) => providers.slice(0, some).map((provider) => `${name}@${provider}`))
      .filter(() => chance.is(kept))
  }),
  names('salted: some names at every provider', (chance, rows) => {
    const guessed = Math.ceil(rows * chance.between(0.15, 0.5))
    const names = different(Math.ceil(guessed / 5), () => personName(chance))
    const emails = names.flatMap((name) => providers.slice(0, 5).map((each) => `${name}@${each}`))
    return [...new Set([...emails, ...different(rows - guessed, () => person(chance))])]
  }),
  names('drawn names', (chance, rows) =>
    different(rows, () => `${drawnName(chance)}@${chance.one(providers)}`),
  ),
  names('salted: a fifth of drawn names', (chance, rows) =>
    different(rows, () =>
      chance.is(0.2) ? `${drawnName(chance)}@${chance.one(providers)}` : person(chance),
    ),
  ),
  signedUpByScript('signed up by a script in clouds', 1),
  signedUpByScript('salted: half from clouds', 0.5),
]

function collected(name: string, email: (chance: Chance) => string): ListKind {
  return {
    name,
    honest: false,
    write(chance, rows) {
      const emails = different(rows, () => email(chance))
      const style = someStyle(chance)
      return {
        records: withEmails(living(chance, rows), emails),
        style: chance.is(0.5) ? { ...style, order: 'domain' } : style,
      }
    },
  }
}

function names(name: string, emails: (chance: Chance, rows: number) => string[]): ListKind {
  return forged(name, (chance, rows) => {
    const some = emails(chance, rows).slice(0, rows)
    return withEmails(living(chance, some.length), some)
  })
}

function signedUpByScript(name: string, share: number): ListKind {
  return forged(
    name,
    (chance, rows) =>
      living(chance, rows).map((record) =>
        chance.is(share) ? { ...record, ip: hostedIp(chance) } : record,
      ),
    { hasIps: true },
  )
}
