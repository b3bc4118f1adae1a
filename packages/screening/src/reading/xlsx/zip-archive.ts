import { Inflate } from 'fflate'
import type { Limits } from '../../limits.ts'
import { crc32 } from '../crc32.ts'
import { FileRefusal } from '../file-refusal.ts'
import { ExpansionBound } from '../packed/expansion-bound.ts'
import { orBroken } from '../packed/or-broken.ts'
import { readZipDirectory, type ZipEntry, zipKey } from './zip-directory.ts'

const stored = 0
const deflated = 8

/** How much is expanded in one go before others get their turn. */
const pauseBytes = 1024 ** 2

/** How much compressed data is expanded at once: a bomb then yields 16 MB before it is noticed. */
const pieceBytes = 16 * 1024

/**
 * A zip archive held in memory as it was uploaded. Its parts are expanded piece by piece, and
 * all of them together only up to a bound.
 */
export class ZipArchive {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #bound: ExpansionBound
  readonly #entries: Map<string, ZipEntry>
  readonly #pause: () => Promise<void>
  #sincePause = 0
  #unread: number

  /**
   * `pause` is awaited now and then, so that others get their turn.
   * Throws `FileRefusal` where the table of contents at the archive's end cannot be read.
   */
  constructor(bytes: Uint8Array, limits: Limits, pause: () => Promise<void>) {
    this.#pause = pause
    this.#bytes = bytes
    this.#unread = bytes.length
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#bound = new ExpansionBound({
      bytes: limits.expandedBytes,
      ratio: limits.expansionRatio,
      excess: 'workbook_too_large',
    })
    this.#entries = orBroken('broken_workbook', () => readZipDirectory(bytes))
  }

  names(): string[] {
    return [...this.#entries.values()].map((entry) => entry.name)
  }

  has(name: string): boolean {
    return this.#entries.has(zipKey(name))
  }

  get encrypted(): boolean {
    return [...this.#entries.values()].some((entry) => entry.encrypted)
  }

  /**
   * Expands a part. Stops early once `take` answers false.
   * Throws `FileRefusal` where the part is missing, damaged or grows beyond the bounds.
   */
  async expand(name: string, take: (piece: Uint8Array, final: boolean) => boolean): Promise<void> {
    const entry = this.#entries.get(zipKey(name))
    if (!entry) throw new FileRefusal('broken_workbook')
    if (entry.encrypted) throw new FileRefusal('password_protected')
    const data = orBroken('broken_workbook', () => this.#dataOf(entry))
    let wanted = true
    let crc = 0
    const give = (piece: Uint8Array, final: boolean) => {
      this.#bound.expand(piece.length)
      this.#sincePause += piece.length
      crc = crc32(crc, piece)
      if (final && crc !== entry.crc) throw new FileRefusal('broken_workbook')
      if (wanted) wanted = take(piece, final)
    }
    const push = pusher(entry.method, give)
    for (let at = 0; wanted && at < Math.max(data.length, 1); at += pieceBytes) {
      const piece = data.subarray(at, at + pieceBytes)
      this.#consume(piece.length)
      push(piece, at + pieceBytes >= data.length)
      if (this.#sincePause < pauseBytes) continue
      this.#sincePause = 0
      await this.#pause()
    }
  }

  /** The same bytes named by many parts, or read many times, let an archive expand no further. */
  #consume(bytes: number): void {
    const consumed = Math.min(bytes, this.#unread)
    this.#unread -= consumed
    this.#bound.consume(consumed)
  }

  #dataOf(entry: ZipEntry): Uint8Array {
    if (this.#view.getUint32(entry.offset, true) !== 0x04034b50) {
      throw new FileRefusal('broken_workbook')
    }
    const nameLength = this.#view.getUint16(entry.offset + 26, true)
    const extraLength = this.#view.getUint16(entry.offset + 28, true)
    const start = entry.offset + 30 + nameLength + extraLength
    if (start + entry.compressedBytes > this.#bytes.length) throw new FileRefusal('broken_workbook')
    return this.#bytes.subarray(start, start + entry.compressedBytes)
  }
}

type Take = (piece: Uint8Array, final: boolean) => void

function pusher(method: number, give: Take): Take {
  if (method === stored) return give
  if (method !== deflated) throw new FileRefusal('broken_workbook')
  const inflate = new Inflate(give)
  return (piece, final) => orBroken('broken_workbook', () => inflate.push(piece, final))
}
