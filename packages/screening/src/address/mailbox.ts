import { sha256Words } from '../digest/sha256.ts'
import type { ReadAddress } from '../recipient-sink.ts'
import { providerForm } from './provider-form.ts'

/**
 * The mailbox that an address leads to, as far as its provider says which spellings it delivers alike. One object
 * for a whole file: it holds the mailbox of the address that was loaded last.
 */
export class Mailbox {
  /** The form under which the provider delivers it, see `providerForm`; `length` is 0 where it has none. */
  readonly form = new Uint8Array(254)
  length = 0
  /** The first words of the form's SHA-256; those of the address where it has no other form. */
  hash: Int32Array = new Int32Array(8)
  readonly #formHash = new Int32Array(8)

  /** Takes an address with the words of its SHA-256. */
  load(address: ReadAddress, hash: Int32Array): void {
    this.length = providerForm(address, this.form)
    this.hash = hash
    if (this.length === 0 || this.#isForm(address)) return
    this.#formHash.set(sha256Words(this.form, this.length))
    this.hash = this.#formHash
  }

  #isForm({ bytes, length }: ReadAddress): boolean {
    if (length !== this.length) return false
    for (let i = 0; i < length; i++) if (bytes[i] !== this.form[i]) return false
    return true
  }
}
