import { Inflate } from 'fflate'
import type { Limits } from '../../limits.ts'
import type { BlockSource } from '../block-source.ts'
import { crc32 } from '../crc32.ts'
import { FileRefusal } from '../file-refusal.ts'
import { ByteQueue } from './byte-queue.ts'
import { ExpansionBound } from './expansion-bound.ts'
import { orBroken } from './or-broken.ts'
import { type EntryEnd, type EntryPiece, entryPieces } from './zip-data.ts'
import {
  centralHeader,
  endRecord,
  lengthsAfter,
  localHeader,
  localHeaderBytes,
  readZipEntry,
  viewOf,
  type ZipEntry,
} from './zip-entry.ts'

const pieceBytes = 16 * 1024

/** The end record and the longest comment that may follow it (APPNOTE 4.3.16). */
const endBytes = 22 + 0xffff

const stored = 0
const deflated = 8

/**
 * Expands the one file of a zip archive of which `head` is the first block. What systems add of
 * their own accord (folders, `__MACOSX`, `.DS_Store`) is passed over. The archive is read from its
 * beginning and not held in memory, so its table of contents is not consulted.
 *
 * Throws `FileRefusal` where there are several files or none, where one is encrypted, cut off or
 * damaged, and where it grows beyond the bounds.
 */
export async function* unzip(
  source: BlockSource,
  head: Uint8Array,
  limits: Limits,
): AsyncGenerator<Uint8Array> {
  const queue = new ByteQueue(source, head)
  let found = false
  for (let entry = await nextEntry(queue); entry !== null; entry = await nextEntry(queue)) {
    if (isAddedBySystem(entry.name)) {
      for await (const _ of entryPieces(queue, entry));
      continue
    }
    if (found) throw new FileRefusal('several_files')
    found = true
    yield* expand(queue, entry, limits)
  }
  if (!found) throw new FileRefusal('empty_file')
  await refuseCutOff(queue)
}

/** The header of the next file; null where the table of contents begins. */
async function nextEntry(queue: ByteQueue): Promise<ZipEntry | null> {
  if (!(await queue.fetch(4))) throw new FileRefusal('broken_archive')
  const signature = viewOf(queue.waiting).getUint32(0, true)
  if (signature === centralHeader || signature === endRecord) return null
  if (signature !== localHeader) throw new FileRefusal('broken_archive')
  if (!(await queue.fetch(localHeaderBytes))) throw new FileRefusal('broken_archive')
  const { name, extra } = lengthsAfter(queue.waiting)
  return readZipEntry(await queue.need(localHeaderBytes + name + extra))
}

function isAddedBySystem(name: string): boolean {
  return /(^|[\\/])(__MACOSX[\\/].*|\.DS_Store|\._[^\\/]*|Thumbs\.db|desktop\.ini)$|[\\/]$/i.test(
    name,
  )
}

async function* expand(
  queue: ByteQueue,
  entry: ZipEntry,
  limits: Limits,
): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw new FileRefusal('password_protected')
  if (entry.method !== stored && entry.method !== deflated) throw new FileRefusal('archive_file')
  const expansion = new Expansion(entry.method, limits)
  for await (const piece of entryPieces(queue, entry)) yield* expansion.push(piece)
}

/** Expands the data of one file and checks it against its length and checksum. */
class Expansion {
  readonly #bound: ExpansionBound
  readonly #inflate: Inflate | null
  #expanded: Uint8Array[] = []
  #crc = 0
  #length = 0

  constructor(method: number, { fileBytes, expansionRatio }: Limits) {
    this.#bound = new ExpansionBound({
      bytes: fileBytes,
      ratio: expansionRatio,
      excess: 'file_too_large',
    })
    this.#inflate = method === stored ? null : new Inflate((piece) => this.#take(piece))
  }

  *push({ bytes, end }: EntryPiece): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      yield* this.#expand(bytes.subarray(at, at + pieceBytes), false)
    }
    if (!end) return
    yield* this.#expand(new Uint8Array(0), true)
    if (!this.#matches(end)) throw new FileRefusal('broken_archive')
  }

  #expand(piece: Uint8Array, final: boolean): Uint8Array[] {
    this.#expanded = []
    this.#bound.consume(piece.length)
    if (this.#inflate === null) this.#take(piece)
    else orBroken('broken_archive', () => this.#inflate!.push(piece, final))
    return this.#expanded
  }

  #take(piece: Uint8Array): void {
    this.#bound.expand(piece.length)
    this.#crc = crc32(this.#crc, piece)
    this.#length += piece.length
    this.#expanded.push(piece)
  }

  #matches({ crc, bytes }: EntryEnd): boolean {
    return crc === this.#crc && bytes % 2 ** 32 === this.#length % 2 ** 32
  }
}

/** What is left of the archive is its table of contents; it must be there to its end. */
async function refuseCutOff(queue: ByteQueue): Promise<void> {
  while (await queue.fetch(endBytes + 1)) queue.take(queue.waiting.length - endBytes)
  const view = viewOf(queue.waiting)
  for (let at = view.byteLength - 22; at >= 0; at--) {
    if (view.getUint32(at, true) === endRecord) return
  }
  throw new FileRefusal('broken_archive')
}
