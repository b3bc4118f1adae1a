import { highestRate, leastPicked, type Sketch } from './sketch.ts'

/** So many standard deviations a number of sampled recipients never lies off by chance. */
const unheardOf = 8

/**
 * Whether a sketch can be that of a list with so many distinct recipients: made at the rate that such a
 * list has, with hashes that this rate picks, in order, each once, and as many as chance allows. Says
 * nothing of whose hashes they are.
 */
export function isSketchOf({ recipients, rate, hashes }: Sketch, listed: number): boolean {
  if (recipients !== listed) return false
  if (!Number.isInteger(rate) || rate < 0 || rate > highestRate) return false
  return (
    isPicked(hashes, rate) && isLikely(hashes.length, recipients, rate) && fitsRate(hashes, rate)
  )
}

function isPicked(hashes: BigUint64Array, rate: number): boolean {
  const end = 1n << BigInt(64 - rate)
  return hashes.every((hash, i) => hash < end && (i === 0 || hash > hashes[i - 1]!))
}

function isLikely(picked: number, recipients: number, rate: number): boolean {
  if (rate === 0) return picked === recipients
  const share = 2 ** -rate
  const spread = Math.sqrt(recipients * share * (1 - share))
  return Math.abs(picked - recipients * share) <= unheardOf * spread
}

/** A list keeps the highest rate that leaves enough of it. */
function fitsRate(hashes: BigUint64Array, rate: number): boolean {
  if (rate > 0 && hashes.length < leastPicked) return false
  if (rate === highestRate) return true
  const next = 1n << BigInt(63 - rate)
  const others = hashes.findIndex((hash) => hash >= next)
  return (others < 0 ? hashes.length : others) < leastPicked
}
