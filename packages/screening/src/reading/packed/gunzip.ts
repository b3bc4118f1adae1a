import { Gunzip } from 'fflate'
import type { Limits } from '../../limits.ts'
import { type BlockSource, joinBytes } from '../block-source.ts'
import { FileRefusal } from '../file-refusal.ts'
import { crc32, ExpansionBound, orBroken, pieceBytes } from './expansion.ts'

/** Each member of a gzip file ends with checksum and length of what it expands to (RFC 1952, 2.3.1). */
const trailerBytes = 8

/**
 * Expands a gzip file of which `head` is the first block, all its members one after the other.
 * Throws `FileRefusal` where it is cut off or damaged, or grows beyond the bounds.
 */
export async function* gunzip(
  source: BlockSource,
  head: Uint8Array,
  limits: Limits,
): AsyncGenerator<Uint8Array> {
  const members = new Members(limits)
  for (let block = head; block.length > 0; block = await source.next()) {
    for (let at = 0; at < block.length; at += pieceBytes) {
      yield* members.push(block.subarray(at, at + pieceBytes))
    }
  }
  yield* members.end()
}

class Members {
  readonly #bound: ExpansionBound
  readonly #gunzip: Gunzip
  #expanded: Uint8Array[] = []
  /** The last bytes read, which hold the trailer of a member that ends in them. */
  #recent: Uint8Array = new Uint8Array(0)
  #consumed = 0
  #crc = 0
  #length = 0

  constructor({ fileBytes, expansionRatio }: Limits) {
    this.#bound = new ExpansionBound({
      bytes: fileBytes,
      ratio: expansionRatio,
      excess: 'file_too_large',
    })
    this.#gunzip = new Gunzip((piece) => this.#take(piece))
    this.#gunzip.onmember = (start) => this.#closeMember(start)
  }

  push(piece: Uint8Array): Uint8Array[] {
    this.#consumed += piece.length
    this.#bound.consume(piece.length)
    this.#recent = joinBytes(this.#recent.slice(-trailerBytes), piece)
    return this.#expand(piece, false)
  }

  end(): Uint8Array[] {
    const expanded = this.#expand(new Uint8Array(0), true)
    this.#closeMember(this.#consumed)
    return expanded
  }

  #expand(piece: Uint8Array, final: boolean): Uint8Array[] {
    this.#expanded = []
    orBroken('broken_archive', () => this.#gunzip.push(piece, final))
    return this.#expanded
  }

  #take(piece: Uint8Array): void {
    this.#bound.expand(piece.length)
    this.#crc = crc32(this.#crc, piece)
    this.#length += piece.length
    this.#expanded.push(piece)
  }

  /** Checks a member against its trailer; `end` is the place in the file after it. */
  #closeMember(end: number): void {
    const at = this.#recent.length - (this.#consumed - end) - trailerBytes
    if (at < 0) throw new FileRefusal('broken_archive')
    const trailer = new DataView(this.#recent.buffer, this.#recent.byteOffset + at, trailerBytes)
    const isWhole =
      trailer.getUint32(0, true) === this.#crc &&
      trailer.getUint32(4, true) === this.#length % 2 ** 32
    if (!isWhole) throw new FileRefusal('broken_archive')
    this.#crc = 0
    this.#length = 0
  }
}
