import { RecipientSet } from './digest/recipient-set.ts'
import { Sha256Lanes } from './digest/sha256-lanes.ts'
import { numbersPerMessage } from './digest/sha256-lanes-module.ts'
import { newBit, type Pack, packedHashAt, packedHashWords } from './packing/pack.ts'
import type { PackedAddresses } from './packing/packer.ts'
import type { ByteHash } from './reading/block-source.ts'

/**
 * Recognises the recipients of a file as they pass, and notes in each pack their hashes and which are new.
 */
export class RecipientRegister {
  readonly #recipients = new RecipientSet()
  readonly #lanes = new Sha256Lanes()

  /**
   * Works on all addresses of a pack at once: four are hashed together, and looking them up one right
   * after another lets the processor fetch the memory of the next while it waits for the first.
   */
  enter({ ints, bytes }: Pack, { spans, count }: PackedAddresses): void {
    const hashes = this.#lanes.hash(bytes, spans, count)
    this.#recipients.prepare(hashes, count, packedHashWords)
    for (let i = 0; i < count; i++) {
      this.#note(ints, spans[i * numbersPerMessage + 2]!, hashes, i * packedHashWords)
    }
  }

  /** The hash whose words begin at `from`, for the address of the row that begins at `row`. */
  #note(ints: Int32Array, row: number, hashes: Int32Array, from: number): void {
    for (let word = 0; word < packedHashWords; word++) {
      ints[row + packedHashAt + word] = hashes[from + word]!
    }
    if (this.#recipients.add(hashes, from)) ints[row]! |= newBit
  }

  /** The digest of all recipients; no more can be added after it. */
  digest(hash: ByteHash): string {
    return this.#recipients.digest(hash)
  }
}
