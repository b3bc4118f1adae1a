import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { defaultLimits, type Limits } from '../limits.ts'
import { type Dialect, plainDialect } from './dialect.ts'
import { RowScanner } from './row-scanner.ts'
import type { Encoding } from './text-encoding.ts'

const comma: Dialect = { ...plainDialect, delimiter: ',' }

interface Options {
  dialect?: Dialect
  encoding?: Encoding
  widths?: number[]
  limits?: Partial<Limits>
  blockLength?: number
}

/** Rows as `line: cells`, refused ones as `line: reason`, in the order of the file. */
function scan(file: string | Uint8Array, options: Options = {}) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const seen: [line: number, found: string[] | string][] = []
  const { dialect = comma, encoding = 'utf-8', widths = [] } = options
  const limits = { ...defaultLimits, columns: 64, ...options.limits }
  const scanner = new RowScanner(dialect, encoding, widths, limits, {
    row: (row) => void seen.push([row.line, row.texts()]),
    refused: (line, fault) => void seen.push([line, fault]),
  })
  const step = options.blockLength ?? bytes.length + 1
  for (let at = 0; at < bytes.length; at += step) scanner.push(bytes.slice(at, at + step), false)
  scanner.push(new Uint8Array(0), true)
  return { seen, encoding: scanner.encoding }
}

test('rows end at a line feed, a carriage return, both, or the end of the file', () => {
  assert.deepEqual(scan('a,b\nc,d\r\ne,f\rg,h').seen, [
    [1, ['a', 'b']],
    [2, ['c', 'd']],
    [3, ['e', 'f']],
    [4, ['g', 'h']],
  ])
})

test('blank lines are passed over and still counted as lines', () => {
  assert.deepEqual(scan('a,b\n\n  \nc,d\n').seen, [
    [1, ['a', 'b']],
    [4, ['c', 'd']],
  ])
})

test('a quoted cell may hold delimiters, doubled quotes and line breaks', () => {
  assert.deepEqual(scan('"a,1","say ""hi""","two\r\nlines"\nb,,\n').seen, [
    [1, ['a,1', 'say "hi"', 'two\r\nlines']],
    [3, ['b', '', '']],
  ])
})

test('a quote inside a cell that does not begin with one is an ordinary character', () => {
  assert.deepEqual(scan('12" disc,b\n').seen, [[1, ['12" disc', 'b']]])
})

test('a backslash escapes quotes where the dialect says so', () => {
  const dialect: Dialect = { delimiter: ',', quote: '"', escape: '\\' }
  assert.deepEqual(scan('"say \\"hi\\"",b\n', { dialect }).seen, [[1, ['say "hi"', 'b']]])
})

test('a stray quote costs its own line and no other', () => {
  const rows = Array.from({ length: 300 }, (_, i) => `name${i},a${i}@gmx.de,x`)
  rows[10] = '"name10,a10@gmx.de,x'
  rows[200] = 'name200,"a200@gmx.de,x'
  const { seen } = scan(rows.join('\n'), { widths: [3] })
  assert.equal(seen.length, 300)
  assert.deepEqual(
    seen.filter(([, found]) => typeof found === 'string'),
    [
      [11, 'stray_quote'],
      [201, 'stray_quote'],
    ],
  )
})

test('two stray quotes do not swallow the rows between them', () => {
  const rows = Array.from({ length: 20 }, (_, i) => `name${i},a${i}@gmx.de,x`)
  rows[3] = '"name3,a3@gmx.de,x'
  rows[9] = 'name9",a9@gmx.de,x'
  const { seen } = scan(rows.join('\n'), { widths: [3] })
  assert.equal(seen.length, 20)
  assert.deepEqual(seen[3], [4, 'stray_quote'])
  assert.deepEqual(seen[9], [10, ['name9"', 'a9@gmx.de', 'x']])
})

test('a quote that is open at the end of the file costs its own line', () => {
  assert.deepEqual(scan('a,b\n"c,d\ne,f').seen, [
    [1, ['a', 'b']],
    [2, 'stray_quote'],
    [3, ['e', 'f']],
  ])
})

