import { FileRefusal } from './file-refusal.ts'

/** Takes bytes in and gives their SHA-256; `node:crypto` does it faster than our own. */
export interface ByteHash {
  update(bytes: Uint8Array): unknown
  digest(): Uint8Array
}

export interface BlockSourceOptions {
  hash: ByteHash
  limit: number
  signal?: AbortSignal | undefined
  onBytes?: ((bytes: number) => void) | undefined
  /** Awaited before each block, so that reading does not outrun the work on what was read. */
  ready?: (() => Promise<void>) | undefined
}

export const blockBytes = 256 * 1024

/**
 * Hands out a file in blocks of one size, however the chunks arrive, so that nothing after it can depend on
 * the chunking. Hashes and counts the bytes on the way. A chunk is used up before the next one is asked for,
 * so the file's reader may refill the same buffer.
 */
export class BlockSource {
  readonly #chunks: AsyncIterator<Uint8Array>
  readonly #options: BlockSourceOptions
  #chunk: Uint8Array = new Uint8Array(0)
  #spare: Uint8Array | null = null
  #bytes = 0
  #ended = false

  constructor(input: AsyncIterable<Uint8Array>, options: BlockSourceOptions) {
    this.#chunks = input[Symbol.asyncIterator]()
    this.#options = options
  }

  /** Bytes handed out so far. */
  get bytes(): number {
    return this.#bytes
  }

  /** Whether the file has been read to its end, so that `bytes` is its size. */
  get ended(): boolean {
    return this.#ended
  }

  /**
   * The next block, which stays unchanged until it is given back; shorter than `blockBytes` only at the end,
   * empty after it. Throws `FileRefusal` beyond the limit, and the signal's reason when aborted.
   */
  async next(): Promise<Uint8Array> {
    await this.#options.ready?.()
    const block = this.#spare ?? new Uint8Array(blockBytes)
    this.#spare = null
    let filled = 0
    while (filled < blockBytes && !this.#ended) {
      if (this.#chunk.length === 0) await this.#fetch()
      const piece = this.#chunk.subarray(0, blockBytes - filled)
      block.set(piece, filled)
      filled += piece.length
      this.#chunk = this.#chunk.subarray(piece.length)
    }
    const whole = filled === blockBytes ? block : block.subarray(0, filled)
    this.#bytes += filled
    if (this.#bytes > this.#options.limit) throw new FileRefusal('file_too_large')
    this.#options.hash.update(whole)
    if (filled > 0) this.#options.onBytes?.(this.#bytes)
    return whole
  }

  /** Takes back a whole block that is no longer needed, to be refilled. */
  giveBack(block: Uint8Array): void {
    if (block.length === blockBytes) this.#spare = block
  }

  /** A source for the expanded bytes of this one. This one reports hash and progress. */
  expanded(pieces: AsyncIterable<Uint8Array>, limit: number): BlockSource {
    return new BlockSource(pieces, { hash: noHash, limit, signal: this.#options.signal })
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (let block = await this.next(); block.length > 0; block = await this.next()) yield block
  }

  /**
   * For long work on bytes already handed out: reports progress, lets other work run, and throws the signal's
   * reason when aborted.
   */
  async pause(): Promise<void> {
    this.#options.onBytes?.(this.#bytes)
    await new Promise((resolve) => setTimeout(resolve))
    await this.#options.ready?.()
    this.#options.signal?.throwIfAborted()
  }

  /** Releases the input, whether it has been read to its end or not. */
  async close(): Promise<void> {
    if (!this.#ended) await this.#chunks.return?.()
  }

  async #fetch(): Promise<void> {
    this.#options.signal?.throwIfAborted()
    const { done, value } = await this.#chunks.next()
    this.#ended = done === true
    // The last chunk, and the room that it lay in, may be gone by now.
    this.#chunk = done ? new Uint8Array(0) : value
  }
}

export const noHash: ByteHash = { update() {}, digest: () => new Uint8Array(0) }

export function joinBytes(...pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
