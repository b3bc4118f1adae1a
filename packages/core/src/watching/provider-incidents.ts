import type { Instant } from '../instant.ts'
import type { ReturnCode } from './cohort.ts'
import { groupBy } from './group-by.ts'
import type { IncidentTerms } from './watching-terms.ts'

/** What a mailbox provider can do to everybody at once. */
export type IncidentKind = 'bounces' | 'complaints'

/** What one account sent to a mailbox provider in an hour, and what came back from there in the same hour. */
export interface ProviderHour {
  accountId: string
  provider: string
  /** The beginning of the hour. */
  hour: Instant
  kind: IncidentKind
  sent: number
  /** Bounces of every class, for a provider that fails names any reason; or complaints. */
  came: number
}

/** Hours in a row in which a provider failed; what came of them says nothing about a list. */
export interface ProviderIncident {
  provider: string
  kind: IncidentKind
  from: Instant
  /** The end of the last hour. */
  until: Instant
  /** How many accounts failed there in its worst hour, and how many had sent enough to tell. */
  failed: number
  told: number
}

/**
 * The hours in which a mailbox provider failed for many accounts at once: for so many, and for such a share of all
 * that sent to it, that the reason lies with the provider and not with their lists.
 *
 * @param hours of all accounts, in any order; each account, provider, hour and kind once
 */
export function findIncidents(
  terms: IncidentTerms,
  hours: readonly ProviderHour[],
): ProviderIncident[] {
  const told = hours.filter(({ sent }) => sent >= terms.sent)
  const failing = [...grouped(told).values()]
    .map((accounts) => incidentOf(terms, accounts))
    .filter((incident) => incident !== null)
    .sort(inOrder)
  return failing.reduce<ProviderIncident[]>(joined, [])
}

/** Whether what a code counts is touched by an incident of this kind. */
export function isTouched(code: ReturnCode, kind: IncidentKind): boolean {
  return kind === 'complaints' ? code === 'complaint' : code.startsWith('bounce_')
}

function grouped(hours: readonly ProviderHour[]): Map<string, ProviderHour[]> {
  return groupBy(hours, ({ provider, kind, hour }) => `${provider} ${kind} ${hour}`)
}

function incidentOf(
  terms: IncidentTerms,
  accounts: readonly ProviderHour[],
): ProviderIncident | null {
  const failed = accounts.filter(({ came, sent }) => came > sent * terms.rate).length
  if (failed < terms.accounts || failed < accounts.length * terms.share) return null
  const { provider, kind, hour } = accounts[0]!
  const until = Temporal.Instant.from(hour).add({ hours: 1 })
  return {
    provider,
    kind,
    from: hour,
    until: until.toString({ fractionalSecondDigits: 3 }),
    failed,
    told: accounts.length,
  }
}

function inOrder(one: ProviderIncident, other: ProviderIncident): number {
  const [first, second] = [one, other].map(({ provider, kind, from }) => [provider, kind, from])
  return first!.join(' ') < second!.join(' ') ? -1 : 1
}

/** Puts an hour to the one before it where both are of one incident. */
function joined(incidents: ProviderIncident[], next: ProviderIncident): ProviderIncident[] {
  const last = incidents.at(-1)
  const goesOn =
    last?.provider === next.provider && last.kind === next.kind && last.until === next.from
  if (!goesOn) return [...incidents, next]
  const worst = last.failed >= next.failed ? last : next
  const both = { ...last, until: next.until, failed: worst.failed, told: worst.told }
  return [...incidents.slice(0, -1), both]
}
