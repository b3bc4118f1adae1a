import type { Instant } from '../instant.ts'
import { hourAfter } from './provider-incidents.ts'

/** An incident of a mailbox provider that was found before. */
export interface KnownIncident<Hour extends { hour: Instant }> {
  incidentId: string
  provider: string
  /** Whether a person closed it: then it is left as it is, and what follows is another one. */
  isSettled: boolean
  hours: readonly Hour[]
}

/** What an incident consists of from now on; a new one where there is no id. */
export interface FollowedIncident<Hour> {
  incidentId: string | null
  provider: string
  /** In order. None where later reports showed that no hour was the provider's fault. */
  hours: Hour[]
}

/**
 * What becomes of incidents once the hours since a moment were looked at again.
 *
 * Hours that follow each other are one incident. One that is known goes on with what touches it, and loses what does
 * not count as a failure any more: more may have been told since. Where several touch the same hours, because a
 * report was late, each keeps its own and the earliest gets what is new.
 *
 * @param found each provider once for each spell; the hours of a spell follow each other
 * @param since of hours before, nothing is known any more
 */
export function followIncidents<Hour extends { hour: Instant }>(
  known: readonly KnownIncident<Hour>[],
  found: readonly { provider: string; hours: readonly Hour[] }[],
  since: Instant,
): FollowedIncident<Hour>[] {
  const followed = new Map(
    known
      .filter(({ isSettled }) => !isSettled)
      .map((each) => [each.incidentId, each.hours.filter(({ hour }) => hour < since)]),
  )
  const fresh: FollowedIncident<Hour>[] = []
  for (const { provider, hours } of found) {
    const own = known.filter((each) => each.provider === provider)
    const settled = own.filter(({ isSettled }) => isSettled)
    for (const run of runsOf(hours.filter((hour) => !settled.some((each) => has(each, hour))))) {
      const touching = own.filter((each) => !each.isSettled && touches(each, run)).sort(byBeginning)
      if (touching.length === 0) fresh.push({ incidentId: null, provider, hours: run })
      else for (const hour of run) followed.get(ownerOf(touching, hour))!.push(hour)
    }
  }
  const open = known.flatMap(({ incidentId, provider }) => {
    const hours = followed.get(incidentId)
    return hours === undefined ? [] : [{ incidentId, provider, hours: hours.sort(byHour) }]
  })
  return [...open, ...fresh]
}

function ownerOf<Hour extends { hour: Instant }>(
  touching: readonly KnownIncident<Hour>[],
  hour: Hour,
): string {
  return (touching.find((each) => has(each, hour)) ?? touching[0]!).incidentId
}

function has<Hour extends { hour: Instant }>({ hours }: KnownIncident<Hour>, { hour }: Hour) {
  return hours.some((each) => each.hour === hour)
}

function touches<Hour extends { hour: Instant }>(
  { hours }: KnownIncident<Hour>,
  run: readonly Hour[],
): boolean {
  const [from, until] = [run[0]!.hour, hourAfter(run.at(-1)!.hour)]
  return hours.some(({ hour }) => hour <= until && hourAfter(hour) >= from)
}

/** Hours in order, divided where one is missing. */
function runsOf<Hour extends { hour: Instant }>(hours: readonly Hour[]): Hour[][] {
  const runs: Hour[][] = []
  for (const each of hours) {
    const last = runs.at(-1)
    if (last !== undefined && hourAfter(last.at(-1)!.hour) === each.hour) last.push(each)
    else runs.push([each])
  }
  return runs
}

function byBeginning<Hour extends { hour: Instant }>(
  one: KnownIncident<Hour>,
  other: KnownIncident<Hour>,
): number {
  return byHour(one.hours[0]!, other.hours[0]!)
}

function byHour(one: { hour: Instant }, other: { hour: Instant }): number {
  return one.hour < other.hour ? -1 : Number(one.hour > other.hour)
}
