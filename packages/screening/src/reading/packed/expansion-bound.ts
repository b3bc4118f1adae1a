import { FileRefusal, type FileRefusalCode } from '../file-refusal.ts'

/** Small files may expand at any ratio: a list of one address repeated does. */
const unsuspiciousBytes = 32 * 1024 ** 2

export interface ExpansionLimits {
  /** Most bytes in all. */
  bytes: number
  /** Most bytes out for each byte in. */
  ratio: number
  /** How a file is refused that is too large at an honest ratio. */
  excess: FileRefusalCode
}

/** Watches how much compressed bytes expand to, and refuses what grows beyond reason. */
export class ExpansionBound {
  readonly #limits: ExpansionLimits
  #consumed = 0
  #expanded = 0

  constructor(limits: ExpansionLimits) {
    this.#limits = limits
  }

  consume(bytes: number): void {
    this.#consumed += bytes
  }

  /** Throws `FileRefusal` once the bytes so far are too many. */
  expand(bytes: number): void {
    this.#expanded += bytes
    const { bytes: most, ratio, excess } = this.#limits
    const reached = this.#expanded / Math.max(this.#consumed, 1)
    if (this.#expanded > most) throw new FileRefusal(reached > ratio / 3 ? 'zip_bomb' : excess)
    if (this.#expanded > unsuspiciousBytes && reached > ratio) throw new FileRefusal('zip_bomb')
  }
}
