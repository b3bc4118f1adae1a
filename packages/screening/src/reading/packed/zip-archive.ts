import type { Limits } from '../../limits.ts'
import { FileRefusal, type FileRefusalCode } from '../file-refusal.ts'
import { ExpansionBound, orBroken, pieceBytes } from './expansion.ts'
import {
  canExpand,
  type ListedEntry,
  localHeader,
  localHeaderLength,
  readDirectory,
  viewOf,
  ZipData,
} from './zip-format.ts'

/** How much is expanded in one go before other work gets its turn. */
const pauseBytes = 1024 ** 2

const ofWorkbook = { excess: 'workbook_too_large', broken: 'broken_workbook' } as const

/**
 * A zip archive, of a workbook or of several files, held in memory as it was uploaded: its parts are read by name,
 * some of them twice. They are expanded piece by piece, and together only up to a limit.
 */
export class ZipArchive {
  readonly #bytes: Uint8Array
  readonly #bound: ExpansionBound
  readonly #entries: ReadonlyMap<string, ListedEntry>
  readonly #pause: () => Promise<void>
  readonly #broken: FileRefusalCode
  #sincePause = 0
  #unread: number

  /**
   * `pause` is awaited now and then, so that other work gets its turn. Throws `FileRefusal` where the table
   * of contents at the archive's end cannot be read.
   */
  constructor(
    bytes: Uint8Array,
    limits: Pick<Limits, 'expandedBytes' | 'expansionRatio'>,
    pause: () => Promise<void>,
    words: { excess: FileRefusalCode; broken: FileRefusalCode } = ofWorkbook,
  ) {
    this.#pause = pause
    this.#broken = words.broken
    this.#bytes = bytes
    this.#unread = bytes.length
    this.#bound = new ExpansionBound({
      bytes: limits.expandedBytes,
      ratio: limits.expansionRatio,
      excess: words.excess,
    })
    this.#entries = orBroken(words.broken, () => entriesByKey(bytes))
  }

  names(): string[] {
    return [...this.#entries.values()].map((entry) => entry.name)
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name))
  }

  get encrypted(): boolean {
    return [...this.#entries.values()].some((entry) => entry.encrypted)
  }

  /**
   * Expands a part. Stops early once `take` returns false. Throws `FileRefusal` where the part is missing,
   * damaged or grows beyond the limits.
   */
  async expand(name: string, take: (piece: Uint8Array, final: boolean) => boolean): Promise<void> {
    const entry = this.#entries.get(keyOf(name))
    if (!entry) throw new FileRefusal(this.#broken)
    if (entry.encrypted) throw new FileRefusal('password_protected')
    const packed = orBroken(this.#broken, () => this.#dataOf(entry))
    if (!canExpand(entry)) throw new FileRefusal(this.#broken)
    let wanted = true
    const data = new ZipData(entry, this.#bound, this.#broken, (piece, final) => {
      this.#sincePause += piece.length
      if (final && data.crc !== entry.crc) throw new FileRefusal(this.#broken)
      if (wanted) wanted = take(piece, final)
    })
    for (let at = 0; wanted && at < Math.max(packed.length, 1); at += pieceBytes) {
      const piece = packed.subarray(at, at + pieceBytes)
      this.#consume(piece.length)
      data.push(piece, at + pieceBytes >= packed.length)
      if (this.#sincePause < pauseBytes) continue
      this.#sincePause = 0
      await this.#pause()
    }
  }

  /**
   * Naming the same bytes in many parts, or reading them many times, does not let an archive expand further.
   */
  #consume(bytes: number): void {
    const consumed = Math.min(bytes, this.#unread)
    this.#unread -= consumed
    this.#bound.consume(consumed)
  }

  #dataOf({ offset, compressedBytes }: ListedEntry): Uint8Array {
    const header = this.#bytes.subarray(offset)
    const start = offset + localHeaderLength(header)
    const isWhole = start + compressedBytes <= this.#bytes.length
    if (viewOf(header).getUint32(0, true) !== localHeader || !isWhole) {
      throw new FileRefusal(this.#broken)
    }
    return this.#bytes.subarray(start, start + compressedBytes)
  }
}

function entriesByKey(bytes: Uint8Array): Map<string, ListedEntry> {
  const entries = new Map<string, ListedEntry>()
  for (const entry of readDirectory(bytes)) entries.set(keyOf(entry.name), entry)
  return entries
}

/** Some writers separate folders by backslashes, and Excel minds neither that nor the case. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()
}
