import { judgeDelivery, type ScreenedDelivery, usualDeliveryTerms } from '@freigabe/core'
import { screen } from '../../packages/screening/src/index.ts'
import { type Chance, chance } from '../../packages/screening/src/testing/simulated/chance.ts'
import { clickDelay, profiles } from '../../packages/screening/src/testing/simulated/life.ts'
import {
  companyDomain,
  drawnName,
  employee,
  hostedIp,
  person,
} from '../../packages/screening/src/testing/simulated/origins.ts'
import {
  type Consent,
  homes,
  listText,
} from '../../packages/screening/src/testing/simulated/simulated-list.ts'
import { profileOf } from '../../packages/server/src/sources/read-source-past.ts'
import type { Measurement } from '../measurement.ts'

/** How people, or a program, fill in the platform's own form; all of them are told as confirmed. */
interface Kind {
  name: string
  /** Who signs up on a day beside the people who always do. */
  more(chance: Chance, about: { day: number; usual: number }): Consent[]
  /** What a whole form is like. */
  like?: (one: Consent, chance: Chance) => Consent
}

const pastDays = 30
const lookedAtDays = 14
const paces = [15, 60]
const forms = 5
const first = Date.UTC(2026, 9, 1) / 1000
const aDay = 86_400
const terms = usualDeliveryTerms

/**
 * Bots that enter addresses one by one in the platform's own form, and whose confirmations are told: how many forms
 * are found within two weeks by what the days bring, and how many honest ones are.
 */
export async function enteredForms(): Promise<Measurement[]> {
  const rows: Measurement[] = []
  for (const [which, kinds] of [
    ['honest', honest],
    ['attacked', attacked],
  ] as const) {
    for (const kind of kinds) {
      const found = []
      for (const perDay of paces) found.push(await foundOf(kind, perDay))
      rows.push({
        what: `${which} forms of ${paces.join(', ')} sign-ups a day: ${kind.name}`,
        measured: found.map(({ days }) => `${days.length} of ${forms}`).join(', '),
        beside: `median day ${found.map(({ days }) => days.sort((a, b) => a - b)[days.length >> 1] ?? '–').join(', ')}`,
        ratio: [...new Set(found.flatMap(({ why }) => why))].join(' '),
      })
    }
  }
  return rows
}

async function foundOf(kind: Kind, perDay: number) {
  const days: number[] = []
  const why: string[] = []
  for (let seed = 0; seed < forms; seed += 1) {
    const found = await foundAfter(kind, perDay, chance(`${kind.name} ${perDay} ${seed}`))
    if (found === null) continue
    days.push(found.day)
    why.push(...found.why)
  }
  return { days, why }
}

/** On which day, from 1, a delivery is set apart; null where none is. */
async function foundAfter(kind: Kind, perDay: number, draw: Chance) {
  const form = formLike(draw)
  const stood: ScreenedDelivery['profile'][] = []
  for (let day = 0; day < pastDays + lookedAtDays; day += 1) {
    const people = form.people(day, dailyNumber(draw, perDay))
    const more = day < pastDays ? [] : kind.more(draw, { day, usual: perDay })
    const all = [...people, ...more].map((one) => kind.like?.(one, draw) ?? one)
    if (all.length === 0) continue
    const delivery = await delivered(all, day)
    if (day >= pastDays) {
      const past = { profiles: stood.slice(7), lately: stood.slice(0, 7), days: [] }
      const review = judgeDelivery(delivery, past, terms)
      if (review) {
        const why = review.why === 'grave_finding' ? ['grave'] : []
        return {
          day: day - pastDays + 1,
          why: [...why, ...review.deviations.map(({ kind }) => kind)],
        }
      }
    }
    stood.unshift(delivery.profile)
  }
  return null
}

