import type { Cohort, ReturnCode } from '@freigabe/core'
import type { Draws } from './draws.ts'

/** How the recipients of a list behave. */
export interface Behaviour {
  /** Of those sent to for the first time, the share that is unknown; and of the others at each later send. */
  unknownFirst: number
  unknownLater: number
  /** The share that reports a send as spam. */
  complaints: number
  /** How far complaints of one send lie from those of another, as spread of the logarithm. */
  unevenness: number
  /** On which share of the days of sending a provider refuses everything for an hour. */
  refusedDays: number
}

/** Something that happens in an hour, counted from the first send. */
export interface ListEvent {
  hour: number
  cohort: Cohort
  provider: string
  happened: 'sent' | { code: ReturnCode; daysAfter: number }
  count: number
}

/** An hour in which a provider refused everything, as if all recipients were unknown. */
export interface Refusal {
  hour: number
  provider: string
  /** Whether it did so to all accounts, and not to this one alone. */
  ofAll: boolean
}

const providers = { gmail: 0.35, gmx: 0.25, outlook: 0.2, yahoo: 0.1, telekom: 0.1 }
const laterSends = 3
const firstDay = '2026-11-02'
const hoursOfSending = [9, 10, 11, 12]

/**
 * What happens to a list that is sent to for the first time, over days if it is long, and then once a week. A
 * provider that refuses everything for an hour does so to this account or to all, as often the one as the other.
 */
export function simulateList(draws: Draws, recipients: number, behaviour: Behaviour) {
  const days = Math.min(5, Math.ceil(recipients / 50_000))
  const first = Array.from({ length: days }, (_, day) => ({ day, share: 1 / days, isFirst: true }))
  const later = Array.from({ length: laterSends }, (_, week) => ({
    day: 7 * (week + 1),
    share: 1,
    isFirst: false,
  }))
  const refusals: Refusal[] = []
  const events = [...first, ...later].flatMap((send) => {
    const refusal = drawRefusal(draws, behaviour, send.day)
    if (refusal) refusals.push(refusal)
    return sendOut(draws, behaviour, { ...send, recipients: recipients * send.share }, refusal)
  })
  return { events: events.sort((one, other) => one.hour - other.hour), refusals }
}

/** The day of an hour, `YYYY-MM-DD`. */
export function dayOf(hour: number): string {
  return Temporal.PlainDate.from(firstDay)
    .add({ days: Math.floor(hour / 24) })
    .toString()
}

function drawRefusal(draws: Draws, { refusedDays }: Behaviour, day: number): Refusal | null {
  if (draws.share() >= refusedDays) return null
  const names = Object.keys(providers)
  return {
    hour: day * 24 + hoursOfSending[Math.floor(draws.share() * hoursOfSending.length)]!,
    provider: names[Math.floor(draws.share() * names.length)]!,
    ofAll: draws.share() < 0.5,
  }
}

interface Send {
  day: number
  recipients: number
  isFirst: boolean
}

function sendOut(
  draws: Draws,
  behaviour: Behaviour,
  { day, recipients, isFirst }: Send,
  refusal: Refusal | null,
): ListEvent[] {
  const names = Object.keys(providers)
  const cohort: Cohort = {
    groupId: 'group',
    batchId: 'import',
    sentOn: dayOf(day * 24),
    isFirst,
    basis: 'counted',
    shareTold: 1,
    cells: names.map((provider) => ({ provider, sent: 0, came: [] })),
  }
  const { unknownFirst, unknownLater, complaints, unevenness } = behaviour
  const unknown = isFirst ? unknownFirst : unknownLater
  const complaining =
    complaints * Math.exp(unevenness * draws.normal() - (unevenness * unevenness) / 2)
  return hoursOfSending.flatMap((at) =>
    Object.entries(providers).flatMap(([provider, share]) => {
      const hour = day * 24 + at
      const sent = Math.round((recipients * share) / hoursOfSending.length)
      const isRefused = refusal?.hour === hour && refusal.provider === provider
      const bounced = isRefused ? sent : draws.count(sent, unknown)
      const complained = draws.count(sent - bounced, complaining)
      return [
        { hour, cohort, provider, happened: 'sent' as const, count: sent },
        ...arriving(draws, bounced, bounceDelay).map((came) =>
          returned(cohort, provider, hour, 'bounce_unknown_recipient', came),
        ),
        ...arriving(draws, complained, complaintDelay).map((came) =>
          returned(cohort, provider, hour, 'complaint', came),
        ),
      ]
    }),
  )
}

/** Nine of ten bounce at once, the others within three days. */
function bounceDelay(draws: Draws): number {
  return draws.share() < 0.9 ? 0 : Math.floor(draws.share() * 72)
}

/** Half of the complaints come within 25 hours, and one in a hundred after a week. */
function complaintDelay(draws: Draws): number {
  return Math.floor(-36 * Math.log(1 - draws.share()))
}

function arriving(draws: Draws, count: number, delay: (draws: Draws) => number) {
  const hours = new Map<number, number>()
  for (let at = 0; at < count; at += 1) {
    const after = delay(draws)
    hours.set(after, (hours.get(after) ?? 0) + 1)
  }
  return [...hours].map(([after, some]) => ({ after, some }))
}

function returned(
  cohort: Cohort,
  provider: string,
  sentAt: number,
  code: ReturnCode,
  { after, some }: { after: number; some: number },
): ListEvent {
  const hour = sentAt + after
  const daysAfter = Math.floor(hour / 24) - Math.floor(sentAt / 24)
  return { hour, cohort, provider, happened: { code, daysAfter }, count: some }
}
