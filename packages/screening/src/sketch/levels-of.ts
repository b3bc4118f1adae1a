import { highestRate, type Sketch } from './sketch.ts'

/**
 * The hashes of a sketch by how many zero bits they begin with, up to the highest rate: what a
 * comparison needs to know of a hash once it is keyed. `levels[highestRate]` holds the rest.
 */
export function levelsOf({ hashes }: Pick<Sketch, 'hashes'>): bigint[][] {
  const levels: bigint[][] = Array.from({ length: highestRate + 1 }, () => [])
  for (const hash of hashes) {
    const zeros = Math.clz32(Number(hash >> 32n))
    levels[Math.min(zeros, highestRate)]!.push(hash)
  }
  return levels
}
