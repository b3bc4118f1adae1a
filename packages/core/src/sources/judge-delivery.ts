import {
  type DeliveryReview,
  type Deviation,
  figuresBesidePast,
  gravest,
  type ScreenedDelivery,
  type SourcePast,
  usualDay,
  weightOfFindings,
  whatIsKnown,
} from './delivery-beside-past.ts'
import type { DeliveryTerms, DeviationKind, Hand } from './delivery-terms.ts'
import { judgeOneByOne } from './judge-one-by-one.ts'

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

/** Bulk without a past to compare it with. */
function isUnproven(
  { hand, isAtOnce, broughtThatDay, capPerDay }: ScreenedDelivery,
  past: SourcePast,
  terms: DeliveryTerms,
): boolean {
  if (isAtOnce || broughtThatDay <= atOnceOn(hand, past, capPerDay, terms)) return false
  return usualDay(past, terms) === null || whatIsKnown(past, terms) === null
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
