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
  /** Refusals for good of every class, for a provider that fails names any reason; or complaints. */
  came: number
}

/** Hours in a row in which a provider failed; what came of them says nothing about a list. */
export interface ProviderIncident {
  provider: string
  kind: IncidentKind
  from: Instant
  /** The end of the last hour. */
  until: Instant
}

/** The same with its hours, as it was found. */
export interface FoundIncident extends ProviderIncident {
  hours: readonly FailedHour[]
}

/** An hour in which a provider failed. */
export interface FailedHour {
  /** Its beginning. */
  hour: Instant
  /** How many accounts failed there, and how many had sent enough to tell. */
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
): FoundIncident[] {
  const told = hours.filter(({ sent }) => sent >= terms.sent)
  const failing = [...grouped(told).values()]
    .map((accounts) => incidentOf(terms, accounts))
    .filter((incident) => incident !== null)
    .sort(inOrder)
  return failing.reduce<FoundIncident[]>(joined, [])
}

/** Whether what a code counts is touched by an incident of this kind. */
export function isTouched(code: ReturnCode, kind: IncidentKind): boolean {
  return kind === 'complaints' ? code === 'complaint' : code.startsWith('bounce_')
}

/** What incidents are found by; the order in which reasons are named. */
export const refusedCodes = [
  'bounce_unknown_recipient',
  'bounce_mailbox_full',
  'bounce_policy',
  'bounce_authentication',
  'bounce_other',
] as const satisfies ReturnCode[]
export type RefusedCode = (typeof refusedCodes)[number]

/**
 * Whether a return counts as refused when incidents are looked for. Whoever asks to be sent to again later has not
 * refused: some providers ask everybody, always.
 */
export function isRefused(code: ReturnCode): code is RefusedCode {
  return refusedCodes.some((each) => each === code)
}

/** The beginning of the hour in which something happened. */
export function hourOf(at: Instant): Instant {
  return `${at.slice(0, 13)}:00:00.000Z`
}

/** The beginning of the next hour. */
export function hourAfter(hour: Instant): Instant {
  return new Date(Date.parse(hour) + 3_600_000).toISOString()
}

function grouped(hours: readonly ProviderHour[]): Map<string, ProviderHour[]> {
  return groupBy(hours, ({ provider, kind, hour }) => `${provider} ${kind} ${hour}`)
}

function incidentOf(terms: IncidentTerms, accounts: readonly ProviderHour[]): FoundIncident | null {
  const failed = accounts.filter(({ came, sent }) => came > sent * terms.rate).length
  const told = accounts.length
  if (failed < terms.accounts || failed < told * terms.share) return null
  const { provider, kind, hour } = accounts[0]!
  return { provider, kind, from: hour, until: hourAfter(hour), hours: [{ hour, failed, told }] }
}

function inOrder(one: ProviderIncident, other: ProviderIncident): number {
  const [first, second] = [one, other].map(({ provider, kind, from }) => [provider, kind, from])
  return first!.join(' ') < second!.join(' ') ? -1 : 1
}

/** Puts an hour to the one before it where both are of one incident. */
function joined(incidents: FoundIncident[], next: FoundIncident): FoundIncident[] {
  const last = incidents.at(-1)
  const goesOn =
    last?.provider === next.provider && last.kind === next.kind && last.until === next.from
  if (!goesOn) return [...incidents, next]
  const both = { ...last, until: next.until, hours: [...last.hours, ...next.hours] }
  return [...incidents.slice(0, -1), both]
}