test('text after a closing quote costs its line', () => {
  assert.deepEqual(scan('"a" b,c\nd,e\n').seen, [
    [1, 'stray_quote'],
    [2, ['d', 'e']],
  ])
})

test('a quoted cell with 100 line breaks is read, with 101 its quote was stray', () => {
  const cell = (breaks: number) => `"${'x\n'.repeat(breaks)}",b\nc,d\n`
  assert.equal(scan(cell(100)).seen[0]![1].length, 2)
  assert.deepEqual(scan(cell(101)).seen[0], [1, 'stray_quote'])
})

test('a cell of ten million characters is refused, in quotes and without, and reading goes on', () => {
  for (const quote of ['', '"']) {
    const file = `a,b\n${quote}${'x'.repeat(10_000_000)}${quote},c\nd,e\n`
    const { seen } = scan(file, { blockLength: 262_144 })
    assert.deepEqual(seen, [
      [1, ['a', 'b']],
      [2, 'field_too_long'],
      [3, ['d', 'e']],
    ])
  }
})

test('a row beyond the bound is refused', () => {
  const file = `${'abc,'.repeat(40)}\nd,e\n`
  const { seen } = scan(file, { limits: { rowBytes: 100 } })
  assert.deepEqual(seen, [
    [1, 'row_too_long'],
    [2, ['d', 'e']],
  ])
})

test('a row with more columns than the bound is refused', () => {
  const { seen } = scan('a,b,c,d\ne,f\n', { limits: { columns: 3 } })
  assert.deepEqual(seen, [
    [1, 'too_many_columns'],
    [2, ['e', 'f']],
  ])
})

test('a delimiter may be of several characters, and half of it stays in its cell', () => {
  const dialect: Dialect = { ...plainDialect, delimiter: '||' }
  for (const blockLength of [1, 2, 3, 100]) {
    assert.deepEqual(scan('a||"b||c"||d|\n|e||||f|g', { dialect, blockLength }).seen, [
      [1, ['a', 'b||c', 'd|']],
      [2, ['|e', '', 'f|g']],
    ])
  }
})

test('a delimiter beyond ASCII is found in the encoding of the file', () => {
  const dialect: Dialect = { ...plainDialect, delimiter: '§' }
  const rows = [[1, ['Ä°', 'b']]]
  assert.deepEqual(scan('Ä°§b', { dialect }).seen, rows)
  const western = Buffer.from('Ä°§b', 'latin1')
  assert.deepEqual(scan(western, { dialect, encoding: 'windows-1252' }).seen, rows)
})

test('spaces between cells are no padding where they are the delimiter', () => {
  const dialect: Dialect = { ...plainDialect, delimiter: ' ' }
  assert.deepEqual(scan('"a b" c\nd "e"\n', { dialect }).seen, [
    [1, ['a b', 'c']],
    [2, ['d', 'e']],
  ])
})

test('a byte-order mark amid a file is no part of the row that it begins', () => {
  for (const blockLength of [1, 2, 3, 100]) {
    assert.deepEqual(scan('a,b\nc,d\n\ufeffa,b\n\ufeff"e",f\n', { blockLength }).seen, [
      [1, ['a', 'b']],
      [2, ['c', 'd']],
      [3, ['a', 'b']],
      [4, ['e', 'f']],
    ])
  }
})

test('the byte that ends a file of DOS and zeros that fill one up are no row', () => {
  for (const tail of ['\x1a', '\0\0\0', '\n\x1a', '\n\0']) {
    const { seen } = scan(`a,b\n"c","d"${tail.startsWith('\0') ? '\n' : ''}${tail}`)
    assert.deepEqual(seen, [
      [1, ['a', 'b']],
      [2, ['c', 'd']],
    ])
  }
})

test('zero bytes and other line ends of Unicode are ordinary characters', () => {
  assert.deepEqual(scan('a\0b,c\u2028d\u0085e\n').seen, [[1, ['a\0b', 'c\u2028d\u0085e']]])
})

