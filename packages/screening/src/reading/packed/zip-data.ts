import { FileRefusal } from '../file-refusal.ts'
import type { ByteQueue } from './byte-queue.ts'
import {
  centralHeader,
  dataDescriptor,
  endRecord,
  localHeader,
  viewOf,
  type ZipEntry,
} from './zip-entry.ts'

/** What a file in an archive must expand to. */
export interface EntryEnd {
  crc: number
  bytes: number
}

/** Data of a file in an archive, as stored there; `end` comes with the last piece. */
export interface EntryPiece {
  bytes: Uint8Array
  end: EntryEnd | null
}

/** Signature, checksum and two sizes of eight bytes: what may follow data whose size was not known. */
const longestDescriptor = 24

/** Gives out the data of the file whose header was taken from the queue last. */
export async function* entryPieces(queue: ByteQueue, entry: ZipEntry): AsyncGenerator<EntryPiece> {
  if (entry.described && entry.compressedBytes === 0) yield* untilDescriptor(queue)
  else yield* ofKnownSize(queue, entry)
}

async function* ofKnownSize(queue: ByteQueue, entry: ZipEntry): AsyncGenerator<EntryPiece> {
  let left = entry.compressedBytes
  while (left > 0) {
    if (!(await queue.fetch(1))) throw new FileRefusal('broken_archive')
    const bytes = queue.take(left)
    left -= bytes.length
    yield { bytes, end: null }
  }
  if (!entry.described) return yield { bytes: new Uint8Array(0), end: entry }
  await queue.fetch(longestDescriptor + 4)
  yield { bytes: new Uint8Array(0), end: takeDescriptor(queue) }
}

/**
 * Data of unknown size ends where a descriptor names just the size that has passed. A signature
 * alone would not do: its four bytes may stand in compressed data by chance.
 */
async function* untilDescriptor(queue: ByteQueue): AsyncGenerator<EntryPiece> {
  let passed = 0
  for (;;) {
    const more = await queue.fetch(queue.waiting.length + 1)
    const at = findDescriptor(queue.waiting, passed)
    if (at >= 0) {
      const bytes = queue.take(at)
      await queue.fetch(longestDescriptor + 4)
      return yield { bytes, end: takeDescriptor(queue) }
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

/** A descriptor has its signature or not, and sizes of four or eight bytes: what follows it tells. */
function takeDescriptor(queue: ByteQueue): EntryEnd {
  const view = viewOf(queue.waiting)
  for (const start of [4, 0]) {
    if (start === 4 && view.getUint32(0, true) !== dataDescriptor) continue
    for (const size of [4, 8]) {
      const next = start + 4 + 2 * size
      if (next + 4 > view.byteLength || !isSignature(view.getUint32(next, true))) continue
      const end = {
        crc: view.getUint32(start, true),
        bytes: view.getUint32(start + 4 + size, true),
      }
      queue.take(next)
      return end
    }
  }
  throw new FileRefusal('broken_archive')
}

function isSignature(value: number): boolean {
  return value === localHeader || value === centralHeader || value === endRecord
}
