import { AddressReader } from '../address/address-reader.ts'
import { parseAddress } from '../address/parse-address.ts'
import type { ColumnChoices } from '../columns/column-role.ts'
import { emailColumnOf, findLayout, type Layout } from '../columns/find-layout.ts'
import { RecipientSet } from '../digest/recipient-set.ts'
import { sha256Words } from '../digest/sha256.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { BlockSource, noHash } from '../reading/block-source.ts'
import { openTable } from '../reading/open-table.ts'
import type { Row } from '../reading/row.ts'
import type { RowSink } from '../reading/table.ts'
import type { NamedEncoding } from '../reading/text-encoding.ts'
import { RecipientReader } from '../recipient-reader.ts'
import type { ReadAddress, RecipientSink } from '../recipient-sink.ts'
import { CsvWriter } from './csv-writer.ts'
import { isListedIn } from './leave-out-list.ts'
import { type LeaveOut, type Unwanted, unwantedIn } from './unwanted.ts'

export interface MendOptions {
  /** The columns and the encoding used at screening. */
  columns?: ColumnChoices
  encoding?: NamedEncoding
  /** Domains to be replaced, `gmial.com` by `gmail.com`; none unless a person has agreed to each. */
  domains?: Readonly<Record<string, string>>
  /** Whether rows that are hidden in a workbook are left out; read like others unless a person says so. */
  leavesOutHidden?: boolean
  /** What is left out although it could be mailed; nothing unless a person says so. */
  leaveOut?: LeaveOut
  /** Takes the mended file piece by piece; reading waits for it. */
  write: (bytes: Uint8Array) => void | Promise<void>
  onProgress?: (bytes: number) => void
  /** Stops the reading: `mend` then rejects with the signal's reason. */
  signal?: AbortSignal
  limits?: Partial<Limits>
}

/**
 * Reads a recipients file again and writes it without anything that cannot be mailed: unreadable rows, and
 * missing, invalid or repeated addresses, and what a person wants left out. Everything else is written unchanged and in the same order, as CSV
 * in UTF-8 with a byte-order mark, so that spreadsheets read umlauts correctly. Lines above the headings are
 * left out.
 *
 * An address that is intact except for its surroundings, such as `mailto:` or a comma, is freed from them. A
 * cell that a spreadsheet would take for a formula gets an apostrophe in front.
 *
 * Memory stays bounded, whatever the file's size. Throws a `FileRefusal` where `screen` would answer with
 * one.
 */
export async function mend(
  input: AsyncIterable<Uint8Array>,
  {
    columns,
    encoding,
    leavesOutHidden,
    domains = {},
    leaveOut = {},
    write,
    onProgress,
    signal,
    ...more
  }: MendOptions,
): Promise<Mended> {
  const limits = { ...defaultLimits, ...more.limits }
  let writer: CsvWriter | null = null
  const source = new BlockSource(input, {
    hash: noHash,
    limit: limits.fileBytes,
    signal,
    onBytes: onProgress,
    ready: async () => writer?.flush(),
  })
  try {
    const table = await openTable(source, limits, { encoding, leavesOutHidden })
    const layout = findLayout(table.sample, columns)
    const email = emailColumnOf(layout)
    writer = new CsvWriter(table.format().delimiter, write)
    const mender = new RowMender(writer, layout, email, { domains, leaveOut })
    const reader = new RecipientReader(layout, email, limits.rows, mender)
    await table.read(layout.widths, mender.watching(reader))
    await writer.flush()
    return mender.mended
  } finally {
    await source.close()
  }
}

/** The result of mending a file; everything else in it is unchanged. */
export interface Mended {
  /** Rows written, the headings aside. */
  rows: number
  /** Rows left out, by what was wrong with them. */
  dropped: Record<'refused' | 'empty' | 'invalid' | 'duplicates' | Unwanted, number>
  /** Addresses freed from their surroundings, and addresses given another domain. */
  freed: number
  respelt: number
  /** Cells given an apostrophe, because a spreadsheet would take them for a formula. */
  formulas: number
}

/** Writes the rows of a file that are worth keeping. If two rows have the same address, the first stays. */
class RowMender implements RecipientSink {
  readonly mended: Mended = {
    rows: 0,
    dropped: {
      refused: 0,
      empty: 0,
      invalid: 0,
      duplicates: 0,
      gone: 0,
      listed: 0,
      stale: 0,
      roles: 0,
    },
    freed: 0,
    respelt: 0,
    formulas: 0,
  }
  readonly #writer: CsvWriter
  readonly #email: number
  readonly #domains: ReadonlyMap<string, string>
  readonly #unwanted: ReturnType<typeof unwantedIn>
  readonly #isListed: (address: ReadAddress) => boolean
  readonly #recipients = new RecipientSet()
  readonly #address = new AddressReader()
  #row: Row | null = null
  /** The length of its address cell as it stands in the file. */
  #cellLength = 0