async function delivered(records: Consent[], day: number): Promise<ScreenedDelivery> {
  const style = { order: 'time', moments: 'zulu', hidesIps: false, hasIps: true } as const
  const report = await screen(bytesOf(listText({ records, style })), {
    now: new Date((first + (day + 2) * aDay) * 1000),
    origin: 'server',
  })
  if (report.outcome === 'refused') throw new Error(report.refusal.code)
  return {
    ...{ hand: 'platform', isAtOnce: true, isOtherLayout: false, broughtThatDay: records.length },
    profile: profileOf({ ...report, recipients: records.length }),
    findings: report.findings,
    shares: { before_source: 0, rejected: 0, suppressed: 0 },
  }
}

async function* bytesOf(text: Iterable<string>) {
  for (const each of text) yield Buffer.from(each)
}

/** A form with its own hours, its own share of companies and its own patience. */
function formLike(draw: Chance) {
  const atWork = draw.one([0.1, 0.3, 0.7])
  const { hours } = profiles[atWork > 0.5 ? 'offices' : 'evenings']
  const median = draw.between(60, 600)
  return {
    people: (day: number, count: number) =>
      Array.from({ length: count }, () => {
        const signedUp = first + day * aDay + hourBy(draw, hours) * 3600 + draw.whole(0, 3600)
        const email = draw.is(atWork) ? employee(draw, companyDomain(draw)) : person(draw)
        return signUp(draw, email, signedUp, clickDelay(draw, median))
      }),
  }
}

function signUp(draw: Chance, email: string, signedUp: number, delay: number, ip = homeIp(draw)) {
  return { email, signedUp, confirmed: signedUp + delay, ip, confirmIp: ip }
}

/** Uneven as days are. */
function dailyNumber(draw: Chance, perDay: number): number {
  return Math.max(1, Math.round(perDay * Math.exp(0.4 * draw.normal())))
}

function hourBy(draw: Chance, hours: readonly number[]): number {
  let left = draw.part() * hours.reduce((sum, weight) => sum + weight, 0)
  for (const [hour, weight] of hours.entries()) {
    left -= weight
    if (left < 0) return hour
  }
  return 23
}

function homeIp(draw: Chance): string {
  return `${draw.one(homes)}.${draw.whole(0, 256)}.${draw.whole(0, 256)}.${draw.whole(1, 255)}`
}

/** As many strangers a day as people usually come, or twice as many. */
function bots(
  name: string,
  one: (draw: Chance, at: { signedUp: number; place: number; count: number }) => Consent,
  times = 2,
): Kind {
  return {
    name,
    more(draw, { day, usual }) {
      const count = Math.ceil(usual * times)
      return Array.from({ length: count }, (_, place) => {
        const signedUp = first + day * aDay + hourBy(draw, profiles.evenings.hours) * 3600
        return one(draw, { signedUp: signedUp + draw.whole(0, 3600), place, count })
      })
    },
  }
}

const usualClick = (draw: Chance) => clickDelay(draw, 240)
const startOf = (moment: number) => moment - (moment % aDay)

