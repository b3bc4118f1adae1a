import {
  type DeliveryReview,
  type Deviation,
  type Figures,
  figuresBesidePast,
  gravest,
  type ScreenedDelivery,
  type SourcePast,
  weightOfFindings,
  whatIsKnown,
} from './delivery-beside-past.ts'
import {
  type Counts,
  type DeliveryProfile,
  distanceBeyondChance,
  profileOfAll,
  soonerBeyondChance,
  totalOf,
} from './delivery-profile.ts'
import {
  type DeliveryTerms,
  type DeviationTerms,
  lastingKinds,
  type OneByOneKind,
} from './delivery-terms.ts'

/**
 * Whether what the platform brings one by one is reviewed by itself; null where the approval of the source says enough.
 * A program that fills in a form takes its time, so a day of few is taken together with the days before it, and what
 * it leaves lasts, where a fair or a broadcast is over after some days. How many came is not asked: a rush of
 * people is no sign of one.
 */
export function judgeOneByOne(
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
