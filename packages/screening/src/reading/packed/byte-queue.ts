import { type BlockSource, joinBytes } from '../block-source.ts'
import { FileRefusal } from '../file-refusal.ts'
/** The bytes of an archive from its beginning on, taken in lengths that its headers tell. */
export class ByteQueue {
  readonly #source: BlockSource
  #bytes: Uint8Array
  #ended = false

  constructor(source: BlockSource, head: Uint8Array) {
    this.#source = source
    this.#bytes = head
  }

  /** What has been fetched and not yet taken. */
  get waiting(): Uint8Array {
    return this.#bytes
  }

  /** Fetches until so many bytes wait; false where the file ends before. */
  async fetch(length: number): Promise<boolean> {
    while (this.#bytes.length < length && !this.#ended) {
      const block = await this.#source.next()
      this.#ended = block.length === 0
      this.#bytes = this.#bytes.length === 0 ? block : joinBytes(this.#bytes, block)
    }
    return this.#bytes.length >= length
  }

  /** Takes so many of the bytes that wait. */
  take(length: number): Uint8Array {
    const taken = this.#bytes.subarray(0, length)
    this.#bytes = this.#bytes.subarray(length)
    return taken
  }

  /** Throws `FileRefusal` where the file ends within these bytes. */
  async need(length: number): Promise<Uint8Array> {
    if (!(await this.fetch(length))) throw new FileRefusal('broken_archive')
    return this.take(length)
  }
}
