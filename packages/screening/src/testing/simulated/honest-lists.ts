// A list of lists, each with one way of life: long, and read one by one.

import type { Chance } from './chance.ts'
import { clickDelay, type Life, momentsOf, profiles, someLife, today } from './life.ts'
import {
  address,
  type Consent,
  type ListKind,
  octet,
  peopleAt,
  type Style,
  someStyle,
} from './simulated-list.ts'

const day = 86_400

/** Lists of people who signed up and confirmed, with the ugly ways in which such lists come about. */
export const honestLists: readonly ListKind[] = [
  honest('form with confirmation', (chance, rows) => living(chance, rows)),
  honest('company contacts', (chance, rows) =>
    peopleAt(chance, momentsOf(chance, someLife(chance, 'offices'), rows)),
  ),
  honest('players at night', (chance, rows) =>
    peopleAt(chance, momentsOf(chance, someLife(chance, 'gamers'), rows)),
  ),
  honest('large steady shop', (chance, rows) => {
    const life = { ...someLife(chance), growth: 1, season: 0.1, whims: 0.12 }
    return peopleAt(
      chance,
      momentsOf(chance, { ...life, campaigns: { share: 0, perYear: 1 } }, rows),
    )
  }),
  honest('fast growth', (chance, rows) =>
    peopleAt(chance, momentsOf(chance, { ...someLife(chance), growth: 40 }, rows)),
  ),
  honest('ski resort', (chance, rows) =>
    peopleAt(chance, momentsOf(chance, { ...someLife(chance), season: 0.99, bestDay: 20 }, rows)),
  ),
  honest('imported from a shop in one minute', (chance, rows) => {
    const at = Math.floor(today - chance.between(30, 900) * day)
    const records = living(chance, rows)
    for (const record of records) {
      if (chance.is(0.4)) record.signedUp = record.confirmed = at + chance.whole(0, 60)
    }
    return records
  }),
  honest('fair on three days', (chance, rows) => {
    const first = Math.floor((today - chance.between(30, 900) * day) / day) * day
    const visitors = chance.between(0.3, 1)
    const moments = momentsOf(chance, someLife(chance), rows).map((moment) =>
      chance.is(visitors)
        ? first + chance.whole(0, 3) * day + 9 * 3600 + chance.whole(0, 9 * 3600)
        : moment,
    )
    return peopleAt(chance, moments)
  }),
  honest('named on television', (chance, rows) => {
    const at = Math.floor((today - chance.between(30, 900) * day) / day) * day + 20.3 * 3600
    const moments = momentsOf(chance, someLife(chance), rows).map((moment) =>
      chance.is(0.4) ? Math.floor(at - Math.log(1 - chance.part()) * 900) : moment,
    )
    return peopleAt(chance, moments)
  }),
  honest('migration copied one column', (chance, rows) => {
    const shift = chance.one([0, 0, 3600, 7200, -3600, -7200])
    return living(chance, rows).map((record) => ({
      ...record,
      confirmed: record.signedUp! + shift,
    }))
  }),
  honest('migration lost the times of day', living, { moments: 'days' }),
  honest('migration in alphabetical order', (chance, rows) => {
    const at = Math.floor(today - chance.between(30, 900) * day)
    const pace = chance.one([0, 1, 1, 2, 10])
    const emails = Array.from({ length: rows }, () => address(chance)).sort()
    return emails.map((email, row) => ({
      ...peopleAt(chance, [at + row * pace])[0]!,
      email,
      confirmed: at + row * pace,
    }))
  }),
  honest('old list imported, new ones since', (chance, rows) => {
    const at = Math.floor(today - chance.between(200, 900) * day)
    const pace = chance.one([1, 2, 10])
    const records = living(chance, rows)
    const old = Math.floor(rows * chance.between(0.2, 0.8))
    for (const [row, record] of records.entries()) {
      if (row < old) record.signedUp = record.confirmed = at + row * pace
    }
    return records
  }),
  honest('one proxy before all', (chance, rows) => {
    const ip = chance.one(['10.0.0.4', '172.17.0.1', '80.12.9.7', '127.0.0.1', '0.0.0.0'])
    return living(chance, rows).map((record) => ({ ...record, ip, confirmIp: ip }))
  }),
  honest('seconds cut by a spreadsheet', living, { moments: 'minutes' }),
  honest('anonymised IP addresses', living, { hidesIps: true, hasIps: true }),
  honest('addresses corrected after confirming', (chance, rows) =>
    living(chance, rows).map((record) =>
      chance.is(0.003) ? { ...record, email: slip(chance, record.email) } : record,
    ),
  ),
  honest('staff tried the form', (chance, rows) =>
    living(chance, rows).map((record) =>
      chance.is(Math.min(0.004, 2 / rows))
        ? { ...record, email: `test${chance.one(['', '1', '2'])}@gmx.de` }
        : record,
    ),
  ),
  honest('links scanned by companies', (chance, rows) => {
    const scanned = chance.between(0.2, 0.95)
    return peopleAt(chance, momentsOf(chance, someLife(chance, 'offices'), rows)).map((record) =>
      chance.is(scanned)
        ? { ...record, confirmed: record.signedUp! + chance.whole(1, 9), confirmIp: '40.94.3.1' }
        : record,
    )
  }),
  honest('private relays', (chance, rows) =>
    living(chance, rows).map((record) =>
      chance.is(0.5)
        ? { ...record, confirmIp: `172.2${chance.whole(24, 26)}.${octet(chance)}.1`.slice(0, 15) }
        : record,
    ),
  ),
  honest('all over the world in UTC', (chance, rows) => worldwide(chance, rows)),
  honest('all over the world and steady', (chance, rows) =>
    worldwide(chance, rows, { growth: 1, season: 0.1, whims: 0.12 }),
  ),
  honest('all over the world by local clocks', (chance, rows) => worldwide(chance, rows), {
    order: 'none',
    moments: (second, row) => {
      const hours = zones[row % zones.length]!
      const iso = new Date((second + hours * 3600) * 1000).toISOString().slice(0, 19)
      return `${iso}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`
    },
  }),
  honest('columns in different time zones', (chance, rows) => {
    const shift = chance.one([-7, -2, -1, 1, 2, 8]) * 3600
    return living(chance, rows).map((record) => ({
      ...record,
      confirmed: record.confirmed! + shift,
    }))
  }),
  honest('entered by staff from paper', (chance, rows) => fromPaper(chance, rows)),
  honest('written every five minutes by a job', (chance, rows) =>
    living(chance, rows).map((record) => ({
      ...record,
      signedUp: Math.ceil(record.signedUp! / 300) * 300 + chance.whole(0, 3),
      confirmed: Math.ceil(record.confirmed! / 300) * 300 + chance.whole(0, 3),
    })),
  ),
  honest('signed up again later', (chance, rows) => {
    const again = chance.between(0.02, 0.08)
    return living(chance, rows).map((record) =>
      chance.is(again)
        ? { ...record, signedUp: record.signedUp! + chance.whole(day, 400 * day) }
        : record,
    )
  }),
  honest('two addresses for each member', (chance, rows) =>
    living(chance, Math.ceil(rows / 2)).flatMap((record) =>
      chance.is(0.7) ? [record, { ...record, email: address(chance) }] : [record],
    ),
  ),
  honest('young list', (chance, rows) => {
    const life = someLife(chance)
    return peopleAt(chance, momentsOf(chance, { ...life, from: life.to - 40 * day }, rows))
  }),
  honest('sign-ups without confirmation', (chance, rows) =>
    living(chance, rows).map((record) => ({
      ...record,
      email: chance.is(0.012) ? slip(chance, record.email) : record.email,
      confirmed: null,
      confirmIp: null,
    })),
  ),
]

