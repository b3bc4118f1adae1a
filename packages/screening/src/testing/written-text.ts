import fc from 'fast-check'
import { encodeText, type WrittenEncoding } from './encode-text.ts'
import type { ReadTable } from './read-table.ts'

/** A file written from a table, with what reading must find in it. */
export interface WrittenFile {
  file: Uint8Array
  truth: ReadTable['seen']
  /** How many cells a row has. */
  width: number
  /** How it was written, for the report of a failure. */
  about: string
}

interface Dialect {
  delimiter: string
  quote: '"' | "'"
  /** Which cells are quoted though they need not be. */
  quoting: 'all' | 'needed'
  lineEnds: readonly string[]
  trailing: boolean
  encoding: WrittenEncoding
  /** Begins with a byte-order mark; here UTF-16 always does. */
  mark: boolean
}

type Line =
  | { kind: 'row'; cells: string[] }
  | { kind: 'blank' }
  | { kind: 'stray'; cells: string[] }
  | { kind: 'unclosed'; cells: string[] }
  | { kind: 'glued'; cells: string[] }

const dialect: fc.Arbitrary<Dialect> = fc
  .record({
    delimiter: fc.constantFrom(';', ',', '\t', '|', '^', '~', '||', '§'),
    quote: fc.constantFrom('"', '"', "'"),
    quoting: fc.constantFrom('all', 'needed'),
    lineEnds: fc.constantFrom(['\n'], ['\r\n'], ['\r'], ['\n', '\r\n'], ['\r\n', '\r']),
    trailing: fc.boolean(),
    encoding: fc.constantFrom<WrittenEncoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
    mark: fc.boolean(),
  })
  .map((made) => (made.quote === "'" ? { ...made, quoting: 'all' as const } : made))

/** Begins with a letter, so that no quote before it looks like a closing one. */
const note = fc
  .array(
    fc.constantFrom(
      ...['wort', 'Größe', ' ', '.', '"', "'", ';', ',', '\t', '|', '\n', '\r\n', '\\', '-'],
      ...['\u2028', '\0', '\u00a0', '€'],
    ),
    { maxLength: 6 },
  )
  .map((pieces) => `x${pieces.join('')}`)

const cells = fc.tuple(
  fc.constantFrom('Anna', 'Jürgen', "D'Arcy", 'Łukasz', '王'),
  fc.nat(999).map((number) => `kunde${number}@gmx.de`),
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('', 'Ulm', '1,5') },
    { weight: 1, arbitrary: note },
  ),
)

const simpleCells = fc.tuple(
  fc.constant('Ben'),
  fc.nat(999).map((number) => `ben${number}@web.de`),
  fc.constantFrom('', 'Köln'),
)

const line: fc.Arbitrary<Line> = fc.oneof(
  { weight: 12, arbitrary: cells.map((row): Line => ({ kind: 'row', cells: row })) },
  { weight: 1, arbitrary: fc.constant<Line>({ kind: 'blank' }) },
  { weight: 1, arbitrary: simpleCells.map((row): Line => ({ kind: 'stray', cells: row })) },
  { weight: 1, arbitrary: simpleCells.map((row): Line => ({ kind: 'unclosed', cells: row })) },
  { weight: 1, arbitrary: simpleCells.map((row): Line => ({ kind: 'glued', cells: row })) },
)

/** Lists in any dialect and encoding, with the dirt of real exports, and what they hold. */
export const writtenText: fc.Arbitrary<WrittenFile> = fc
  .record({
    dialect,
    // Enough clean rows to show the dialect, as every real file has.
    clean: fc.array(cells, { minLength: 4, maxLength: 8 }),
    lines: fc.array(line, { maxLength: 12 }),
    namesDelimiter: fc.boolean(),
    end: fc.constantFrom('', 'line end', 'line end and 1A', '1A', 'zeros'),
  })
  .map(({ dialect: how, clean, lines, namesDelimiter, end }) => {
    const heading: Line = { kind: 'row', cells: ['Name', 'E-Mail', 'Notiz'] }
    const rows = clean.map((row): Line => ({ kind: 'row', cells: row }))
    const writer = new Writer(how)
    if (namesDelimiter) writer.add(`sep=${how.delimiter}`)
    for (const one of [heading, ...rows, ...lines]) writer.addLine(one)
    return writer.finish(end)
  })

class Writer {
  readonly #how: Dialect
  readonly #truth: ReadTable['seen'] = []
  #text = ''
  #line = 1
  #ends = 0

  constructor(how: Dialect) {
    this.#how = how
  }

  addLine(line: Line): void {
    const { delimiter, trailing } = this.#how
    if (line.kind === 'blank') {
      this.add('')
      return
    }
    const row = line.cells.map((cell) => this.#spell(cell))
    const written =
      row.map((cell) => this.#write(cell)).join(delimiter) + (trailing ? delimiter : '')
    const whole = trailing ? [...row, ''] : row
    if (line.kind === 'row') this.#truth.push([this.#line, whole])
    else if (line.kind === 'glued') this.#truth.push([this.#line, whole])
    else this.#truth.push([this.#line, 'stray_quote'])
    this.add(this.#spoil(line.kind, written, row))
  }

  add(written: string): void {
    const { lineEnds } = this.#how
    this.#text += written + lineEnds[this.#ends++ % lineEnds.length]
    this.#line += 1 + (written.match(/\r\n|\r|\n/g)?.length ?? 0)
  }

  finish(end: string): WrittenFile {
    const tails: Record<string, string> = {
      '1A': '\x1a',
      'line end and 1A': '\x1a',
      zeros: '\0\0\0',
    }
    const cut = end === '' || end === '1A'
    const text = (cut ? this.#text.replace(/(\r\n|\r|\n)$/, '') : this.#text) + (tails[end] ?? '')
    const width = this.#how.trailing ? 4 : 3
    return {
      file: encodeText(this.#mark() + text, this.#how.encoding),
      truth: this.#truth,
      width,
      about: JSON.stringify({ ...this.#how, text }),
    }
  }

  #mark(): string {
    const { encoding, mark } = this.#how
    if (encoding === 'windows-1252') return ''
    return mark || encoding !== 'utf-8' ? '\ufeff' : ''
  }

  /** A file in Windows-1252 holds only characters that it has. */
  #spell(cell: string): string {
    if (this.#how.encoding !== 'windows-1252') return cell
    return cell.replace(/[^\0-\xff€]/g, '_')
  }

  #write(cell: string): string {
    const { delimiter, quote, quoting } = this.#how
    const needed = cell.includes(delimiter[0]!) || /[\r\n"]/.test(cell) || cell.startsWith(quote)
    if (!needed && quoting === 'needed') return cell
    return `${quote}${cell.replaceAll(quote, quote + quote)}${quote}`
  }

  #spoil(kind: Line['kind'], written: string, cells: string[]): string {
    const { delimiter, quote, encoding, trailing } = this.#how
    const plain = cells.join(delimiter) + (trailing ? delimiter : '')
    if (kind === 'stray') return quote + plain
    if (kind === 'unclosed') return `${quote}a${quote}b${delimiter}${plain}`
    return kind === 'glued' && encoding !== 'windows-1252' ? `\ufeff${written}` : written
  }
}