const attacked: Kind[] = [
  bots('bought, with a copied rhythm', (draw, { signedUp }) =>
    signUp(draw, person(draw), signedUp, usualClick(draw)),
  ),
  bots('bought companies, with a copied rhythm', (draw, { signedUp }) =>
    signUp(draw, employee(draw, companyDomain(draw)), signedUp, usualClick(draw)),
  ),
  bots('at even gaps by day and night', (draw, { signedUp, place, count }) =>
    signUp(
      draw,
      person(draw),
      startOf(signedUp) + Math.floor((place * aDay) / count) + draw.whole(0, 60),
      usualClick(draw),
    ),
  ),
  bots('all in two hours at night', (draw, { signedUp }) =>
    signUp(draw, person(draw), startOf(signedUp) + 7200 + draw.whole(0, 7200), usualClick(draw)),
  ),
  bots('confirmed by a program within seconds', (draw, { signedUp }) =>
    signUp(draw, person(draw), signedUp, draw.whole(3, 9)),
  ),
  bots('confirmed by a program within two minutes', (draw, { signedUp }) =>
    signUp(draw, person(draw), signedUp, draw.whole(20, 120)),
  ),
  bots('from three networks', (draw, { signedUp }) =>
    signUp(
      draw,
      person(draw),
      signedUp,
      usualClick(draw),
      `91.20.${draw.whole(1, 4)}.${draw.whole(1, 255)}`,
    ),
  ),
  bots('from data centres', (draw, { signedUp }) =>
    signUp(draw, person(draw), signedUp, usualClick(draw), hostedIp(draw)),
  ),
  bots('drawn names at domains of their own', (draw, { signedUp }) =>
    signUp(
      draw,
      `${drawnName(draw)}@${draw.one(['postfach-eins.de', 'postfach-zwei.de'])}`,
      signedUp,
      usualClick(draw),
    ),
  ),
  bots(
    'a script: even gaps, few networks, quick clicks, half as many as people',
    (draw, { signedUp, place, count }) =>
      signUp(
        draw,
        person(draw),
        startOf(signedUp) + Math.floor((place * aDay) / count) + draw.whole(0, 60),
        draw.whole(5, 30),
        `91.20.${draw.whole(1, 4)}.${draw.whole(1, 255)}`,
      ),
    0.5,
  ),
]

const nobody = () => []
const only = (name: string, like?: Kind['like']): Kind => ({
  name,
  more: nobody,
  ...(like && { like }),
})
const onDay = (name: string, number: number, more: (draw: Chance, usual: number) => Consent[]) => ({
  name,
  more: (draw: Chance, { day, usual }: { day: number; usual: number }) =>
    day === pastDays + number ? more(draw, usual) : [],
})
const times = (count: number, one: () => Consent) => Array.from({ length: count }, one)

const honest: Kind[] = [
  only('steady'),
  onDay('named on television', 3, (draw, usual) => {
    const at = first + (pastDays + 3) * aDay + 19 * 3600
    return times(usual * 3, () =>
      signUp(
        draw,
        person(draw),
        at + Math.floor(-Math.log(1 - draw.part()) * 3600),
        usualClick(draw),
      ),
    )
  }),
  onDay('a stand at a fair, all through its line', 5, (draw, usual) => {
    const at = first + (pastDays + 5) * aDay + 9 * 3600
    return times(usual, () =>
      signUp(draw, person(draw), at + draw.whole(0, 8 * 3600), usualClick(draw) * 20, '84.10.7.1'),
    )
  }),
  bots(
    'a campaign to companies for two weeks',
    (draw, { signedUp }) => {
      const at =
        startOf(signedUp) + hourBy(draw, profiles.offices.hours) * 3600 + draw.whole(0, 3600)
      return signUp(draw, employee(draw, companyDomain(draw)), at, usualClick(draw))
    },
    1,
  ),
  bots(
    'growing to twice as many',
    (draw, { signedUp }) => signUp(draw, person(draw), signedUp, usualClick(draw)),
    1,
  ),
  only('links scanned for companies', (one, draw) =>
    /-gmbh|-kg|-online/.test(one.email)
      ? { ...one, confirmed: one.signedUp! + draw.whole(2, 9) }
      : one,
  ),
  only('half from mobile networks', (one, draw) =>
    draw.is(0.5) ? { ...one, ip: `109.40.${draw.whole(0, 4)}.${draw.whole(1, 255)}` } : one,
  ),
  only('one proxy before all', (one) => ({ ...one, ip: '217.5.5.5' })),
  bots(
    'confirmations that came late for a day',
    (draw, { signedUp }) => signUp(draw, person(draw), signedUp, 5 * 3600 + usualClick(draw)),
    0.3,
  ),
  only('holidays: people sign up in the morning', (one) =>
    one.signedUp! > first + (pastDays + 4) * aDay
      ? { ...one, signedUp: one.signedUp! - 4 * 3600, confirmed: one.confirmed! - 4 * 3600 }
      : one,
  ),
]
