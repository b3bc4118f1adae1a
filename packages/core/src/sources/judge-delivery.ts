import {
  type Counts,
  type DeliveryProfile,
  distanceBeyondChance,
  profileOfAll,
  recordsApart,
  soonerBeyondChance,
  totalOf,
} from './delivery-profile.ts'
import {
  type DeliveryTerms,
  type DeviationKind,
  type DeviationTerms,
  type Hand,
  lastingKinds,
  type OneByOneKind,
} from './delivery-terms.ts'

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

/**
 * Whether a screened delivery through a source is reviewed by itself; null where the approval of the source says
 * enough about it. Bulk must look like the past of its source, and without a past is always reviewed.
 * What the platform brings one by one it vouches for, but not that people filled in the form.
 */
export function judgeDelivery(
  delivery: ScreenedDelivery,
  past: SourcePast,
  terms: DeliveryTerms,
): DeliveryReview | null {
  const { hand, isAtOnce, profile } = delivery
  if (isAtOnce && hand === 'platform') return judgeOneByOne(delivery, past, terms)
  const isTooMuch = addsUp(delivery, terms)
  if (isAtOnce && profile.recipients < terms.leastInDelivery) {
    return isTooMuch ? { why: 'added_up', deviations: [] } : null
  }
  const found = weightOfFindings(delivery, terms)
  const { deviations, weight } = deviationsOf(delivery, past, terms)
  if (found >= gravest(terms)) return { why: 'grave_finding', deviations }
  if (delivery.isOtherLayout) return { why: 'other_layout', deviations }
  if (isUnproven(delivery, past, terms)) return { why: 'unproven_bulk', deviations }
  if (isTooMuch) return { why: 'added_up', deviations }
  if (found + weight < terms.hands[hand].setApartFrom) return null
  // Findings short of grave that alone make up the weight are the platform's to read, as they were.
  return deviations.length > 0 ? { why: 'unlike_source', deviations } : null
}

/**
 * A program that fills in a form takes its time, so a day of few is taken together with the days before it, and what
 * it leaves lasts, where a fair or a broadcast is over after some days. How many came is not asked: a rush of
 * people is no sign of one.
 */
function judgeOneByOne(
  delivery: ScreenedDelivery,
  { profiles, lately }: SourcePast,
  terms: DeliveryTerms,
): DeliveryReview | null {
  const days = daysForEnough(delivery.profile, lately, terms)
  if (days === null) return null
  const figuresOver = (taken: number) => {
    const together = profileOfAll([delivery.profile, ...lately.slice(0, taken)])
    const past = { profiles: [...profiles, ...lately.slice(taken)], lately: [], days: [] }
    return oneByOneFigures({ ...delivery, profile: together }, past, terms)
  }
  const ofDay: Figures = { ...figuresOver(days), rejected: delivery.shares.rejected }
  const lasting = lastingFigures([delivery.profile, ...lately], profiles, terms)
  const deviations: Deviation[] = []
  let weight = weightOfFindings(delivery, terms)
  const isGrave = weight >= gravest(terms)
  for (const [kind, { limit, weight: own }] of oneByOneTerms(terms)) {
    const lasts = lasting.find((one) => one.kind === kind)
    const figure = ofDay[kind] ?? 0
    if (figure > limit) deviations.push({ kind, figure, limit })
    else if (lasts) deviations.push(lasts)
    if (lasts) weight += Math.max(own, terms.oneByOne.lasting.weight)
    else if (figure > limit) weight += own
  }
  if (isGrave) return { why: 'grave_finding', deviations }
  if (weight < terms.oneByOne.setApartFrom || deviations.length === 0) return null
  return { why: 'unlike_source', deviations }
}

/** As of any delivery, but for delays only how much sooner people confirmed. */
function oneByOneFigures(
  delivery: ScreenedDelivery,
  past: SourcePast,
  terms: DeliveryTerms,
): Figures {
  const figures = figuresBesidePast(delivery, past, terms)
  const known = whatIsKnown(past, terms)
  const isSooner = known && soonerBeyondChance(delivery.profile.delays, known.delays) > 0
  return isSooner ? figures : { ...figures, delays: 0 }
}

/**
 * What stays unlike the past even without the most unusual days. Of domains nothing is said: other people come by a
 * campaign, and stay other people.
 */
function lastingFigures(
  days: readonly DeliveryProfile[],
  profiles: readonly DeliveryProfile[],
  terms: DeliveryTerms,
): Deviation[] {
  const known = whatIsKnown({ profiles, lately: [] }, terms)
  if (known === null) return []
  const { leastInDelivery, past, oneByOne } = terms
  return lastingKinds.flatMap((kind) => {
    if (totalOf(known[kind]) < past.leastRecipients) return []
    const distance = kind === 'delays' ? soonerBeyondChance : distanceBeyondChance
    const apart = (counts: Counts) => distance(counts, known[kind])
    const counted = profileOfAll(
      days
        .toSorted((one, other) => apart(other[kind]) - apart(one[kind]))
        .slice(oneByOne.lasting.withoutDays),
    )[kind]
    const limit = oneByOne.lasting[kind]
    const figure = totalOf(counted) < leastInDelivery ? 0 : apart(counted)
    return figure > limit ? [{ kind, figure, limit }] : []
  })
}

function oneByOneTerms({ oneByOne }: DeliveryTerms) {
  return Object.entries(oneByOne.deviations) as [OneByOneKind, DeviationTerms][]
}

/** How many of the days before make up, with this one, what something can be claimed of; null where all are too few. */
function daysForEnough(
  { recipients }: DeliveryProfile,
  lately: readonly DeliveryProfile[],
  { leastInDelivery }: DeliveryTerms,
): number | null {
  let sum = recipients
  for (let days = 0; ; days += 1) {
    if (sum >= leastInDelivery) return days
    if (days === lately.length) return null
    sum += lately[days]!.recipients
  }
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

/** A customer who brings few a day brings many in a quarter. */
function addsUp({ hand, addedUp, profile }: ScreenedDelivery, terms: DeliveryTerms): boolean {
  return hand === 'customer' && addedUp + profile.recipients > terms.addedUp.recipients
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

/** Bulk without a past to compare it with. */
function isUnproven(
  { hand, isAtOnce, broughtThatDay, capPerDay }: ScreenedDelivery,
  past: SourcePast,
  terms: DeliveryTerms,
): boolean {
  if (isAtOnce || broughtThatDay <= atOnceOn(hand, past, capPerDay, terms)) return false
  return usualDay(past, terms) === null || whatIsKnown(past, terms) === null
}

/** The past as one delivery; null while it is too little to say something. */
function whatIsKnown(
  { profiles, lately }: Pick<SourcePast, 'profiles' | 'lately'>,
  { past }: DeliveryTerms,
): DeliveryProfile | null {
  const known = profileOfAll([...profiles, ...lately])
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

type Figures = Partial<Record<DeviationKind, number>>

const twoWeeks = 14

/** The figures that a past is needed for; those on too little are left out. */
function figuresBesidePast(
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
