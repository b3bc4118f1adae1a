import { type ComparableSketch, highestRate } from '@freigabe/screening'

/** A list is found by so many of its recipients at least, or by all that its sketch has. */
const leastAnchors = 100

/** By which of its hashes a sketch is found, and the rate at which these were picked. */
export interface Anchors {
  rate: number
  hashes: bigint[]
}

/**
 * The hashes of a sketch that go into the index: those of the highest rate at which there are still
 * enough of them. That is 100 to 200 for most lists, and one in 64 of the recipients of a huge one, so
 * that a small list is found inside it.
 */
export function anchorsOf({ rate, levels }: Pick<ComparableSketch, 'rate' | 'levels'>): Anchors {
  const hashes: bigint[] = []
  for (let level = highestRate; level >= rate; level--) {
    for (const hash of levels[level]!) hashes.push(hash)
    if (hashes.length >= leastAnchors) return { rate: level, hashes }
  }
  return { rate, hashes }
}
