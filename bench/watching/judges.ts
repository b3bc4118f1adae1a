import {
  type Cohort,
  findIncidents,
  judgeReturns,
  type ProviderIncident,
  usualWatching as terms,
  watchedBy,
  watchingRules,
} from '@freigabe/core'
import { exactTail } from './exact-test.ts'
import { dayOf, type Refusal } from './simulate-list.ts'

/** Whether a list is found, from what has come back of it so far. */
export type Judge = (cohorts: readonly Cohort[], refusals: readonly Refusal[]) => boolean

/** As the product holds, and has a person look or holds; beside two that need no thought. */
export const judges = {
  ours: (cohorts, refusals) =>
    judgeReturns(terms, cohorts, incidentsOf(refusals)).some(({ level }) => level === 'hold'),
  looked: (cohorts, refusals) => judgeReturns(terms, cohorts, incidentsOf(refusals)).length > 0,
  exact: (cohorts) =>
    anyRule(cohorts, (came, of, rate) => exactTail(came, of, rate) <= terms.level),
  plain: (cohorts) =>
    anyRule(cohorts, (came, of, rate, atLeast) => came >= atLeast && came > of * rate),
} satisfies Record<string, Judge>

type Passed = (came: number, of: number, rate: number, atLeast: number) => boolean

/** The same figures over the same limits, all that was ever sent taken together. */
function anyRule(cohorts: readonly Cohort[], isPassed: Passed): boolean {
  return watchingRules.some((rule) => {
    const { hold, withinDays } = terms.rules[rule]
    if (!hold) return false
    const { code, sends } = watchedBy[rule]
    let [came, of] = [0, 0]
    for (const { isFirst, cells } of cohorts) {
      if (sends !== 'all' && (sends === 'first') !== isFirst) continue
      for (const cell of cells) {
        if (code === 'complaint' && !terms.complaintsFrom.includes(cell.provider!)) continue
        of += cell.sent
        for (const one of cell.came) {
          if (one.code === code && one.daysAfter <= withinDays) came += one.count
        }
      }
    }
    return isPassed(came, of, hold.rate, hold.atLeast)
  })
}

/** A dozen accounts send to every provider in each hour; what it refuses to all of them is an incident. */
function incidentsOf(refusals: readonly Refusal[]): ProviderIncident[] {
  if (refusals.length === 0) return []
  const accounts = Array.from({ length: 12 }, (_, at) => `account ${at}`)
  return findIncidents(
    terms.incidents,
    refusals.flatMap(({ hour, provider, ofAll }) =>
      accounts.map((accountId, at) => ({
        accountId,
        provider,
        hour: `${dayOf(hour)}T${String(hour % 24).padStart(2, '0')}:00:00.000Z`,
        kind: 'bounces' as const,
        sent: 100,
        came: ofAll || at === 0 ? 100 : 1,
      })),
    ),
  )
}
