import { maskAddress } from '../address/mask-address.ts'

const mostExamples = 5

/**
 * Keeps a few masked addresses as examples. The addresses alone decide which, not their order in the file:
 * those whose mixed-up masks come first, or those of the lowest rank where the caller has ranks, as a sample
 * does.
 */
export class MaskedExamples {
  readonly #kept: { mask: string; rank: number }[] = []

  offer(address: string, givenRank?: number): void {
    const mask = maskAddress(address)
    const rank = givenRank ?? rankOf(mask)
    const last = this.#kept[mostExamples - 1]
    if (last && (rank > last.rank || (rank === last.rank && mask >= last.mask))) return
    const same = this.#kept.find((example) => example.mask === mask)
    if (same) same.rank = Math.min(same.rank, rank)
    else this.#kept.push({ mask, rank })
    this.#kept.sort((a, b) => a.rank - b.rank || (a.mask < b.mask ? -1 : 1))
    this.#kept.length = Math.min(this.#kept.length, mostExamples)
  }

  /** The masks, without those whose rank is not below a limit. */
  masks(limit = Number.POSITIVE_INFINITY): string[] {
    return this.#kept.filter(({ rank }) => rank < limit).map(({ mask }) => mask)
  }
}

function rankOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0
}
