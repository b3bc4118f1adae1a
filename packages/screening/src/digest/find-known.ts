import type { ColumnChoices } from '../columns/column-role.ts'
import { emailColumnOf, findLayout } from '../columns/find-layout.ts'
import { type Suppressed, SuppressedSet } from '../counting/suppressed-set.ts'
import { defaultLimits } from '../limits.ts'
import { BlockSource, noHash } from '../reading/block-source.ts'
import { FileRefusal } from '../reading/file-refusal.ts'
import { openTable } from '../reading/open-table.ts'
import type { NamedEncoding } from '../reading/text-encoding.ts'
import { RecipientReader } from '../recipient-reader.ts'
import type { LeavesOut, RecipientSink } from '../recipient-sink.ts'
import { RecipientSet } from './recipient-set.ts'
import { sha256Words } from './sha256.ts'

/** A list that may hold recipients of a file: its file, or whom of the file it holds where that was compared before. */
export type KnownList = KnownFile | { hashes: BigUint64Array }

/** Who of a file is in other lists. */
export interface Known {
  /** Distinct recipients of the file. */
  recipients: number
  /** How many of them count for each list, in the order of the lists; whoever is in several counts for the first. */
  counts: number[]
  /** Whether the recipient with this SHA-256, given as words, is in any of them. */
  has: (hash: Int32Array) => boolean
}

/**
 * Finds which recipients of a file are in other lists, with certainty: files are read again, and their digests show
 * that they are the intended lists; another file, or an unreadable one, counts for nothing. `hashes` are the first 64
 * bits of the SHA-256 of addresses. Whoever is suppressed is in none. Null where the file itself is another.
 *
 * Memory: some 30 bytes for each recipient of the file and of the largest list.
 */
export async function findKnown(
  file: KnownFile,
  lists: readonly KnownList[],
  suppressed?: Suppressed,
): Promise<Known | null> {
  const finder = new KnownFinder(lists.length, suppressed)
  const hashes = lists.map((list) => ('hashes' in list ? new Set(list.hashes) : null))
  await readRecipients(file, (hash) => {
    if (!finder.own.add(hash)) return
    const place = hashes.findIndex((known) => known?.has(firstBits(hash)))
    if (place >= 0) finder.add(hash, place)
  })
  for (const [place, list] of lists.entries()) if ('open' in list) await finder.read(list, place)
  const counts = finder.found.map(({ size }) => size)
  const { own, found } = finder
  if (own.digest() !== file.digest) return null
  return { recipients: own.size, counts, has: (hash) => found.some((known) => known.has(hash)) }
}

function firstBits(hash: Int32Array): bigint {
  return (BigInt(hash[0]! >>> 0) << 32n) | BigInt(hash[1]! >>> 0)
}

/** The recipients of a file, and those that each list has of them. */
class KnownFinder {
  readonly own = new RecipientSet()
  readonly found: RecipientSet[]
  readonly #suppressed: SuppressedSet | null

  constructor(lists: number, suppressed: Suppressed | undefined) {
    this.found = Array.from({ length: lists }, () => new RecipientSet())
    this.#suppressed = suppressed ? new SuppressedSet(suppressed) : null
  }

  add(hash: Int32Array, place: number, into = this.found[place]!): void {
    if (this.#suppressed?.find(hash)) return
    if (!this.found.some((known) => known.has(hash))) into.add(hash)
  }

  /** Reads the file of a list; what it has counts once it is certain that it is that list. */
  async read(list: KnownFile, place: number): Promise<void> {
    const all = new RecipientSet()
    const candidates = new RecipientSet()
    try {
      await readRecipients(list, (hash) => {
        if (all.add(hash) && this.own.has(hash)) this.add(hash, place, candidates)
      })
    } catch (error) {
      if (error instanceof FileRefusal) return
      throw error
    }
    if (all.digest() === list.digest) this.found[place] = candidates
  }
}

/** A file with the digest of the list that it should hold. */
export interface KnownFile extends RecipientsFile {
  digest: string
}

/**
 * Whether every recipient of one file is in another, with certainty: both are read, and their digests show
 * that they are the intended lists. An unreadable file proves nothing. Memory: some 30 bytes for each
 * recipient of the larger one, as for its screening.
 */
export async function isPartOf(part: KnownFile, whole: KnownFile): Promise<boolean> {
  try {
    if ((await read(part)).digest() !== part.digest) return false
    const recipients = await read(whole)
    let holdsAll = true
    await readRecipients(part, (hash) => {
      holdsAll = holdsAll && recipients.has(hash)
    })
    return holdsAll && recipients.digest() === whole.digest
  } catch (error) {
    if (error instanceof FileRefusal) return false
    throw error
  }
}

async function read(file: RecipientsFile): Promise<RecipientSet> {
  const recipients = new RecipientSet()
  await readRecipients(file, (hash) => void recipients.add(hash))
  return recipients
}

/** A recipients file to be read again, in the same way as it was screened. */
interface RecipientsFile {
  /** Opens the file; called as often as it is read. */
  open: () => AsyncIterable<Uint8Array>
  columns?: ColumnChoices
  encoding?: NamedEncoding
  leavesOutHidden?: boolean
  /** Whose rows were left out at the screening. */
  leavesOut?: LeavesOut
  signal?: AbortSignal
}

/**
 * Reads a recipients file for its recipients alone: calls `each` with the SHA-256, as words, of every address
 * that can be mailed, once per occurrence. Throws a `FileRefusal` where `screen` would answer with one.
 */
async function readRecipients(
  { open, columns, encoding, leavesOutHidden, leavesOut, signal }: RecipientsFile,
  each: (hash: Int32Array) => void,
): Promise<void> {
  const sink: RecipientSink = {
    valid: (_row, { bytes, length }) => each(sha256Words(bytes, length)),
    empty() {},
    invalid() {},
    refused() {},
  }
  const limit = defaultLimits.fileBytes
  const source = new BlockSource(open(), { hash: noHash, limit, signal })
  try {
    const table = await openTable(source, defaultLimits, { encoding, leavesOutHidden })
    const layout = findLayout(table.sample, columns)
    const email = emailColumnOf(layout)
    const reader = new RecipientReader(layout, email, defaultLimits.rows, sink, leavesOut)
    await table.read(layout.widths, reader)
  } finally {
    await source.close()
  }
}
