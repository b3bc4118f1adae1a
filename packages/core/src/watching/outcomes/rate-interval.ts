import { sumOf } from '../count-for-rule.ts'
import type { CameOf } from './outcome.ts'

/** A rate from 0 to 1, and between what it lies with 95 %. */
export interface RateInterval {
  rate: number
  low: number
  high: number
}

/** So many senders of the same size, and recipients, there must be at least. */
const leastSenders = 5
const leastRecipients = 1_000

/**
 * The rate over several senders with an interval; null where they are too few to say.
 *
 * Recipients of one sender do not complain independently of each other: they signed up in the same place and read the
 * same message. So senders are what is drawn, and not messages. The variance is that of a ratio over senders, each
 * residual corrected for the weight that its sender has (Cochran 1977, 6.3; Bell and McCaffrey 2002); it says as how
 * many independent recipients the real ones count, and from these Wilson’s interval follows (as for surveys: Korn and
 * Graubard 1998; Dean and Pagano 2015). Few senders are surely less alike than they look, so they count as at least as
 * alike as all senders together (`likeness`), and Student’s t has as many degrees of freedom as there would be senders
 * of the same size (Kish 1965).
 */
export function rateInterval(senders: readonly CameOf[], likeness: number): RateInterval | null {
  const { came, of, ofSameSize } = sums(senders)
  if (ofSameSize < leastSenders || of < leastRecipients) return null
  const rate = came / of
  const lost = Math.max(designEffect(senders), 1 + (of / ofSameSize - 1) * likeness, 1)
  return wilson(rate, of / lost, studentT(ofSameSize - 1))
}

/** How alike recipients of one sender are, from 0 to 1: the correlation between two of them. */
export function likenessOf(senders: readonly CameOf[]): number {
  const { of, ofSameSize } = sums(senders)
  const perSender = of / ofSameSize
  if (ofSameSize < leastSenders || perSender <= 1) return 0
  return Math.min(1, Math.max(0, (designEffect(senders) - 1) / (perSender - 1)))
}

function sums(senders: readonly CameOf[]) {
  const of = sumOf(senders, (sender) => sender.of)
  const squares = sumOf(senders, (sender) => sender.of ** 2)
  return {
    of,
    came: sumOf(senders, (sender) => sender.came),
    ofSameSize: squares > 0 ? of ** 2 / squares : 0,
  }
}

/** By what factor the variance is larger than if recipients were independent; 1 where nothing came. */
function designEffect(senders: readonly CameOf[]): number {
  const { came, of } = sums(senders)
  const rate = came / of
  const ifIndependent = rate * (1 - rate) * of
  if (ifIndependent === 0) return 1
  const squares = sumOf(
    senders,
    (sender) => (sender.came - rate * sender.of) ** 2 / Math.max(1 - sender.of / of, 1e-9),
  )
  return squares / ifIndependent
}

function wilson(rate: number, of: number, t: number): RateInterval {
  const widened = 1 + t ** 2 / of
  const middle = (rate + t ** 2 / (2 * of)) / widened
  const half = (t * Math.sqrt((rate * (1 - rate)) / of + t ** 2 / (4 * of ** 2))) / widened
  return {
    rate,
    low: rate === 0 ? 0 : Math.max(0, middle - half),
    high: Math.min(1, middle + half),
  }
}

/** The 97.5 % point of Student’s t, to three digits from 4 degrees of freedom on (Abramowitz and Stegun, 26.7.5). */
function studentT(degrees: number): number {
  const z = 1.959964
  const powers = (factors: readonly number[]) =>
    factors.reduce((sum, factor, place) => sum + factor * z ** (2 * place + 1), 0)
  return (
    z +
    powers([1, 1]) / (4 * degrees) +
    powers([3, 16, 5]) / (96 * degrees ** 2) +
    powers([-15, 17, 19, 3]) / (384 * degrees ** 3) +
    powers([-945, -1920, 1482, 776, 79]) / (92_160 * degrees ** 4)
  )
}
