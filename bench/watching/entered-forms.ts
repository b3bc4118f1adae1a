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

/**
 * Bots that enter addresses one by one in the platform's own form, and whose confirmations are told: how many forms
 * are found within eight days by what the days bring, and how many honest ones are.
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

async function foundOf(kind: EnteredKind, perDay: number) {
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
async function foundAfter(kind: EnteredKind, perDay: number, draw: Chance) {
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
    ...{ capPerDay: records.length, addedUp: 0 },
  }
}

async function* bytesOf(text: Iterable<string>) {
  for (const each of text) yield Buffer.from(each)
}
