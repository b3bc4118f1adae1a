import type { AddressFault } from './address/address-fault.ts'
import type { Finding } from './checks/checks.ts'
import type { ColumnOfRole, ColumnRole } from './columns/column-role.ts'
import type { DomainSpread } from './counting/domain-spread.ts'
import type { DayOrderFacts } from './moments/day-order.ts'
import type { FileRefusalCode } from './reading/file-refusal.ts'
import type { RowFault } from './reading/row-fault.ts'
import type { TableFormat, TableKind, WorkbookFormat } from './reading/table.ts'

/** Raised when a field changes its meaning or is removed; new fields alone do not raise it. */
export const reportVersion = 1

/**
 * What a recipients file says about itself: plain JSON, without any address. Masked examples
 * (`m…r@gmx.de`) stand in findings, at most five in each.
 */
export type ScreeningReport = ScreenedFile | RefusedFile

/**
 * Who screened: the platform's server, somebody whom the platform trusts with a screening key, or the
 * customer's own browser or command line, whose report is a preview and supports no decision.
 */
export type ReportOrigin = 'server' | 'platform' | 'preview'

export interface ScreenedFile {
  version: typeof reportVersion
  outcome: 'screened'
  origin: ReportOrigin
  /** The instant that the caller handed in, in ISO 8601. */
  screenedAt: string
  file: FileFacts
  columns: ColumnFacts
  /** How dates that leave the order of day and month open were read; null where none do. */
  dayOrder: DayOrderFacts | null
  rows: RowFacts
  recipients: RecipientFacts
  domains: DomainSpread
  lists: ListFacts
  findings: Finding[]
  /** The recipients by digest, see docs/reference/recipients-digest.md. */
  digest: string
}

/** The file as a whole could not be screened. */
export interface RefusedFile {
  version: typeof reportVersion
  outcome: 'refused'
  origin: ReportOrigin
  screenedAt: string
  refusal: { code: FileRefusalCode }
  file: Pick<FileFacts, 'bytes' | 'sha256'>
  /** Present where rows could be read, so that the customer can choose the column. */
  columns: ColumnFacts | null
}

export interface FileFacts {
  /** Size; null where reading stopped before the end. */
  bytes: number | null
  /** Hash of the bytes as uploaded, in hexadecimal; null where reading stopped before the end. */
  sha256: string | null
  kind: TableKind
  /** `ascii` where nothing shows more; null for a workbook. */
  encoding: string | null
  /** Null where the form has none, as JSON has, and where each line is one cell. */
  delimiter: string | null
  /** Which sheet of a workbook was read, from 1, and how many it has. */
  sheet: { number: number; of: number } | null
  /** How a workbook was read; absent for other files. */
  workbook?: WorkbookFormat
  /** How many address cards were read, and on how many stand several addresses; absent for other files. */
  cards?: TableFormat['cards'] & object
}

export interface ColumnFacts {
  /** The headings, masked where they hold an @; null where the file has none. */
  header: string[] | null
  /** From 1; 0 where the format itself names the columns, as JSON does; null where nothing does. */
  headerLine: number | null
  /** How many columns a row should have. */
  width: number
  /** The same for files of the same form, see `columnShape`. */
  shape: string
  /** The column of addresses; null where none was found. */
  email: ColumnOfRole | null
  /** Every candidate column, most likely first. */
  candidates: { index: number; confidence: number }[]
  /** Only where the customer has to choose: the columns that may hold the recipients' addresses. */
  unclear?: number[]
  /** Further columns of the recipients' addresses, which were not read; missing where there are none. */
  otherAddresses?: number[]
  /** The column of each role that has one. */
  roles: Partial<Record<ColumnRole, ColumnOfRole>>
}

/**
 * `total` = `read` + `refused`, always. Blank lines, titles, headings and remarks are not rows; a row with
 * several addresses counts as one for each.
 */
export interface RowFacts {
  total: number
  read: number
  refused: number
  /** Rows among those read whose number of columns differs from the heading's. */
  uneven: number
  refusedByReason: Partial<Record<RowFault, number>>
  /** The first refused rows by line number. */
  refusedLines: { line: number; reason: RowFault }[]
}

/** `rows.read` = `addresses` + `empty`; `addresses` = `valid` + `invalid`; `valid` = `unique` + `duplicates`. */
export interface RecipientFacts {
  addresses: number
  empty: number
  valid: number
  invalid: number
  invalidByReason: Partial<Record<AddressFault, number>>
  /** The first invalid addresses by line number. */
  invalidLines: { line: number; reason: AddressFault }[]
  unique: number
  duplicates: number
  /** Counted among the unique ones, like the next two. */
  roles: number
  disposable: number
  freeMail: number
}

/** The source and day of the lists that the checks used. */
export interface ListFacts {
  disposableDomains: { source: string; date: string }
  freeMailDomains: { source: string; date: string }
  /** Null where the file holds no IP addresses, or the caller had no such data. */
  ipCountries: { source: string; date: string } | null
}

/** Whether the figures of a report add up as `RowFacts` and `RecipientFacts` promise. */
export function isCoherent({ rows, recipients, domains }: ScreenedFile): boolean {
  const listed = domains.top.reduce((total, { recipients }) => total + recipients, 0)
  const sums: [number, number][] = [
    [rows.total, rows.read + rows.refused],
    [rows.refused, total(rows.refusedByReason)],
    [rows.read, recipients.addresses + recipients.empty],
    [recipients.addresses, recipients.valid + recipients.invalid],
    [recipients.invalid, total(recipients.invalidByReason)],
    [recipients.valid, recipients.unique + recipients.duplicates],
    [recipients.unique, listed + domains.others],
  ]
  const parts = [recipients.roles, recipients.disposable, recipients.freeMail]
  return (
    sums.every(([whole, together]) => whole === together) &&
    parts.every((part) => part <= recipients.unique)
  )
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
