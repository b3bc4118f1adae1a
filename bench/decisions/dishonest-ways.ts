import { forgedLists } from '../../packages/screening/src/testing/simulated/forged-lists.ts'
import { type Base, bases } from './bases.ts'
import { type Draft, drafted } from './draft.ts'
import { either, grown, known, large, moreOf, recent } from './honest-ways.ts'
import { somebody } from './people.ts'
import type { Recipient } from './recipients-table.ts'
import { earlier, usualReturns, type Way } from './way.ts'

const [likeLife] = bases.platformForm.kinds
const uniform = forgedLists.filter(({ name }) => name === 'uniform at random')

/** Lists that must not pass, from clumsy ones to those of people who know all checks. */
export const dishonestWays: readonly Way[] = [
  ...forgedLists.map((kind) =>
    dishonest(`invented records: ${kind.name}`, 1, (chance, key) => [
      either(drafted(chance, key, bases.doubleOptIn, { kind, rows: chance.whole(150, 1200) })),
    ]),
  ),
  dishonest('bought, with the broker’s columns', 3, (chance, key) => [
    asDelivered(either(drafted(chance, key, invented(bases.doubleOptIn)))),
  ]),
  dishonest('bought, as a contest of one’s own', 2, (chance, key) => [
    asDelivered(either(drafted(chance, key, bases.contest))),
  ]),
  dishonest('gathered from websites, as inquiries', 3, (chance, key) => [
    gathered(either(drafted(chance, key, bases.inquiry))),
  ]),
  dishonest('gathered from websites, with invented records', 2, (chance, key) => [
    gathered(either(drafted(chance, key, invented(bases.doubleOptIn)))),
  ]),
  dishonest('guessed for names of employees', 2, (chance, key) => [
    guessed(either(drafted(chance, key, bases.customers))),
  ]),
  dishonest('the list of a former employer', 2, (chance, key) => {
    const theirs = drafted(chance, `${key} employer`, bases.doubleOptIn, { rows: 600, ageDays: 90 })
    const taken = either(drafted(chance, key, bases.doubleOptIn))
    const before = earlier(theirs, 90)
    taken.earlier = [{ ...before, account: theirs.account }]
    return [takeOver(before, taken)]
  }),
  dishonest('shared by a partner', 2, (chance, key) => {
    const rows = chance.whole(200, 700)
    const shared = drafted(chance, `${key} partner`, bases.doubleOptIn, { rows, kind: likeLife })
    return ['one', 'two', 'three'].map((part) => {
      const draft = either(drafted(chance, `${key} ${part}`, bases.doubleOptIn))
      return takeOver(shared, draft)
    })
  }),
  dishonest('a good list salted with bought addresses', 3, (chance, key) => [
    salted(either(drafted(chance, key, bases.doubleOptIn, { kind: likeLife, rows: 500 })), 0.2),
  ]),
  dishonest('bought, with a copied rhythm, as the platform’s form', 3, (chance, key) => {
    const draft = drafted(chance, key, bases.platformForm, { kind: likeLife })
    draft.by = 'platform'
    return [draft]
  }),
  dishonest('bought, with a copied rhythm, as small growth', 3, (chance, key) => [
    handedOn(asIfBought(grown(chance, key))),
  ]),
  dishonest('bought, as small growth three times', 2, (chance, key) => {
    const first = handedOn(asIfBought(grown(chance, key)))
    const next = ['second', 'third'].map(() => asIfBought(moreOf(chance, key, first)))
    return [first, ...next]
  }),
  dishonest('bought, after three acceptances', 3, (chance, key) => {
    const draft = asIfBought(drafted(chance, key, bases.platformForm, { ageDays: 400, rows: 900 }))
    draft.by = 'platform'
    draft.earlier = [1, 2, 3].map((number) => {
      const good = drafted(chance, key, bases.platformForm, { of: draft, rows: 60 })
      return earlier({ ...good, group: `${key} good ${number}`, by: 'platform' }, 30 * number)
    })
    return [draft]
  }),
  ...([1, 0.5, 0.2] as const).map((share) =>
    dishonest(`bought to ${share * 100} %, after three good lists`, 3, (chance, key) => [
      mixed(known(drafted(chance, key, bases.doubleOptIn, large(chance, likeLife)), 3), share),
    ]),
  ),
  dishonest('bought as customers, after three good lists', 3, (chance, key) => [
    mixed(known(drafted(chance, key, bases.customers, large(chance)), 3), 1),
  ]),
  dishonest('bought and cleaned by a service, after three good lists', 3, (chance, key) => {
    const draft = known(drafted(chance, key, bases.doubleOptIn, large(chance, likeLife)), 3)
    const comesBack = {
      bounces: chance.between(0.002, 0.006),
      complaints: chance.between(0.004, 0.01),
    }
    return [{ ...mixed(draft, 1), comesBack }]
  }),
  dishonest('bought, in four slices by one contact', 2, (chance, key) => {
    const contact = { name: 'Vertrieb', email: `kontakt@${key.replaceAll(' ', '-')}.example.org` }
    return ['one', 'two', 'three', 'four'].map((part) => {
      const draft = asIfBought(
        drafted(chance, `${key} ${part}`, bases.platformForm, { rows: 150, ageDays: 30 }),
      )
      return { ...draft, by: 'platform', stated: { ...draft.stated, contact } }
    })
  }),
  dishonest('bought, in three slices of one account', 2, (chance, key) => {
    const first = asIfBought(drafted(chance, key, bases.doubleOptIn, { rows: 150, ageDays: 30 }))
    const more = ['two', 'three'].map((part) => ({
      ...drafted(chance, key, bases.doubleOptIn, { rows: 150, of: first }),
      group: `${key} ${part}`,
    }))
    return [first, ...more].map(either)
  }),
  dishonest('bought, through an approved form of one’s own', 3, (chance, key) => {
    const draft = recent(drafted(chance, key, bases.doubleOptIn, { rows: 300, ageDays: 400 }))
    draft.by = 'web_form'
    return [asIfBought(draft)]
  }),
  dishonest('bought, entered into the platform’s form by a program', 2, (chance, key) => {
    const draft = recent(drafted(chance, key, bases.platformForm, { rows: 300, ageDays: 400 }))
    draft.by = 'platform_form'
    return [asIfBought(draft)]
  }),
  dishonest('rejected once, again with changed records', 3, (chance, key) => {
    const refused = either(drafted(chance, key, bases.singleOptIn, { rows: 400, ageDays: 90 }))
    const again = drafted(chance, key, bases.platformForm, { rows: 400, of: refused })
    again.by = 'platform'
    again.earlier = [earlier({ ...refused, group: `${key} refused` }, 30, 'rejected')]
    return [ofSame(refused, again)]
  }),
  dishonest('rejected with another account', 2, (chance, key) => {
    const wish = { rows: 400, ageDays: 90 }
    const refused = drafted(chance, `${key} first`, bases.contest, wish)
    const again = drafted(chance, key, bases.platformForm, { rows: 400, ageDays: 0 })
    again.by = 'platform'
    again.earlier = [{ ...earlier(refused, 30, 'rejected'), account: refused.account }]
    return [ofSame(refused, again)]
  }),
]

