import type { Chance } from './chance.ts'
import { living, slip } from './honest-lists.ts'
import { momentsOf, someLife, today } from './life.ts'
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

/** Lists whose moments or addresses of confirmation somebody invented or generated, each in one way. */
export const forgedLists: readonly ListKind[] = [
  forged('even gaps', (chance, rows) => {
    const { from, to } = someLife(chance)
    const unsteady = chance.between(0, 0.5)
    const gap = (to - from) / rows
    return peopleAt(
      chance,
      range(rows, (row) => Math.floor(from + gap * (row + unsteady * (chance.part() - 0.5)))),
    )
  }),
  forged('uniform at random', (chance, rows) => peopleAt(chance, uniform(chance, rows))),
  forged('no night', (chance, rows) =>
    peopleAt(chance, momentsOf(chance, { ...someLife(chance), hours: Array(24).fill(1) }, rows)),
  ),
  forged('no weekend', (chance, rows) => {
    const life = someLife(chance)
    return peopleAt(chance, momentsOf(chance, { ...life, weekdays: [1, 1, 0, 0, 1, 1, 1] }, rows))
  }),
  forged('a script at office hours', (chance, rows) => {
    const days = uniform(chance, rows).map((moment) => Math.floor(moment / day))
    return days.map((date) => {
      const workday = [2, 3].includes(date % 7) ? date + 2 : date
      const signedUp = workday * day + chance.whole(8 * 3600, 19 * 3600)
      return { ...peopleAt(chance, [signedUp])[0]!, confirmed: signedUp + chance.whole(60, 1800) }
    })
  }),
  forged('one delay for all', (chance, rows) => {
    const delay = chance.whole(30, 3000)
    return living(chance, rows).map((one) => ({ ...one, confirmed: one.signedUp! + delay }))
  }),
  forged('delays between two limits', (chance, rows) => {
    const most = chance.one([300, 600, 1800, 3600, 7200])
    return living(chance, rows).map((one) => ({
      ...one,
      confirmed: one.signedUp! + chance.whole(30, most),
    }))
  }),
  forged('both columns at random', (chance, rows) => {
    const confirmed = uniform(chance, rows)
    return uniform(chance, rows).map((signedUp, row) => ({
      ...peopleAt(chance, [signedUp])[0]!,
      confirmed: confirmed[row]!,
    }))
  }),
  forged(
    'seconds that never occur',
    (chance, rows) => {
      const most = chance.whole(50, 60)
      return living(chance, rows).map((one) => ({
        ...one,
        signedUp: Math.floor(one.signedUp! / 60) * 60 + chance.whole(0, most),
      }))
    },
    { moments: 'iso' },
  ),
  forged('moments used twice', (chance, rows) => {
    const real = living(chance, Math.ceil(rows / 2))
    return [...real, ...real.map((one) => ({ ...one, email: address(chance) }))]
  }),
  forged('rhythm copied from another list', (chance, rows) => {
    const shift = chance.whole(1, 300) * day
    return living(chance, rows).map((one) => ({
      ...one,
      email: address(chance),
      signedUp: one.signedUp! - shift,
      confirmed: one.confirmed! - shift,
    }))
  }),
  forged(
    'alphabetical in time',
    (chance, rows) => {
      const emails = range(rows, () => address(chance)).sort()
      return living(chance, rows).map((one, row) => ({ ...one, email: emails[row]! }))
    },
    { order: 'time' },
  ),
  forged(
    'IP addresses at random',
    (chance, rows) =>
      living(chance, rows).map((one) => {
        const ip = `${chance.whole(1, 256)}.${octet(chance)}.${octet(chance)}.${octet(chance)}`
        return { ...one, ip, confirmIp: ip }
      }),
    { hasIps: true },
  ),
  forged('collected addresses, confirmed', (chance, rows) => {
    const wrong = chance.between(0.01, 0.03)
    return living(chance, rows).map((one) => {
      if (!chance.is(wrong)) return one
      return { ...one, email: chance.is(0.7) ? slip(chance, one.email) : broken(chance, one.email) }
    })
  }),
  forged('salted: a tenth with one delay', (chance, rows) => {
    const delay = chance.whole(60, 3000)
    return living(chance, rows).map((one) =>
      chance.is(0.1) ? { ...one, confirmed: one.signedUp! + delay } : one,
    )
  }),
  forged('salted: a third at random', (chance, rows) => {
    const part = Math.floor(rows / 3)
    const added = uniform(chance, part)
    return [...living(chance, rows - part), ...peopleAt(chance, added)]
  }),
  forged('salted: a fifth of collected addresses', (chance, rows) =>
    living(chance, rows).map((one) =>
      chance.is(0.2 * 0.04) ? { ...one, email: slip(chance, one.email) } : one,
    ),
  ),
]

export function forged(
  name: string,
  records: (chance: Chance, rows: number) => Consent[],
  style: Partial<Style> = {},
): ListKind {
  return {
    name,
    honest: false,
    write: (chance, rows) => ({
      records: records(chance, rows),
      style: { ...someStyle(chance), ...style },
    }),
  }
}

function range<T>(count: number, make: (row: number) => T): T[] {
  return Array.from({ length: count }, (_, row) => make(row))
}

function uniform(chance: Chance, rows: number): number[] {
  const from = today - chance.between(0.3, 5) * 365 * day
  return range(rows, () => Math.floor(chance.between(from, today)))
}

/** The same address as scrapers bring it. */
function broken(chance: Chance, email: string): string {
  return chance.one([email.replace('@', ''), `${email}.`, email.replace('.de', ''), `"${email}`])
}
