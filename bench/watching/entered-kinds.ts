import type { Chance } from '../../packages/screening/src/testing/simulated/chance.ts'
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
} from '../../packages/screening/src/testing/simulated/simulated-list.ts'

/** How people, or a program, fill in the platform's own form; all of them are told as confirmed. */
export interface EnteredKind {
  name: string
  /** Who signs up on a day beside the people who always do. */
  more(chance: Chance, about: { day: number; usual: number }): Consent[]
  /** What a whole form is like. */
  like?: (one: Consent, chance: Chance) => Consent
}

/** So many days a form is as usual before anything happens. */
export const pastDays = 20
/** In seconds. */
export const first = Date.UTC(2026, 9, 1) / 1000
export const aDay = 86_400

/** A form with its own hours, its own share of companies and its own patience. */
export function formLike(draw: Chance) {
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
export function dailyNumber(draw: Chance, perDay: number): number {
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
): EnteredKind {
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

export const attacked: readonly EnteredKind[] = [
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
const only = (name: string, like?: EnteredKind['like']): EnteredKind => ({
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

/** From so many days on. */
function inTheMorning(one: Consent, from: number): Consent {
  if (one.signedUp! < first + (pastDays + from) * aDay) return one
  return { ...one, signedUp: one.signedUp! - 4 * 3600, confirmed: one.confirmed! - 4 * 3600 }
}

function fair(draw: Chance, number: number, usual: number): Consent[] {
  const at = first + (pastDays + number) * aDay + 9 * 3600
  return times(usual, () =>
    signUp(draw, person(draw), at + draw.whole(0, 8 * 3600), usualClick(draw) * 20, '84.10.7.1'),
  )
}

export const honest: readonly EnteredKind[] = [
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
  onDay('a stand at a fair, all through its line', 5, (draw, usual) => fair(draw, 5, usual)),
  {
    name: 'a stand at a fair on three days, all through its line',
    more: (draw, { day, usual }) =>
      day >= pastDays + 2 && day < pastDays + 5 ? fair(draw, day - pastDays, usual) : [],
  },
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
    'a campaign to companies, a third of whose scanners click',
    (draw, { signedUp }) => {
      const delay = draw.is(1 / 3) ? draw.whole(2, 9) : usualClick(draw)
      return signUp(draw, employee(draw, companyDomain(draw)), signedUp, delay)
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
  only('holidays: people sign up in the morning', (one) => inTheMorning(one, 4)),
  only('holidays for a week and longer', (one) => inTheMorning(one, 0)),
]