test('a line that names the delimiter is no row and is counted as a line', () => {
  const dialect: Dialect = { ...comma, firstLineNamesDelimiter: true }
  for (const blockLength of [1, 4, 100]) {
    assert.deepEqual(scan('sep=,\r\na,b\n', { dialect, blockLength }).seen, [[2, ['a', 'b']]])
  }
})

test('a backslash before anything but a quote or another one is itself', () => {
  const dialect: Dialect = { delimiter: ',', quote: '"', escape: '\\' }
  assert.deepEqual(scan('"c:\\\\dir\\\\","x\\y"\n"a\\\nb",c\n', { dialect }).seen, [
    [1, ['c:\\dir\\', 'x\\y']],
    [2, ['a\\\nb', 'c']],
  ])
})

test('a file in ISO-8859-15 is read as such where that was said', () => {
  const file = Buffer.from('M\xfcller,\xa4\n', 'latin1')
  const read = (encoding: Encoding) => scan(file, { encoding }).seen
  assert.deepEqual(read('iso-8859-15'), [[1, ['Müller', '€']]])
  assert.deepEqual(read('windows-1252'), [[1, ['Müller', '¤']]])
})

test('a row that is not UTF-8 is refused in a UTF-8 file', () => {
  const file = Buffer.concat([Buffer.from('Müller,a\n'), Buffer.from('M\xfcller,b\nc,d', 'latin1')])
  assert.deepEqual(scan(file).seen, [
    [1, ['Müller', 'a']],
    [2, 'invalid_encoding'],
    [3, ['c', 'd']],
  ])
})

test('where nothing told the encoding before, the first row beyond ASCII settles it', () => {
  const western = Buffer.from('a,b\nM\xfcller,\x80\n', 'latin1')
  assert.deepEqual(scan(western, { encoding: 'ascii' }), {
    seen: [
      [1, ['a', 'b']],
      [2, ['Müller', '€']],
    ],
    encoding: 'windows-1252',
  })
  assert.equal(scan('a,b\nMüller,c\n', { encoding: 'ascii' }).encoding, 'utf-8')
})

const dirtyFile = fc
  .array(
    fc.constantFrom(
      ...['a', 'ü', '@', ',', ',', '"', '""', '\n', '\n', '\r', '\r\n', ' ', '"x\ny",', '"a"'],
    ),
    { maxLength: 80 },
  )
  .map((pieces) => pieces.join(''))

test('where the blocks are cut changes nothing, however dirty the file', () => {
  const limits = { fieldBytes: 12, fieldLineBreaks: 2, rowBytes: 30, columns: 6 }
  fc.assert(
    fc.property(dirtyFile, fc.integer({ min: 1, max: 9 }), (file, blockLength) => {
      for (const widths of [[], [2]]) {
        const whole = scan(file, { widths, limits, encoding: 'ascii' })
        assert.deepEqual(scan(file, { widths, limits, blockLength, encoding: 'ascii' }), whole)
      }
    }),
    { numRuns: 2000 },
  )
})

test('every line that is not blank is part of a row, read or refused', () => {
  fc.assert(
    fc.property(dirtyFile, (file) => {
      const lines = file.split(/\r\n|\r|\n/)
      const { seen } = scan(file, { widths: [2] })
      const covered = new Set<number>()
      for (const [line, found] of seen) {
        const breaks = typeof found === 'string' ? 0 : found.join('').split(/\r\n|\r|\n/).length - 1
        for (let i = line; i <= line + breaks; i++) covered.add(i)
      }
      lines.forEach((text, i) => {
        if (text.trim() !== '') assert.ok(covered.has(i + 1), `line ${i + 1} of ${file}`)
      })
    }),
    { numRuns: 2000 },
  )
})

test('a well-formed file gives back what was written', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n'), maxLength: 6 })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 })
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(table, (rows) => {
      const file = rows.map((cells) => cells.map(quote).join(',')).join('\r\n')
      assert.deepEqual(
        scan(file).seen.map(([, cells]) => cells),
        rows,
      )
    }),
  )
})
