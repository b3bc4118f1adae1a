import {
  type Counts,
  type DeliveryProfile,
  distanceBeyondChance,
  profileOfAll,
  recordsApart,
  totalOf,
} from './delivery-profile.ts'
import type { DeliveryTerms, DeviationKind, Hand } from './delivery-terms.ts'

/** A screened delivery, as far as a decision about it depends on it. */
export interface ScreenedDelivery {
  hand: Hand
  /** Whether it could be sent to before it was screened. */
  isAtOnce: boolean
  /** Whether no reviewed file of the source has its layout; never so for what we lay out ourselves. */
  isOtherLayout: boolean
  profile: DeliveryProfile
  findings: readonly { id: string; severity: string }[]
  /** Shares of the recipients, from 0 to 1. */
  shares: Readonly<Record<'before_source' | 'rejected' | 'suppressed', number>>
  /** How many the same hand brought that day, these among them. */
  broughtThatDay: number
  /** The daily share of what was declared of the source. */
  capPerDay: number
  /** How many a customer brought before in small deliveries that nobody reviewed; nought for the platform. */
  addedUp: number
}

/** What a source brought before, as far as it stood its screening. */
export interface SourcePast {
  profiles: readonly DeliveryProfile[]
  /** Apart from these, what the platform brought one by one on the last days before, newest first. */
  lately: readonly DeliveryProfile[]
  /** How many came one by one on each day on which any came. */
  days: readonly number[]
}

/** A figure of a delivery above the limit that the policy sets. */
export interface Deviation {
  kind: DeviationKind
  figure: number
  limit: number
}

/** Why a delivery is reviewed by itself, and in what it differs from the past of its source. */
export interface DeliveryReview {
  why: 'grave_finding' | 'other_layout' | 'unproven_bulk' | 'added_up' | 'unlike_source'
  deviations: Deviation[]
}

/** What a source brings on a usual day: the median of the days on which any came; null while they are few. */
export function usualDay({ days }: Pick<SourcePast, 'days'>, { past }: DeliveryTerms) {
  if (days.length < past.leastDays) return null
  const sorted = days.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2
}

/** The past as one delivery; null while it is too little to say something. */
export function whatIsKnown(
  { profiles, lately }: Pick<SourcePast, 'profiles' | 'lately'>,
  { past }: DeliveryTerms,
): DeliveryProfile | null {
  const known = profileOfAll([...profiles, ...lately])
  return known.recipients < past.leastRecipients ? null : known
}

/** How far a delivery is apart from the past, in each way that can be told. */
export type Figures = Partial<Record<DeviationKind, number>>

const twoWeeks = 14

/** The figures that a past is needed for; those on too little are left out. */
export function figuresBesidePast(
  { profile, broughtThatDay }: ScreenedDelivery,
  past: SourcePast,
  terms: DeliveryTerms,
): Figures {
  const usual = usualDay(past, terms)
  const size = usual === null ? {} : { size: broughtThatDay / usual }
  const known = whatIsKnown(past, terms)
  if (known === null || profile.recipients < terms.leastInDelivery) return size
  const apart = (own: Counts, before: Counts) => {
    const enough =
      totalOf(own) >= terms.leastInDelivery && totalOf(before) >= terms.past.leastRecipients
    return enough ? distanceBeyondChance(own, before) : 0
  }
  return {
    ...size,
    records: recordsApart(profile, known),
    hours: apart(profile.hours, known.hours),
    // What came within days holds few weekdays, whoever signed up.
    weekdays: profile.days < twoWeeks ? 0 : apart(profile.weekdays, known.weekdays),
    domains: apart(profile.domains, known.domains),
    countries: apart(profile.countries, known.countries),
    delays: apart(profile.delays, known.delays),
    networks: apart(profile.networks, known.networks),
  }
}

/** One serious finding is grave, and so is whatever weighs as much. */
export function gravest({ findings }: DeliveryTerms): number {
  return findings.serious ?? Number.POSITIVE_INFINITY
}

/** A named check weighs as named from a warning on; a serious finding never weighs less than any. */
export function weightOfFindings(
  { findings }: ScreenedDelivery,
  { findings: weights }: DeliveryTerms,
) {
  return findings.reduce((sum, { id, severity }) => {
    const usual = weights[severity] ?? 0
    const named = severity === 'warning' || severity === 'serious' ? (weights[id] ?? 0) : 0
    return sum + Math.max(usual, named)
  }, 0)
}
