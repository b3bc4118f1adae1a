import type { Period } from './moments.ts'

/** A recipients file as a customer would export it. */
export interface RecipientsFile {
  name: string
  bytes: Uint8Array
}

export interface Format {
  delimiter: ';' | ',' | '\t'
  encoding: 'utf8' | 'utf8-bom' | 'windows-1252'
  lineEnd?: '\n' | '\r\n'
}

export interface ListWish {
  rows: number
  /** The time in which the recipients came together; the buyer or gatherer of a list does not know it. */
  period: Period
  language?: 'de' | 'en' | undefined
  /** What each row of an opt-in list says about its origin. */
  source?: string | undefined
  /** Whether the confirmation of the double opt-in is recorded. */
  confirmed?: boolean | undefined
  /** The values of the last column: goods, districts, tables. */
  values?: readonly string[] | undefined
  /** A plain list's headings for its date and its last column. */
  headings?: readonly [date: string, value: string] | undefined
  /** Everybody on a plain list has an address at this domain. */
  domain?: string | undefined
}

/** The properties of a kind of list: how it is written, its columns, and its rows. */
export interface DrawnList {
  format: Format
  header: readonly string[]
  rows: Iterable<readonly string[]>
}

/** Writes rows the way spreadsheets and shop systems do. */
export function recipientsFile(
  name: string,
  { delimiter, encoding, lineEnd = '\r\n' }: Format,
  header: readonly string[],
  rows: Iterable<readonly string[]>,
): RecipientsFile {
  const lines: string[] = [header.join(delimiter)]
  for (const row of rows) {
    lines.push(row.map((cell) => quoted(cell, delimiter)).join(delimiter))
  }
  const text = `${encoding === 'utf8-bom' ? '\uFEFF' : ''}${lines.join(lineEnd)}${lineEnd}`
  return { name, bytes: encoding === 'windows-1252' ? westernBytes(text) : Buffer.from(text) }
}

function quoted(cell: string, delimiter: string): string {
  if (!cell.includes(delimiter) && !cell.includes('"')) return cell
  return `"${cell.replaceAll('"', '""')}"`
}

/** Letters that the code page lacks lose their marks, as they do in an old shop system. */
function westernBytes(text: string): Uint8Array {
  const western = text.replace(/[\u0100-\uffff]/g, (letter) =>
    (letter === 'ı' ? 'i' : letter === 'ł' ? 'l' : letter).normalize('NFD').charAt(0),
  )
  return Buffer.from(western, 'latin1')
}

/** This many rows, each drawn after the one before. */
export function* eachRow(
  rows: number,
  cells: (row: number) => readonly string[],
): Generator<readonly string[]> {
  for (let row = 0; row < rows; row += 1) yield cells(row)
}
