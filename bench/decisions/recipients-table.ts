import { makeWorkbook } from '../../packages/screening/src/testing/make-workbook.ts'
import type { Consent } from '../../packages/screening/src/testing/simulated/simulated-list.ts'
import {
  type RecipientsFile,
  recipientsFile,
} from '../../packages/server/src/example/lists/recipients-file.ts'

/** A row of a list. Moments in seconds; null where nothing is said. */
export interface Recipient extends Consent {
  first: string
  last: string
  status: string
  consent: string
  source: string
  country: string
  lastContact: number | null
  ordered: number | null
  /** Columns that only some lists have, such as the town. */
  more: Readonly<Record<string, string>>
}

/** A list as its program holds it, before it is written. */
export interface RecipientsTable {
  recipients: Recipient[]
  columns: Column[]
  writing: Writing
  /** Rows of another export, pasted below with its own headings. */
  pasted?: { columns: Column[]; recipients: Recipient[] }
}

/** How a program writes its exports. */
export interface Writing {
  format: 'semicolons' | 'commas' | 'tabs' | 'json' | 'workbook'
  language: 'de' | 'en'
  moments: 'iso' | 'zulu' | 'german' | 'minutes' | 'days'
}

const headings = {
  email: { de: 'E-Mail', en: 'Email' },
  first: { de: 'Vorname', en: 'First name' },
  last: { de: 'Nachname', en: 'Last name' },
  signedUp: { de: 'Angemeldet am', en: 'Signed up at' },
  ip: { de: 'Anmelde-IP', en: 'Sign-up IP' },
  confirmed: { de: 'Bestätigt am', en: 'Confirmed at' },
  confirmIp: { de: 'Bestätigungs-IP', en: 'Confirmation IP' },
  status: { de: 'Status', en: 'Status' },
  consent: { de: 'Newsletter erlaubt', en: 'Accepts marketing' },
  source: { de: 'Quelle', en: 'Source' },
  country: { de: 'Land', en: 'Country' },
  lastContact: { de: 'Letzter Versand', en: 'Last sent' },
  ordered: { de: 'Letzte Bestellung', en: 'Last order' },
} as const

export type Column = keyof typeof headings | `more:${string}`

/** The list as a file of its program. */
export function writtenList(name: string, table: RecipientsTable): RecipientsFile {
  const { recipients, columns, writing, pasted } = table
  const rows = recipients.map((each) => cellsOf(each, columns, writing))
  if (pasted) {
    rows.push(pasted.columns.map((column) => headingOf(column, writing)))
    rows.push(...pasted.recipients.map((each) => cellsOf(each, pasted.columns, writing)))
  }
  const header = columns.map((column) => headingOf(column, writing))
  return written(name, header, rows, writing.format)
}

function written(
  name: string,
  header: string[],
  rows: string[][],
  format: Writing['format'],
): RecipientsFile {
  switch (format) {
    case 'json': {
      const entries = rows.map((cells) =>
        Object.fromEntries(header.map((heading, place) => [heading, cells[place]])),
      )
      return { name: `${name}.json`, bytes: Buffer.from(JSON.stringify(entries)) }
    }
    case 'workbook':
      return { name: `${name}.xlsx`, bytes: makeWorkbook([[header, ...rows]]) }
    case 'tabs':
      return recipientsFile(`${name}.tsv`, { delimiter: '\t', encoding: 'utf8' }, header, rows)
    case 'commas':
      return recipientsFile(`${name}.csv`, { delimiter: ',', encoding: 'utf8-bom' }, header, rows)
    case 'semicolons': {
      const style = { delimiter: ';', encoding: 'windows-1252' } as const
      return recipientsFile(`${name}.csv`, style, header, rows)
    }
  }
}

function headingOf(column: Column, { language }: Writing): string {
  return isMore(column) ? column.slice('more:'.length) : headings[column][language]
}

function cellsOf(one: Recipient, columns: readonly Column[], writing: Writing): string[] {
  return columns.map((column) => {
    if (isMore(column)) return one.more[column.slice('more:'.length)] ?? ''
    if (column === 'lastContact' || column === 'ordered') return day(one[column], writing)
    const value = one[column]
    return typeof value === 'number' ? moment(value, writing) : (value ?? '')
  })
}

function isMore(column: Column): column is `more:${string}` {
  return column.startsWith('more:')
}

function moment(second: number, writing: Writing): string {
  const iso = new Date(second * 1000).toISOString()
  const time = iso.slice(11, 19)
  switch (writing.moments) {
    case 'iso':
      return iso.slice(0, 19).replace('T', ' ')
    case 'zulu':
      return `${iso.slice(0, 19)}Z`
    case 'german':
      return `${day(second, writing)} ${time}`
    case 'minutes':
      return `${day(second, writing)} ${time.slice(0, 5)}`
    case 'days':
      return day(second, writing)
  }
}

function day(second: number | null, { moments }: Writing): string {
  if (second === null) return ''
  const iso = new Date(second * 1000).toISOString().slice(0, 10)
  return moments === 'iso' || moments === 'zulu' ? iso : iso.split('-').reverse().join('.')
}
