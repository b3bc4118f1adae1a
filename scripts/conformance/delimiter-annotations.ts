import { readFileSync } from 'node:fs'
import path from 'node:path'

export interface DelimiterAnnotation {
  /** Of the file, without its folder. */
  name: string
  delimiter: string
}

/**
 * What a file says about the delimiters of other files. Known forms: a table `file_name|…|fields_delimiter`,
 * a JSON file of parameters for one file (`X.csv.json`, `X.csv_parameters.json`), and JSON or JSON lines with
 * a name and a delimiter, perhaps within `dialect`, for each.
 */
export function annotationsIn(file: string): DelimiterAnnotation[] {
  if (/\.txt$/i.test(file)) return fromTable(readFileSync(file, 'utf8'))
  if (!/\.(json|jsonl|ndjson)$/i.test(file)) return []
  return valuesIn(readFileSync(file, 'utf8')).flatMap((value) => fromValue(value, file))
}

const names: Record<string, string> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  space: ' ',
  pipe: '|',
  vslash: '|',
  colon: ':',
  nsign: '#',
  slash: '/',
  ampersand: '&',
  caret: '^',
  tilde: '~',
}

function fromTable(text: string): DelimiterAnnotation[] {
  const rows = text
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|'))
  const [header = [], ...others] = rows
  const [file, delimiter] = [header.indexOf('file_name'), header.indexOf('fields_delimiter')]
  if (file < 0 || delimiter < 0) return []
  return others.flatMap((cells) => annotation(cells[file], cells[delimiter]))
}

function valuesIn(text: string): unknown[] {
  const whole = parsed(text)
  return whole === undefined ? text.split('\n').map(parsed) : [whole]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fromValue(value: unknown, file: string): DelimiterAnnotation[] {
  if (Array.isArray(value)) return value.flatMap((item) => fromRecord(item, null))
  if (typeof value !== 'object' || value === null) return []
  const about = path.basename(file).replace(/(_parameters)?\.json$/i, '')
  const whole = fromRecord(value, /\.\w+$/.test(about) ? about : `${about}.csv`)
  if (whole.length > 0) return whole
  return Object.entries(value).flatMap(([name, item]) =>
    typeof item === 'string' ? annotation(name, item) : fromRecord(item, name),
  )
}

function fromRecord(item: unknown, otherwise: string | null): DelimiterAnnotation[] {
  if (typeof item !== 'object' || item === null) return []
  const record = item as Record<string, unknown>
  const dialect = (record.dialect ?? record) as Record<string, unknown>
  const name = record.file ?? record.filename ?? record.file_name ?? record.name ?? otherwise
  return annotation(name, dialect.delimiter ?? dialect.fields_delimiter ?? dialect.separator)
}

function annotation(name: unknown, delimiter: unknown): DelimiterAnnotation[] {
  if (typeof name !== 'string' || typeof delimiter !== 'string' || delimiter === '') return []
  if (delimiter.length > 3 && names[delimiter] === undefined) return []
  return [{ name: path.basename(name), delimiter: names[delimiter] ?? delimiter }]
}
