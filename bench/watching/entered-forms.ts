import { judgeDelivery, type ScreenedDelivery, usualDeliveryTerms } from '@freigabe/core'
import { screen } from '../../packages/screening/src/index.ts'
import { type Chance, chance } from '../../packages/screening/src/testing/simulated/chance.ts'
import {
  type Consent,
  listText,
} from '../../packages/screening/src/testing/simulated/simulated-list.ts'
import { profileOf } from '../../packages/server/src/sources/read-source-past.ts'
import type { Measurement } from '../measurement.ts'
import {
  aDay,
  attacked,
  dailyNumber,
  type EnteredKind,
  first,
  formLike,
  honest,
  pastDays,
} from './entered-kinds.ts'

const lookedAtDays = 8
const paces = [15, 60]
const forms = 5
const terms = usualDeliveryTerms
/** Limits may be set by the forms of the first half alone; the second is drawn from other seeds. */
const halves = ['', 'held out '] as const

/**
 * Bots that enter addresses one by one in the platform's own form, and whose confirmations are told: how many forms
 * are found within eight days by what the days bring, and how many honest ones are. The first column of figures is of
 * the half that limits are set on, the second of the half held out.
 */
export async function enteredForms(): Promise<Measurement[]> {
  return [...(await rowsOf('honest', honest)), ...(await rowsOf('attacked', attacked))]
}

async function rowsOf(which: string, kinds: readonly EnteredKind[]): Promise<Measurement[]> {
  const rows: Measurement[] = []
  const all = halves.map((): Found[] => [])
  for (const kind of kinds) {
    const found: Found[][] = []
    for (const [at, half] of halves.entries()) {
      const ofHalf = []
      for (const perDay of paces) ofHalf.push(await foundOf(kind, perDay, half))
      found.push(ofHalf)
      all[at]!.push(...ofHalf)
    }
    const [measured, beside] = found.map((ofHalf) => ofHalf.map(inWords).join(', '))
    rows.push({
      what: `${which} forms of ${paces.join(', ')} sign-ups a day: ${kind.name}`,
      ...{ measured: measured!, beside: beside! },
      ratio: [...new Set(found.flat().flatMap(({ why }) => why))].join(' '),
    })
  }
  const [measured, beside] = all.map(together)
  return [{ what: `${which} forms of all kinds`, measured: measured!, beside: beside! }, ...rows]
}

interface Found {
  /** The days on which forms were found, counted from 1. */
  days: number[]
  why: string[]
}

async function foundOf(kind: EnteredKind, perDay: number, half: string): Promise<Found> {
  const found: Found = { days: [], why: [] }
  for (let seed = 0; seed < forms; seed += 1) {
    const days = await deliveriesOf(kind, perDay, chance(`${half}${kind.name} ${perDay} ${seed}`))
    const hit = foundIn(days)
    if (hit === null) continue
    found.days.push(hit.day)
    found.why.push(...hit.why)
  }
  return found
}

function inWords({ days }: Found): string {
  if (days.length === 0) return `0 of ${forms}`
  const median = days.toSorted((one, other) => one - other)[days.length >> 1]
  return `${days.length} of ${forms} by day ${median}`
}

function together(found: readonly Found[]): string {
  return `${found.reduce((sum, { days }) => sum + days.length, 0)} of ${found.length * forms}`
}

/** What a form delivers, day by day. */
async function deliveriesOf(
  kind: EnteredKind,
  perDay: number,
  draw: Chance,
): Promise<ScreenedDelivery[]> {
  const form = formLike(draw)
  const days: ScreenedDelivery[] = []
  for (let day = 0; day < pastDays + lookedAtDays; day += 1) {
    const people = form.people(day, dailyNumber(draw, perDay))
    const more = day < pastDays ? [] : kind.more(draw, { day, usual: perDay })
    const all = [...people, ...more].map((one) => kind.like?.(one, draw) ?? one)
    days.push(await delivered(all, day))
  }
  return days
}

/** On which day, from 1, a delivery is set apart; null where none is. */
function foundIn(days: readonly ScreenedDelivery[], by = terms) {
  for (let day = pastDays; day < days.length; day += 1) {
    const stood = days.slice(0, day).map(({ profile }) => profile)
    const newest = stood.toReversed()
    const past = { profiles: newest.slice(7), lately: newest.slice(0, 7), days: [] }
    const review = judgeDelivery(days[day]!, past, by)
    if (review === null) continue
    const why = review.why === 'grave_finding' ? ['grave'] : []
    return { day: day - pastDays + 1, why: [...why, ...review.deviations.map(({ kind }) => kind)] }
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
    ...{ capPerDay: records.length, addedUp: 0 },
  }
}

async function* bytesOf(text: Iterable<string>) {
  for (const each of text) yield Buffer.from(each)
}