export function dishonest(name: string, each: number, make: Way['make']): Way {
  return { name, truth: 'dishonest', each, make }
}

/** The same list with records that somebody invented. */
function invented(base: Base): Base {
  return { ...base, kinds: uniform }
}

/** As a broker delivers: much about each person, sorted by town. */
function asDelivered(draft: Draft): Draft {
  const { chance, table } = draft
  for (const one of table.recipients) {
    one.more = {
      PLZ: String(chance.whole(10_115, 99_998)),
      Geburtsjahr: String(chance.whole(1948, 2003)),
      Kaufkraftindex: String(chance.whole(60, 180)),
    }
  }
  table.columns.push('more:PLZ', 'more:Geburtsjahr', 'more:Kaufkraftindex')
  table.recipients.sort((a, b) => (a.more.PLZ! < b.more.PLZ! ? -1 : 1))
  return asIfBought(draft)
}

/** Other people than those who came, some of whom nobody can reach. */
export function asIfBought(draft: Draft): Draft {
  return salted(draft, 1)
}

/** Bought in part, of which the file shows nothing and what comes back shows that part. */
function mixed(draft: Draft, share: number): Draft {
  const [bad, good] = [
    usualReturns(draft.chance, 'dishonest'),
    usualReturns(draft.chance, 'honest'),
  ]
  const of = (kind: 'bounces' | 'complaints') => bad[kind] * share + good[kind] * (1 - share)
  const comesBack = { bounces: of('bounces'), complaints: of('complaints') }
  return { ...either(salted(draft, share)), comesBack }
}

/** The platform passes on with its key what the customer gave it, and recorded nothing of it. */
export function handedOn(draft: Draft): Draft {
  draft.by = 'platform'
  return draft
}

function salted(draft: Draft, share: number): Draft {
  const { chance, table, milieu } = draft
  for (const one of table.recipients) {
    if (!chance.is(share)) continue
    Object.assign(one, somebody(chance, { ...milieu, atWork: 15 }))
    if (chance.is(0.005)) one.email = one.email.replace('@', '.at.')
  }
  return draft
}

/** Offices of companies in the order of their domains, as a program finds them. */
function gathered(draft: Draft): Draft {
  const { chance, table, milieu } = draft
  for (const one of table.recipients) {
    Object.assign(one, somebody(chance, { ...milieu, atWork: 100 }))
    const domain = one.email.slice(one.email.indexOf('@') + 1)
    const office = chance.one(['info', 'info', 'kontakt', 'office', 'datenschutz', 'bewerbung'])
    if (chance.is(0.75)) one.email = `${office}@${domain}`
    if (chance.is(0.04)) one.email = `u003e${one.email}`
  }
  const domainOf = ({ email }: Recipient) => email.slice(email.indexOf('@'))
  table.recipients.sort((a, b) => (domainOf(a) < domainOf(b) ? -1 : 1))
  return draft
}

/** One pattern over the domains of many companies. */
function guessed(draft: Draft): Draft {
  const { chance, table, milieu } = draft
  for (const one of table.recipients) {
    const { first, last, email } = somebody(chance, { ...milieu, atWork: 100 })
    const domain = email.slice(email.indexOf('@') + 1)
    Object.assign(one, { first, last, email: `${plain(first)}.${plain(last)}@${domain}` })
  }
  return draft
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
}

/** The people of one list in another, with the records of that. */
function ofSame(one: Draft, other: Draft): Draft {
  for (const [place, { email, first, last }] of one.table.recipients.entries()) {
    const recipient = other.table.recipients[place]
    if (recipient) Object.assign(recipient, { email, first, last })
  }
  return other
}

/** The list of somebody else with its records, and statements that go with it. */
function takeOver({ table, stated }: Pick<Draft, 'table' | 'stated'>, draft: Draft): Draft {
  draft.account.formSince = null
  draft.table.recipients = table.recipients.map((one) => ({ ...one }))
  draft.table.columns = table.columns.filter((column) => column !== 'status')
  for (const id of ['collected_from', 'collected_until', 'double_opt_in_records']) {
    const key = `form_double_opt_in/${id}`
    draft.stated.answers[key] = stated.answers[key]!
  }
  draft.stated.countries = stated.countries!
  return draft
}
