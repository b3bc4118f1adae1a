import { providerForm } from '../address/provider-form.ts'
import type { ColumnChoices } from '../columns/column-role.ts'
import { emailColumnOf, findLayout } from '../columns/find-layout.ts'
import { RecipientSet } from '../digest/recipient-set.ts'
import { Sha256, sha256Words, toHex } from '../digest/sha256.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { BlockSource } from '../reading/block-source.ts'
import { openTable } from '../reading/open-table.ts'
import type { NamedEncoding } from '../reading/text-encoding.ts'
import { RecipientReader } from '../recipient-reader.ts'
import type { ReadAddress } from '../recipient-sink.ts'
import { goneRowsOf } from './unwanted.ts'

/** Whom an account wants left out of a recipients file: plain data, and no address. */
export interface LeaveOutList {
  /** SHA-256 of the file, in hexadecimal. */
  sha256: string
  /** Distinct mailboxes on it. */
  addresses: number
  /** The first four words of the SHA-256 of each mailbox, one after another. */
  hashes: Int32Array
}

const wordsEach = 4

interface ReadingOptions {
  columns?: ColumnChoices
  encoding?: NamedEncoding
  leavesOutHidden?: boolean
  /** Only whoever unsubscribed, complained, bounced or is blocked by the file's own columns. */
  marked?: boolean
  signal?: AbortSignal
  onProgress?: (bytes: number) => void
  limits?: Partial<Limits>
}

/**
 * Reads a list of those to be left out, in any form that `screen` reads. Whoever is on it is known by the mailbox
 * under whichever spelling, since leaving out one spelling too many mails nobody who objected. Throws a `FileRefusal`
 * where `screen` would answer with one.
 */
export async function readLeaveOutList(
  input: AsyncIterable<Uint8Array>,
  { columns, encoding, leavesOutHidden, marked, signal, onProgress, ...more }: ReadingOptions = {},
): Promise<LeaveOutList> {
  const limits = { ...defaultLimits, ...more.limits }
  const hash = new Sha256()
  const source = new BlockSource(input, {
    hash,
    limit: limits.fileBytes,
    signal,
    onBytes: onProgress,
  })
  try {
    const table = await openTable(source, limits, { encoding, leavesOutHidden })
    const layout = findLayout(table.sample, columns)
    const found = new MailboxHashes()
    const isMeant = marked ? goneRowsOf(layout) : () => true
    const reader = new RecipientReader(layout, emailColumnOf(layout), limits.rows, {
      valid(row, address) {
        if (isMeant(row, address)) found.add(mailboxHash(address))
      },
      ...{ empty() {}, invalid() {}, refused() {} },
    })
    await table.read(layout.widths, reader)
    // A packed file ends with a directory that nobody reads otherwise.
    for await (const rest of source) source.giveBack(rest)
    return { sha256: toHex(hash.digest()), addresses: found.size, hashes: found.taken() }
  } finally {
    await source.close()
  }
}

/** Tells of each address whether its mailbox is on a list, given by its hashes. */
export function isListedIn(hashes: Int32Array): (address: ReadAddress) => boolean {
  const mailboxes = new RecipientSet()
  for (let at = 0; at < hashes.length; at += wordsEach) mailboxes.add(hashes, at)
  return (address) => mailboxes.has(mailboxHash(address))
}

/** Distinct hashes in the order in which they came. */
class MailboxHashes {
  readonly #seen = new RecipientSet()
  #words = new Int32Array(1024)

  get size(): number {
    return this.#seen.size
  }

  add(hash: Int32Array): void {
    const at = this.#seen.size * wordsEach
    if (!this.#seen.add(hash)) return
    if (at === this.#words.length) {
      const grown = new Int32Array(this.#words.length * 2)
      grown.set(this.#words)
      this.#words = grown
    }
    this.#words.set(hash.subarray(0, wordsEach), at)
  }

  taken(): Int32Array {
    return this.#words.slice(0, this.size * wordsEach)
  }
}

const form = new Uint8Array(254)

/** The SHA-256, as words, of the form under which its provider delivers an address; overwritten by the next. */
function mailboxHash(address: ReadAddress): Int32Array {
  const length = providerForm(address, form)
  return length > 0 ? sha256Words(form, length) : sha256Words(address.bytes, address.length)
}