  constructor(
    writer: CsvWriter,
    layout: Layout,
    email: number,
    { domains, leaveOut }: Required<Pick<MendOptions, 'domains' | 'leaveOut'>>,
  ) {
    const { header } = layout
    this.#writer = writer
    this.#email = email
    this.#domains = new Map(Object.entries(domains))
    this.#unwanted = unwantedIn(layout, leaveOut)
    this.#isListed = leaveOut.listed ? isListedIn(leaveOut.listed) : () => false
    if (header) writer.row(header.map((heading) => this.#safe(heading)))
  }

  /**
   * Sends the rows through `reader`, and keeps the current one for cases where a sink receives only the cell.
   */
  watching(reader: RowSink): RowSink {
    return {
      row: (row) => {
        this.#row = row
        this.#cellLength = this.#lengthOf(row)
        reader.row(row)
      },
      refused: (line, fault) => reader.refused(line, fault),
    }
  }

  #lengthOf({ starts, ends }: Row): number {
    return ends[this.#email]! - starts[this.#email]!
  }

  valid(row: Row, address: ReadAddress): void {
    if (this.#leaves(row, address)) return
    const respelt = this.#domains.size > 0 ? this.#respelt(address) : null
    const isFreed = this.#lengthOf(row) !== this.#cellLength
    if (respelt === null) {
      if (this.#keep(row, row.text(this.#email), address) && isFreed) this.mended.freed++
    } else if (this.#keepAddress(row, respelt)) this.mended.respelt++
  }

  invalid(_line: number, cell: string): void {
    const freed = freedAddress(cell)
    if (freed === null) this.mended.dropped.invalid++
    else if (this.#keepAddress(this.#row!, freed, true)) this.mended.freed++
  }

  empty(): void {
    this.mended.dropped.empty++
  }

  refused(): void {
    this.mended.dropped.refused++
  }

  #respelt({ bytes, at, length }: ReadAddress): string | null {
    const domain = this.#domains.get(decoder.decode(bytes.subarray(at + 1, length)))
    return domain === undefined ? null : `${decoder.decode(bytes.subarray(0, at))}@${domain}`
  }

  #leaves(row: Row, address: ReadAddress): boolean {
    if (this.#leavesListed(address)) return true
    const why = this.#unwanted(row, address)
    if (why !== null) this.mended.dropped[why]++
    return why !== null
  }

  #leavesListed(address: ReadAddress): boolean {
    const isListed = this.#isListed(address)
    if (isListed) this.mended.dropped.listed++
    return isListed
  }

  /** `isUnseen`: nobody has asked yet whether the row is wanted; under its new domain it may be on the list, too. */
  #keepAddress(row: Row, text: string, isUnseen = false): boolean {
    const cell = encoder.encode(text)
    this.#address.read(cell, 0, cell.length, () => text)
    const leaves = isUnseen ? this.#leaves(row, this.#address) : this.#leavesListed(this.#address)
    if (leaves) return false
    return this.#keep(row, text, this.#address)
  }

  #keep(row: Row, cell: string, { bytes, length }: ReadAddress): boolean {
    if (!this.#recipients.add(sha256Words(bytes, length))) {
      this.mended.dropped.duplicates++
      return false
    }
    this.#writer.row(
      row.texts().map((text, place) => (place === this.#email ? cell : this.#safe(text))),
    )
    this.mended.rows++
    return true
  }

  #safe(cell: string): string {
    if (!isFormula(cell)) return cell
    this.mended.formulas++
    return `'${cell}`
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Longer cells are texts, and no expression is run on them. */
const longest = 1000

/**
 * The one address in a cell whose reading failed, freed from what does not belong to it: quotes, brackets or
 * punctuation around it, invisible characters, and whatever of it stands around `Name <address>` or `mailto:`.
 * Null where anything would have to be guessed.
 */
export function freedAddress(cell: string): string | null {
  if (cell.length > longest) return null
  const visible = cell.replace(invisible, '').trim()
  const named = /^[^<>@]*<([^<>]+)>$/.exec(visible)?.[1] ?? visible
  const link = /^mailto:([^?]+)/i.exec(named)?.[1] ?? named
  const bare = link.replace(around, '')
  return bare !== '' && parseAddress(bare).ok ? bare : null
}

const invisible = /(?![\t\r\n])[\p{Cc}\p{Cf}]/gu
const around = /^[\s<>()[\]{}"'„“”«»‚‘’,;:.]+|[\s<>()[\]{}"'„“”«»‚‘’,;:.!?]+$/g

/**
 * Whether a spreadsheet might take the cell for a formula and run it. A cell with only digits and number
 * marks, such as `+49 40 123` or `-3,5`, calls nothing and stays.
 */
function isFormula(cell: string): boolean {
  return (
    /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell) && !/^[\s]*[+-][\d\s.,/()-]*$/.test(cell)
  )
}
