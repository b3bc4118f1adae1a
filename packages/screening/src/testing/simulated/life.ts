import type { Chance } from './chance.ts'

/** How people of a market sign up: figures that vary from list to list. */
export interface Life {
  /** The first and the last second. */
  from: number
  to: number
  /** Weights of the hours by the clock of the file, and of the weekdays from Thursday, as 1 January 1970 was. */
  hours: readonly number[]
  weekdays: readonly number[]
  /** How many times as many come at the end as at the beginning. */
  growth: number
  /** How much the best month of the year is above the worst, from 0 to 1, and when it is. */
  season: number
  bestDay: number
  /** How unlike days are without any reason: 0 for large steady lists, up to 1.5. */
  whims: number
  /** The share that comes within a few hours after a campaign, and how many campaigns a year. */
  campaigns: { share: number; perYear: number }
}

const day = 86_400
const year = 365.25 * day
/** The day of the screening in tests. */
export const today = Date.UTC(2026, 10, 24) / 1000

const evenings = [
  3, 1.5, 0.8, 0.5, 0.4, 0.8, 2, 4, 5, 6, 6.5, 6.5, 6, 5.5, 5.5, 5.5, 6, 6.5, 7.5, 9, 10, 10, 8, 5,
]
const offices = [
  0.3, 0.2, 0.1, 0.1, 0.1, 0.3, 1.5, 5, 10, 12, 12, 11, 7, 9, 11, 10, 8, 5, 2.5, 2, 2, 1.5, 1, 0.6,
]
const gamers = [
  8, 6.5, 5, 3.5, 2.4, 1.6, 1.2, 1.2, 1.5, 2, 2.6, 3.2, 3.8, 4.2, 4.6, 5, 5.5, 6, 6.5, 7, 7.5, 8,
  8.5, 8.5,
]
const consumers = [1, 0.95, 1.05, 1.1, 1.05, 1, 1]
const companies = [1, 0.75, 0.12, 0.15, 0.95, 1.1, 1.1]

export const profiles = {
  evenings: { hours: evenings, weekdays: consumers },
  offices: { hours: offices, weekdays: companies },
  gamers: { hours: gamers, weekdays: consumers },
} as const

/** A life like that of many lists. */
export function someLife(chance: Chance, profile: keyof typeof profiles = 'evenings'): Life {
  const to = today - chance.between(0, 0.5) * year
  const { hours, weekdays } = profiles[profile]
  const shift = chance.one([0, 0, 0, 22, 23, 6])
  return {
    from: to - chance.between(0.3, 6) * year,
    to,
    hours: hours.map((_, hour) => varied(chance, hours[(hour + shift) % 24]!, 0.15)),
    weekdays: weekdays.map((weight) => varied(chance, weight, 0.1)),
    growth: chance.between(0.4, 5),
    season: chance.between(0.1, 0.7),
    bestDay: chance.between(0, 365),
    whims: chance.between(0.25, 1),
    campaigns: { share: chance.between(0, 0.4), perYear: chance.between(2, 30) },
  }
}

/** Moments in seconds as such a life brings them, ascending, each drawn independently of the others. */
export function momentsOf(chance: Chance, life: Life, rows: number): number[] {
  const days = Math.max(1, Math.floor((life.to - life.from) / day))
  const first = Math.floor(life.from / day)
  const weights = Array.from({ length: days }, (_, i) =>
    dayWeight(chance, life, first + i, i / days),
  )
  const pickDay = picker(weights)
  const pickHour = picker(life.hours)
  const campaigns = Array.from(
    { length: Math.max(1, Math.round((life.campaigns.perYear * days) / 365)) },
    () => (first + pickDay(chance)) * day + pickHour(chance) * 3600,
  )
  const moments = Array.from({ length: rows }, () => {
    if (chance.is(life.campaigns.share)) {
      return Math.floor(chance.one(campaigns) - Math.log(1 - chance.part()) * 3 * 3600)
    }
    return (first + pickDay(chance)) * day + pickHour(chance) * 3600 + chance.whole(0, 3600)
  })
  return moments.sort((a, b) => a - b)
}

function dayWeight(chance: Chance, life: Life, date: number, progress: number): number {
  const season = 1 + life.season * Math.cos((2 * Math.PI * (date - life.bestDay)) / 365.25)
  const whim = Math.exp(life.whims * chance.normal() - life.whims ** 2 / 2)
  return life.weekdays[date % 7]! * (1 + (life.growth - 1) * progress) * season * whim
}

/** How long somebody takes to click: minutes mostly, days sometimes. In seconds, at least four. */
export function clickDelay(chance: Chance, median: number): number {
  const delay = median * Math.exp(1.5 * chance.normal())
  if (chance.is(0.04)) return Math.floor(delay + chance.between(0.3, 6) * day)
  return Math.max(4, Math.floor(delay))
}

/** Draws a place by its weight. */
function picker(weights: readonly number[]): (chance: Chance) => number {
  const sums: number[] = []
  let total = 0
  for (const weight of weights) {
    total += weight
    sums.push(total)
  }
  return (chance) => {
    const drawn = chance.part() * total
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! <= drawn) low = middle + 1
      else high = middle
    }
    return low
  }
}

function varied(chance: Chance, weight: number, by: number): number {
  return weight * Math.exp(by * chance.normal())
}
