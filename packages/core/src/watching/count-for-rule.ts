import type { Cohort, ReturnCode } from './cohort.ts'
import { isTouched, type ProviderIncident } from './provider-incidents.ts'
import { weekOf } from './spells.ts'
import { type WatchingRule, type WatchingTerms, watchedBy } from './watching-terms.ts'

/** The figures of a cohort that count for a rule. */
export interface CountedCohort {
  cohort: Cohort
  /** The calendar week of its day. */
  week: number
  /** All that was sent on the day, whether or not it can be told what came of it. */
  sent: number
  /** Those of whom it can be told. */
  receivers: readonly CountedReceiver[]
}

/** What came from one mailbox provider; null for all of which it was not told. */
export interface CountedReceiver {
  provider: string | null
  sent: number
  came: number
}

/**
 * The figures of a cohort that count for a rule; null where the rule is about other sends.
 *
 * Only what came within the rule's window counts. What touches an incident is left out. Complaints are divided by
 * what went to providers that report them one by one; where no provider is told, by all that was sent, so that the
 * rate is rather too low. Where more came from a provider than was sent to it, the platform named it for one of the
 * two alone: then the cohort is read as if no provider were told. Where more came back than was sent in all, no
 * rate is made up.
 */
export function countForRule(
  terms: WatchingTerms,
  rule: WatchingRule,
  cohort: Cohort,
  incidents: readonly ProviderIncident[],
): CountedCohort | null {
  const { code, sends } = watchedBy[rule]
  if (sends !== 'all' && (sends === 'first') !== cohort.isFirst) return null
  const touching = incidents.filter(({ kind }) => isTouched(code, kind))
  const counted = countCells(cohort, code, terms.rules[rule].withinDays, touching)
  const receivers = reporting(code, terms.complaintsFrom, foldedWhereOdd(counted))
  const canDivide = cohort.shareTold > 0 && !receivers.some(isOdd)
  return {
    cohort,
    week: weekOf(cohort.sentOn),
    sent: sumOf(cohort.cells, ({ sent }) => sent),
    receivers: canDivide ? receivers : [],
  }
}

function countCells(
  { cells, sentOn }: Cohort,
  code: ReturnCode,
  withinDays: number,
  incidents: readonly ProviderIncident[],
): CountedReceiver[] {
  return cells.flatMap(({ provider, sent, came }) => {
    const own = incidents.filter((incident) => incident.provider === provider)
    if (own.some((incident) => isOn(incident, sentOn))) return []
    const counting = came.filter(
      (one) =>
        one.code === code &&
        one.daysAfter <= withinDays &&
        !own.some((incident) => isOn(incident, dayAfter(sentOn, one.daysAfter))),
    )
    return { provider, sent, came: sumOf(counting, ({ count }) => count) }
  })
}

function foldedWhereOdd(receivers: readonly CountedReceiver[]): readonly CountedReceiver[] {
  if (!receivers.some(isOdd)) return receivers
  return [
    {
      provider: null,
      sent: sumOf(receivers, ({ sent }) => sent),
      came: sumOf(receivers, ({ came }) => came),
    },
  ]
}

function isOdd({ sent, came }: CountedReceiver): boolean {
  return came > sent
}

function reporting(
  code: ReturnCode,
  complaintsFrom: readonly string[],
  receivers: readonly CountedReceiver[],
): readonly CountedReceiver[] {
  if (code !== 'complaint' || receivers.every(({ provider }) => provider === null)) return receivers
  return receivers.filter(({ provider }) => provider !== null && complaintsFrom.includes(provider))
}

function isOn({ from, until }: ProviderIncident, day: string): boolean {
  return from.slice(0, 10) <= day && until > `${day}T00:00:00.000Z`
}

function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

export function sumOf<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0)
}
