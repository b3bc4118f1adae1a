import type { Limits } from '../../limits.ts'
import type { RowFault } from '../row-fault.ts'
import { nameIn, namesIn, splitList, tableIn } from './sql-names.ts'

/** A row of a table, with the fault that kept it from being read. */
export interface TupleRow {
  table: string
  /** Null where the dump does not name them. */
  columns: readonly string[] | null
  line: number
  values: readonly string[]
  fault: RowFault | null
}

/** Whether a text begins like a database dump. */
export function isSqlDump(text: string): boolean {
  const first = text.slice(lengthOfGap(text, 0)).slice(0, 40)
  return statement.test(first) && /\b(INSERT|REPLACE|COPY|CREATE\s+TABLE)\b/i.test(text)
}

const statement =
  /^(INSERT|REPLACE)\s+(INTO|IGNORE|LOW_PRIORITY|DELAYED|OR|\[|`)|^COPY\s.*\(|^(CREATE|DROP|ALTER|LOCK|UNLOCK)\s+(TABLE|DATABASE|SCHEMA|TABLES|SEQUENCE|TYPE|EXTENSION)\b|^(SET|USE|SELECT|DELIMITER|PRAGMA)\s\S.*|^(BEGIN|START)\s*(TRANSACTION)?\s*;|^\\(connect|restrict|c)\s/i

/** Results of an incomplete reading: the text so far ends too soon, or it is no tuple. */
const waiting = -1
const faulty = -2

/** Longer statements say nothing of columns. */
const longestStatement = 256 * 1024
/** Nothing before the rows of a statement is longer. */
const longestHead = 64 * 1024

interface Target {
  table: string
  columns: readonly string[] | null
}

/**
 * Cuts a dump into the rows of its tables: `INSERT` and `REPLACE` with one row or many, as MySQL, MariaDB,
 * PostgreSQL, SQLite and SQL Server write them, and `COPY … FROM stdin`. All other statements are passed over,
 * `CREATE TABLE` but for the names of its columns. Holds no more than one unfinished row or statement.
 */
export class SqlScanner {
  readonly #take: (row: TupleRow) => void
  readonly #limits: Limits
  readonly #columns = new Map<string, readonly string[]>()
  #state: 'between' | 'tuples' | 'copy' | 'lost' = 'between'
  #target: Target = { table: '', columns: null }
  #text = ''
  #at = 0
  /** The place of the next line break from there on. */
  #break = 0
  #line = 1
  #final = false
  /** Whether a backslash in quotes is an escape, as it is for MySQL. */
  #escapes = false

  constructor(take: (row: TupleRow) => void, limits: Limits) {
    this.#take = take
    this.#limits = limits
  }

  /** Takes the next piece of the text; `final` says that none follow. */
  push(piece: string, final: boolean): void {
    this.#text = this.#text.slice(this.#at) + piece
    this.#at = 0
    this.#break = this.#nextBreak(0)
    this.#final = final
    while (this.#at < this.#text.length) {
      const next = this.#step(this.#at)
      if (next === waiting) break
      this.#advance(next)
    }
    if (final && this.#state === 'copy') this.#fail('cut_off')
  }

  #advance(to: number): void {
    while (this.#break < to) {
      this.#line++
      this.#break = this.#nextBreak(this.#break + 1)
    }
    this.#at = to
  }

  #nextBreak(from: number): number {
    const at = this.#text.indexOf('\n', from)
    return at < 0 ? this.#text.length : at
  }

  #step(at: number): number {
    switch (this.#state) {
      case 'between':
        return this.#readStatement(at)
      case 'tuples':
        return this.#readTuple(at)
      case 'copy':
        return this.#readLine(at)
      case 'lost':
        return this.#findNext(at)
    }
  }

  #readStatement(at: number): number {
    const gap = lengthOfGap(this.#text, at)
    if (gap > 0) return at + gap
    const rest = this.#text.slice(at, at + longestHead)
    const isOpen = !this.#final && this.#text.length - at < longestStatement
    if (/^(--|#|\/\*)/.test(rest)) return isOpen ? waiting : this.#text.length
    if (/^(INSERT|REPLACE)\b/i.test(rest)) {
      const insert =
        /^\w+\s[^;'(]*?\s*(\([^;]*?\)\s*(?:OVERRIDING\s+\w+\s+VALUE\s*)?)?VALUES?\s*(?=\()/i.exec(
          rest,
        )
      if (insert !== null) return this.#begin(insert[0], at)
      if (isOpen && !/;/.test(rest)) return waiting
    }
    if (/^COPY\b/i.test(rest)) {
      const copy = /^COPY\s+[^;]*?FROM\s+stdin[^;]*;[^\n]*\n/i.exec(rest)
      if (copy !== null) return this.#beginCopy(copy[0], at)
      if (isOpen && !/;[^\n]*\n/.test(rest)) return waiting
    }
    const end = this.#endOfStatement(at)
    if (end === waiting) return isOpen ? waiting : this.#text.length
    if (/^CREATE\s/i.test(rest)) this.#noteColumns(this.#text.slice(at, end))
    return end
  }

  #begin(head: string, at: number): number {
    this.#escapes ||= head.includes('`')
    const list = /\((.*)\)/s.exec(head)?.[1]
    const table = tableIn(head.slice(0, head.indexOf('(') < 0 ? undefined : head.indexOf('(')))
    const columns = list === undefined ? this.#columns.get(table) : namesIn(list)
    this.#target = { table, columns: columns ?? null }
    this.#state = 'tuples'
    return at + head.length
  }

  #beginCopy(head: string, at: number): number {
    const list = /\(([^)]*)\)/.exec(head)?.[1]
    const table = tableIn(head.replace(/[\s(]*\([^)]*\)|\sFROM\s+stdin.*/gis, ''))
    const columns = list === undefined ? this.#columns.get(table) : namesIn(list)
    this.#target = { table, columns: columns ?? null }
    this.#state = 'copy'
    return at + head.length
  }

  #readTuple(from: number): number {
    const at = from + lengthOfGap(this.#text, from)
    const sign = this.#text[at]
    if (sign === undefined) return this.#text.length
    if (sign === ',') return at + 1
    if (sign !== '(') {
      this.#state = 'between'
      return sign === ';' ? at + 1 : at
    }
    const values: string[] = []
    const end = this.#endOfTuple(at + 1, values)
    const isTooLong = (end < 0 ? this.#text.length : end) - at > this.#limits.rowBytes
    if (end === waiting && !this.#final && !isTooLong) return waiting
    this.#advance(at)
    if (end < 0 || isTooLong) {
      this.#fail(isTooLong ? 'row_too_long' : end === waiting ? 'cut_off' : 'broken_entry')
      return at + 1
    }
    this.#hand(values)
    return end
  }

  #hand(values: readonly string[]): void {
    this.#take({ ...this.#target, line: this.#line, values, fault: null })
  }

  #fail(fault: RowFault): void {
    if (this.#state !== 'lost' && this.#target.table !== '') {
      this.#take({ ...this.#target, line: this.#line, values: [], fault })
    }
    this.#state = 'lost'
  }

  /** Reads values up to the closing bracket; gives the place after it. */
  #endOfTuple(from: number, values: string[]): number {
    const text = this.#text
    let start = from
    let depth = 0
    let literal: string | null = null
    for (let at = from; at < text.length; at++) {
      const sign = text[at]
      if (sign === "'") {
        const end = this.#endOfLiteral(at)
        if (end === waiting) return waiting
        literal ??= this.#literal(at, end)
        at = end
      } else if (sign === '(') depth++
      else if (sign === ')' && depth > 0) depth--
      else if ((sign === ',' || sign === ')') && depth === 0) {
        values.push(literal ?? plainValue(text.slice(start, at)))
        literal = null
        start = at + 1
        if (sign === ')') return at + 1
      } else if (sign === ';') return faulty
    }
    return waiting
  }

  /** The place of the quote that ends the text whose quote is here. */
  #endOfLiteral(open: number): number {
    const text = this.#text
    const escapes = this.#escapes || /e/i.test(text[open - 1] ?? '')
    for (let at = open + 1; at < text.length; at++) {
      const sign = text[at]
      if (sign === '\\' && escapes) at++
      else if (sign === "'") {
        if (at + 1 === text.length && !this.#final) return waiting
        if (text[at + 1] !== "'") return at
        at++
      }
    }
    return waiting
  }

  #literal(open: number, close: number): string {
    const written = this.#text.slice(open + 1, close)
    const escapes = this.#escapes || /e/i.test(this.#text[open - 1] ?? '')
    const whole = written.includes("''") ? written.replaceAll("''", "'") : written
    return escapes && whole.includes('\\') ? unescaped(whole) : whole
  }

  #readLine(at: number): number {
    const end = this.#text.indexOf('\n', at)
    if (end < 0 && !this.#final) {
      if (this.#text.length - at <= this.#limits.rowBytes) return waiting
      this.#fail('row_too_long')
      return at + 1
    }
    const line = this.#text.slice(at, end < 0 ? undefined : end).replace(/\r$/, '')
    if (line === '\\.') this.#state = 'between'
    else if (line !== '' || this.#target.columns?.length === 1) {
      this.#hand(line.split('\t').map((value) => (value === '\\N' ? '' : unescaped(value))))
    }
    return end < 0 ? this.#text.length : end + 1
  }

  /** After a row that cannot be read, goes on at the next one that begins like one, or at a statement. */
  #findNext(at: number): number {
    const next = /\n(?=INSERT\b|REPLACE\b|COPY\b|CREATE\b)|\),\s*(?=\()/gi
    next.lastIndex = at
    const match = next.exec(this.#text)
    if (match === null) {
      const kept = this.#text.length - longestOpening
      return kept > at ? kept : this.#final ? this.#text.length : waiting
    }
    this.#state = match[0].startsWith('\n') ? 'between' : 'tuples'
    return match.index + match[0].length
  }

  /** The place after the semicolon that ends the statement; `waiting` where there is none yet. */
  #endOfStatement(from: number): number {
    const text = this.#text
    for (let at = from; at < text.length; at++) {
      const sign = text[at]
      if (sign === ';') return at + 1
      if (sign === "'" || sign === '"' || sign === '`') {
        const end = sign === "'" ? this.#endOfLiteral(at) : text.indexOf(sign, at + 1)
        if (end < 0) return waiting
        at = end
      } else if (sign === '\n' && /^(GO|INSERT|COPY|\\)\b/i.test(text.slice(at + 1, at + 8))) {
        return at + 1
      }
    }
    return waiting
  }

  #noteColumns(text: string): void {
    const head = /^CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?([^(]+)\((.*)\)/is.exec(text)
    if (head === null || this.#columns.size > mostTables) return
    this.#escapes ||= text.includes('`')
    const parts = splitList(head[2]!).map((part) => part.trim())
    const named = parts.filter((part) => !notAColumn.test(part))
    this.#columns.set(
      tableIn(head[1]!),
      named.map((part) => nameIn(part)),
    )
  }
}

const mostTables = 10_000

/** So many characters show where a row or a statement begins. */
const longestOpening = 20

const notAColumn =
  /^(PRIMARY|UNIQUE|KEY|INDEX|CONSTRAINT|FOREIGN|FULLTEXT|SPATIAL|CHECK|EXCLUDE|PERIOD)\b/i

/** White space, remarks and stray semicolons; a dump ends none of its remarks in another piece than it began. */
function lengthOfGap(text: string, at: number): number {
  gap.lastIndex = at
  return gap.exec(text)?.[0].length ?? 0
}

const gap = /(?:[\s;\ufeff]+|--[^\n]*\n|#[^\n]*\n|\/\*.*?\*\/|GO(?=\s))*/isy

function plainValue(text: string): string {
  const value = text.trim()
  return /^(NULL|DEFAULT)$/i.test(value) ? '' : value
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '',
  b: '',
  Z: '',
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, (_, sign: string) => escapes[sign] ?? sign)
}