const zones = [-8, -5, 0, 1, 1, 2, 5, 8, 9]

export function honest(
  name: string,
  records: (chance: Chance, rows: number) => Consent[],
  style: Partial<Style> = {},
): ListKind {
  return {
    name,
    honest: true,
    write: (chance, rows) => ({
      records: records(chance, rows),
      style: { ...someStyle(chance), ...style },
    }),
  }
}

/** A list as most are. */
export function living(chance: Chance, rows: number): Consent[] {
  return peopleAt(chance, momentsOf(chance, someLife(chance), rows))
}

/** People of several continents, in the zones of `zones` row by row, as written in UTC. */
function worldwide(chance: Chance, rows: number, more: Partial<Life> = {}): Consent[] {
  const life = { ...someLife(chance), hours: profiles.evenings.hours, ...more }
  const moments = momentsOf(chance, life, rows)
  return peopleAt(
    chance,
    moments.map((moment, row) => moment - zones[row % zones.length]! * 3600),
  )
}

/** Stacks of cards, typed one after the other: at an even pace, on workdays. */
function fromPaper(chance: Chance, rows: number): Consent[] {
  const pace = chance.between(20, 60)
  const records: Consent[] = []
  let at = Math.floor((today - chance.between(100, 900) * day) / day) * day
  while (records.length < rows) {
    at += day * (1 + chance.whole(0, 12))
    if ([2, 3].includes(Math.floor(at / day) % 7)) continue
    let second = at + 8 * 3600 + chance.whole(0, 7 * 3600)
    const stack = chance.whole(1, Math.max(10, rows / 40))
    for (let card = 0; card < stack && records.length < rows; card++) {
      second += Math.floor(pace * Math.exp(0.5 * chance.normal()))
      records.push({
        email: address(chance),
        signedUp: second,
        confirmed: chance.is(0.5) ? second + clickDelay(chance, 4000) : null,
        ip: '93.184.216.9',
        confirmIp: null,
      })
    }
  }
  return records
}

/** The same address with a mistyped domain. */
export function slip(chance: Chance, email: string): string {
  const wrong = chance.one([
    'gmial.com',
    'gmx.dee',
    'web.ed',
    'gmail.con',
    'hotmial.com',
    'yaho.de',
  ])
  return `${email.slice(0, email.indexOf('@'))}@${wrong}`
}
