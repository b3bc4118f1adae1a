import type { Chance } from './chance.ts'
import { honest, living } from './honest-lists.ts'
import {
  companyDomain,
  different,
  drawnName,
  employee,
  hostedIp,
  imprint,
  person,
  personName,
  withEmails,
} from './origins.ts'
import type { Consent, ListKind, Style } from './simulated-list.ts'

/** Lists of people and companies that signed up, though they look collected, generated or hosted. */
export const honestOrigins: readonly ListKind[] = [
  people('consumers with common names', (chance) => person(chance)),
  people('gamers with nicknames', (chance) =>
    chance.is(0.01)
      ? `${drawnName(chance)}@gmail.com`
      : `${chance.one(['x', 'dark', 'sh4d0w', 'pro', 'mr'])}${personName(chance).replace(/[._]/g, '')}${chance.whole(0, 999)}@gmail.com`,
  ),
  honest('people who hide their address', (chance, rows) =>
    living(chance, rows).map((record) => {
      const hides = record.signedUp! > relaysSince && chance.is(0.3)
      const relay = chance.one(['privaterelay.appleid.com', 'duck.com', 'mozmail.com'])
      return { ...record, email: hides ? `${drawnName(chance)}@${relay}` : person(chance) }
    }),
  ),
  honest('the same name at two providers', (chance, rows) => {
    const emails = different(rows, () => person(chance)).flatMap((email) =>
      chance.is(0.2) ? [email, `${email.slice(0, email.indexOf('@'))}@icloud.com`] : [email],
    )
    return withEmails(living(chance, rows), emails.slice(0, rows))
  }),
  companies('customers of a wholesaler', { contacts: [0.2, 0.45], more: 0.5, private: 0.1 }),
  companies('customers of a wholesaler by domain', {
    ...{ contacts: [0.2, 0.45], more: 0.5, private: 0.05 },
    style: { order: 'domain' },
  }),
  companies('members of an association', { contacts: [0.5, 0.78], more: 0.1, private: 0.1 }),
  companies('members of an association by domain', {
    ...{ contacts: [0.5, 0.78], more: 0.1, private: 0.05 },
    style: { order: 'domain' },
  }),
  people('customers of a press service', (chance) =>
    chance.is(0.55)
      ? `${chance.one(['presse', 'redaktion', 'redaktion', 'media'])}@${companyDomain(chance)}`
      : employee(chance, companyDomain(chance)),
  ),
  people('personnel offices', (chance) =>
    chance.is(0.6)
      ? `${chance.one(['bewerbung', 'jobs', 'karriere', 'personal'])}@${companyDomain(chance)}`
      : imprint(chance, 0.003),
  ),
  people('a fair for employers', (chance) =>
    chance.is(0.5)
      ? employee(chance, companyDomain(chance))
      : `${chance.one(['karriere', 'bewerbung', 'jobs', 'presse', 'info', 'kontakt'])}@${companyDomain(chance)}`,
  ),
  honest('staff of one company', (chance, rows) =>
    withEmails(
      living(chance, rows),
      different(rows, () => `${personName(chance)}@fabrik-nord.de`),
    ),
  ),
  honest('a university and its institutes', (chance, rows) => {
    const domains = ['uni-neustadt.de', 'stud.uni-neustadt.de', 'alumni.uni-neustadt.de']
    const main = chance.between(0.55, 0.9)
    const emails = different(rows, () => {
      const domain = chance.is(main) ? domains[1] : chance.one(domains)
      return `${personName(chance)}@${domain}`
    })
    return withEmails(living(chance, rows), emails)
  }),
  hosted('customers of a hoster', [0.02, 0.14]),
  hosted('company networks in a cloud', [0.05, 0.18]),
  honest(
    'a form behind a cloud’s proxy',
    (chance, rows) => {
      const proxies = different(chance.whole(1, Math.max(2, Math.min(40, rows / 10))), () =>
        hostedIp(chance),
      )
      return living(chance, rows).map((record) => ({ ...record, ip: chance.one(proxies) }))
    },
    { hasIps: true, hidesIps: false },
  ),
  honest(
    'confirmed by scanners in clouds',
    (chance, rows) => living(chance, rows).map((one) => ({ ...one, confirmIp: hostedIp(chance) })),
    { hasIps: true },
  ),
]

/** By then all of them were open. */
const relaysSince = Date.UTC(2022, 0, 1) / 1000

function people(name: string, email: (chance: Chance) => string): ListKind {
  return honest(name, (chance, rows) => {
    const emails = different(rows, () => email(chance))
    return withEmails(living(chance, emails.length), emails)
  })
}

interface Companies {
  /** How many are addresses such as info@, from and to. */
  contacts: [number, number]
  /** How often another employee follows. */
  more: number
  private: number
  style?: Partial<Style>
}

function companies(name: string, kind: Companies): ListKind {
  const records = (chance: Chance, rows: number): Consent[] => {
    const contacts = chance.between(...kind.contacts)
    const emails = different(rows, () =>
      chance.is(kind.private)
        ? person(chance)
        : chance.is(contacts)
          ? imprint(chance, 0.002)
          : employee(chance, companyDomain(chance)),
    ).flatMap((email) => {
      const domain = email.slice(email.indexOf('@') + 1)
      return chance.is(kind.more) ? [email, employee(chance, domain)] : [email]
    })
    const some = emails.slice(0, rows)
    return withEmails(living(chance, some.length), some)
  }
  return honest(name, records, kind.style)
}

function hosted(name: string, between: [number, number]): ListKind {
  return honest(
    name,
    (chance, rows) => {
      const share = chance.between(...between)
      return living(chance, rows).map((record) =>
        chance.is(share) ? { ...record, ip: hostedIp(chance) } : record,
      )
    },
    { hasIps: true },
  )
}
