import type { Limits } from '../../limits.ts'
import { type BlockSource, joinBytes } from '../block-source.ts'
import { FileRefusal } from '../file-refusal.ts'
import { ExpansionBound, pieceBytes } from './expansion.ts'
import {
  canExpand,
  centralHeader,
  dataDescriptor,
  endRecord,
  endRecordBytes,
  findEndRecord,
  type LocalEntry,
  localHeader,
  localHeaderBytes,
  localHeaderLength,
  mostComment,
  readLocalEntry,
  viewOf,
  ZipData,
} from './zip-format.ts'

/**
 * Expands the one file of a zip archive of which `head` is the first block. Additions made by operating
 * systems (folders, `__MACOSX`, `.DS_Store`) are skipped.
 *
 * A list arrives as a stream and may be larger than memory. So the archive is read from header to header; its
 * table of contents, by which `ZipArchive` finds the parts of a workbook, comes too late to help.
 *
 * Throws `FileRefusal` where there are several files or none, where one is encrypted, cut off or damaged, and
 * where it grows beyond the bounds.
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
async function nextEntry(queue: ByteQueue): Promise<LocalEntry | null> {
  if (!(await queue.fetch(4))) throw new FileRefusal('broken_archive')
  const signature = viewOf(queue.waiting).getUint32(0, true)
  if (signature === centralHeader || signature === endRecord) return null
  if (signature !== localHeader) throw new FileRefusal('broken_archive')
  if (!(await queue.fetch(localHeaderBytes))) throw new FileRefusal('broken_archive')
  const length = localHeaderLength(queue.waiting)
  if (!(await queue.fetch(length))) throw new FileRefusal('broken_archive')
  return readLocalEntry(queue.take(length))
}

/** Whether a name in an archive is a folder, or something that operating systems add. */
export function isAddedBySystem(name: string): boolean {
  return /(^|[\\/])(__MACOSX[\\/].*|\.DS_Store|\._[^\\/]*|Thumbs\.db|desktop\.ini)$|[\\/]$/i.test(
    name,
  )
}

/** Expands the data of one file and checks it against its length and checksum. */
async function* expand(
  queue: ByteQueue,
  entry: LocalEntry,
  { fileBytes, expansionRatio }: Limits,
): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw new FileRefusal('password_protected')
  if (!canExpand(entry)) throw new FileRefusal('archive_file')
  const bound = new ExpansionBound({
    bytes: fileBytes,
    ratio: expansionRatio,
    excess: 'file_too_large',
  })
  let expanded: Uint8Array[] = []
  const data = new ZipData(entry, bound, 'broken_archive', (piece) => void expanded.push(piece))
  const push = (piece: Uint8Array, final: boolean) => {
    expanded = []
    bound.consume(piece.length)
    data.push(piece, final)
    return expanded
  }
  for await (const { bytes, end } of entryPieces(queue, entry)) {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      yield* push(bytes.subarray(at, at + pieceBytes), false)
    }
    if (end === null) continue
    yield* push(nothing, true)
    const isWhole = end.crc === data.crc && end.bytes % 2 ** 32 === data.bytes % 2 ** 32
    if (!isWhole) throw new FileRefusal('broken_archive')
  }
}

const nothing = new Uint8Array(0)

/** The rest of the archive is its table of contents; it must be complete. */
async function refuseCutOff(queue: ByteQueue): Promise<void> {
  const most = endRecordBytes + mostComment
  while (await queue.fetch(most + 1)) queue.take(queue.waiting.length - most)
  if (findEndRecord(viewOf(queue.waiting)) < 0) throw new FileRefusal('broken_archive')
}

/**
 * Data of a file in an archive, as stored there; `end` comes with the last piece and says what it must expand
 * to.
 */
interface EntryPiece {
  bytes: Uint8Array
  end: { crc: number; bytes: number } | null
}

/** Signature, checksum and two sizes of eight bytes: what may follow data of unknown size. */
const longestDescriptor = 24

/** Gives out the data of the file whose header was taken from the queue last. */
async function* entryPieces(queue: ByteQueue, entry: LocalEntry): AsyncGenerator<EntryPiece> {
  if (entry.described && entry.compressedBytes === 0) yield* untilDescriptor(queue)
  else yield* ofKnownSize(queue, entry)
}

async function* ofKnownSize(queue: ByteQueue, entry: LocalEntry): AsyncGenerator<EntryPiece> {
  let left = entry.compressedBytes
  while (left > 0) {
    if (!(await queue.fetch(1))) throw new FileRefusal('broken_archive')
    const bytes = queue.take(left)
    left -= bytes.length
    yield { bytes, end: null }
  }
  yield { bytes: nothing, end: entry.described ? await takeDescriptor(queue) : entry }
}

/**
 * Data of unknown size ends where a descriptor names exactly the size that has passed. A signature alone
 * would not do: its four bytes may occur in compressed data by chance.
 */
async function* untilDescriptor(queue: ByteQueue): AsyncGenerator<EntryPiece> {
  let passed = 0
  for (;;) {
    const more = await queue.fetch(queue.waiting.length + 1)
    const at = findDescriptor(queue.waiting, passed)
    if (at >= 0) {
      const bytes = queue.take(at)
      return yield { bytes, end: await takeDescriptor(queue) }
    }
    if (!more) throw new FileRefusal('broken_archive')
    const bytes = queue.take(Math.max(0, queue.waiting.length - longestDescriptor))
    passed += bytes.length
    yield { bytes, end: null }
  }
}

function findDescriptor(bytes: Uint8Array, passed: number): number {
  const view = viewOf(bytes)
  for (let at = bytes.indexOf(0x50); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
    if (at + 12 > bytes.length) return -1
    if (view.getUint32(at, true) !== dataDescriptor) continue
    if (view.getUint32(at + 8, true) === (passed + at) % 2 ** 32) return at
  }
  return -1
}

/** A descriptor may lack its signature, and has sizes of four or eight bytes: what follows shows which. */
async function takeDescriptor(queue: ByteQueue): Promise<EntryPiece['end']> {
  await queue.fetch(longestDescriptor + 4)
  const view = viewOf(queue.waiting)
  for (const start of [4, 0]) {
    if (start === 4 && view.getUint32(0, true) !== dataDescriptor) continue
    for (const size of [4, 8]) {
      const next = start + 4 + 2 * size
      if (next + 4 > view.byteLength || !isSignature(view.getUint32(next, true))) continue
      const crc = view.getUint32(start, true)
      const bytes = view.getUint32(start + 4 + size, true)
      queue.take(next)
      return { crc, bytes }
    }
  }
  throw new FileRefusal('broken_archive')
}

function isSignature(value: number): boolean {
  return value === localHeader || value === centralHeader || value === endRecord
}

/** The bytes of an archive from its beginning, taken in the lengths that its headers give. */
class ByteQueue {
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
}
