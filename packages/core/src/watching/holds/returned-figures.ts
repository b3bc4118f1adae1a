import type { ReturnCode } from '../cohort.ts'
import type { HeldUnit } from './hold.ts'

/** What came back when figures broke a rule: a finding as a hold keeps it, and as staff see it. */
export interface ReturnedFigures {
  rule: string
  code: ReturnCode
  /** So much came of so many recipients of whom it could be told. */
  came: number
  of: number
  /** The limit that the rate lies above, from 0 to 1. */
  threshold: number
  /** What came later than so many days after the day of sending does not count. */
  withinDays: number
  /** Of how much of all that was sent on these days it could be told, from 0 to 1. */
  coverage: number
  /** By day of sending, the oldest first. */
  cohorts: readonly { sentOn: string; came: number; of: number }[]
  /** By mailbox provider. */
  providers: readonly { provider: string | null; came: number; of: number }[]
}

/**
 * How many came back, as far as the account may know. Complaints are withheld where there are few, and for a
 * part of a list that the account cut itself: from part to part it would find out who complains.
 *
 * @param isOwnPart whether what is on hold is such a part
 */
export function cameAsShown(
  { code, came }: Pick<ReturnedFigures, 'code' | 'came'>,
  { kind }: HeldUnit,
  isOwnPart: boolean,
): { came: number | null; withheld: 'few' | 'own_part' | null } {
  if (code !== 'complaint') return { came, withheld: null }
  if (kind === 'import' && isOwnPart) return { came: null, withheld: 'own_part' }
  if (came < leastComplaints) return { came: null, withheld: 'few' }
  return { came, withheld: null }
}

/** A mailbox provider that failed on some days, by UTC. */
export interface ProviderFailure {
  provider: string
  since: string
  until: string
}

/**
 * Whether a rule would not have been broken but for what one provider returned while it failed: something
 * sent shortly before or on these days, and a rate that without the provider does not lie above the limit.
 */
export function restsOn(
  { cohorts, providers, threshold, withinDays }: ReturnedFigures,
  { provider, since, until }: ProviderFailure,
): boolean {
  const isInTime = cohorts.some(
    ({ sentOn, came }) => came > 0 && sentOn <= until && daysAfter(sentOn, withinDays) >= since,
  )
  const own = providers.filter((each) => each.provider === provider)
  if (!isInTime || !own.some(({ came }) => came > 0)) return false
  const others = providers.filter((each) => each.provider !== provider)
  const came = others.reduce((sum, each) => sum + each.came, 0)
  const of = others.reduce((sum, each) => sum + each.of, 0)
  return came <= threshold * of
}

/** The newest day of sending that figures rest on. */
export function lastSentOn({ cohorts }: Pick<ReturnedFigures, 'cohorts'>): string {
  return cohorts
    .map(({ sentOn }) => sentOn)
    .toSorted()
    .at(-1)!
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Below these counts single people could be made out. */
const least = 5
const leastComplaints = 10

/**
 * Whether a customer may be told how much came back of an import. Complaints are told of no part that the
 * customer cut off from a list: whoever cuts small enough would learn who complained, and wash the list.
 */
export function mayBeTold(code: ReturnCode, count: number, isCutOff: boolean): boolean {
  if (code !== 'complaint') return count >= least
  return count >= leastComplaints && !isCutOff
}
