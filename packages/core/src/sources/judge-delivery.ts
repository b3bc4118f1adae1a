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
}

/** What a source brought before, as far as it stood its screening. */
export interface SourcePast {
  profiles: readonly DeliveryProfile[]
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
  why: 'grave_finding' | 'other_layout' | 'unproven_bulk' | 'unlike_source'
  deviations: Deviation[]
}

/**
 * Whether a screened delivery through a source is reviewed by itself; null where the approval of the source says
 * enough about it. What the platform brings one by one is not judged: it vouches for each. A customer's bulk must
 * look like the past of its source, and without a past is always reviewed.
 */
export function judgeDelivery(
  delivery: ScreenedDelivery,
  past: SourcePast,
  terms: DeliveryTerms,
): DeliveryReview | null {
  const { hand, isAtOnce, profile } = delivery
  if (isAtOnce && (hand === 'platform' || profile.recipients < terms.leastInDelivery)) return null
  const found = weightOfFindings(delivery, terms)
  const { deviations, weight } = deviationsOf(delivery, past, terms)
  if (found >= gravest(terms)) return { why: 'grave_finding', deviations }
  if (delivery.isOtherLayout) return { why: 'other_layout', deviations }
  if (isUnproven(delivery, past, terms)) return { why: 'unproven_bulk', deviations }
  if (found + weight < terms.hands[hand].setApartFrom) return null
  // Findings short of grave that alone make up the weight are the platform's to read, as they were.
  return deviations.length > 0 ? { why: 'unlike_source', deviations } : null
}

/** What a source brings on a usual day: the median of the days on which any came; null while they are few. */
export function usualDay({ days }: Pick<SourcePast, 'days'>, { past }: DeliveryTerms) {
  if (days.length < past.leastDays) return null
  const sorted = days.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2
}

/**
 * How many recipients one hand may bring on a day to be sent to before they are screened. Of a source without a
 * past, the platform is taken at the daily share of what was approved or declared, a customer at nothing.
 */
export function atOnceOn(
  hand: Hand,
  past: Pick<SourcePast, 'days'>,
  capPerDay: number,
  terms: DeliveryTerms,
): number {
  const { atOnce, atOnceDays } = terms.hands[hand]
  const usual = usualDay(past, terms) ?? (hand === 'platform' ? capPerDay : 0)
  return Math.max(atOnce, Math.floor(atOnceDays * usual))
}

/** One serious finding is grave, and so is whatever weighs as much. */
function gravest({ findings }: DeliveryTerms): number {
  return findings.serious ?? Number.POSITIVE_INFINITY
}

/** A named check weighs as named from a warning on; a serious finding never weighs less than any. */
function weightOfFindings({ findings }: ScreenedDelivery, { findings: weights }: DeliveryTerms) {
  return findings.reduce((sum, { id, severity }) => {
    const usual = weights[severity] ?? 0
    const named = severity === 'warning' || severity === 'serious' ? (weights[id] ?? 0) : 0
    return sum + Math.max(usual, named)
  }, 0)
}

/** A customer's bulk without a past to compare it with. */
function isUnproven(delivery: ScreenedDelivery, past: SourcePast, terms: DeliveryTerms): boolean {
  if (delivery.hand === 'platform' || delivery.isAtOnce) return false
  if (delivery.broughtThatDay <= atOnceOn('customer', past, 0, terms)) return false
  return usualDay(past, terms) === null || whatIsKnown(past, terms) === null
}

/** The past as one delivery; null while it is too little to say something. */
function whatIsKnown({ profiles }: SourcePast, { past }: DeliveryTerms): DeliveryProfile | null {
  const known = profileOfAll(profiles)
  return known.recipients < past.leastRecipients ? null : known
}

function deviationsOf(delivery: ScreenedDelivery, past: SourcePast, terms: DeliveryTerms) {
  const figures = { ...delivery.shares, ...figuresBesidePast(delivery, past, terms) }
  const limits = { ...terms.deviations, size: terms.hands[delivery.hand].size }
  const deviations: Deviation[] = []
  let weight = 0
  for (const [kind, figure] of Object.entries(figures) as [DeviationKind, number][]) {
    const { limit, weight: own } = limits[kind]
    if (figure <= limit) continue
    deviations.push({ kind, figure, limit })
    weight += own
  }
  return { deviations, weight }
}

const twoWeeks = 14

/** The figures that a past is needed for; those on too little are left out. */
function figuresBesidePast(
  { profile, broughtThatDay }: ScreenedDelivery,
  past: SourcePast,
  terms: DeliveryTerms,
): Partial<Record<DeviationKind, number>> {
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
  }
}
