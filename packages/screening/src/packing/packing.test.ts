import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { escapedCell, plainCell, Row } from '../reading/row.ts'
import { newBit, type Pack, packedHashAt, packedHashWords } from './pack.ts'
import { Unpacker } from './packed-tally.ts'
import { Packer } from './packer.ts'

/** Cells in byte order, the number of bytes between them, and their columns. */
const rows = fc.array(
  fc.record({
    cells: fc.array(
      fc.record({
        text: fc.string({ maxLength: 12 }),
        before: fc.nat(10),
        isEscaped: fc.boolean(),
      }),
      { maxLength: 6 },
    ),
    shuffle: fc.boolean(),
    uneven: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
)
const never = () => assert.fail('There is no such row in this pack.')
const encoder = new TextEncoder()
const decoder = new TextDecoder()

function rowOf(
  cells: readonly { text: string; before: number; isEscaped: boolean }[],
  shuffle: boolean,
  line: number,
): Row {
  const row = new Row(8)
  row.line = line
  row.count = cells.length
  const texts = cells.map(({ text, before }) => '-'.repeat(before) + text)
  row.bytes = encoder.encode(texts.join(''))
  let at = 0
  for (const [i, { text, before, isEscaped }] of cells.entries()) {
    // A list in JSON may hold its cells in an order other than that of the columns.
    const column = shuffle ? cells.length - 1 - i : i
    row.starts[column] = at + before
    at = row.starts[column]! + encoder.encode(text).length
    row.ends[column] = at
    row.styles[column] = isEscaped ? escapedCell : plainCell
  }
  return row
}

interface Seen {
  line: number
  uneven: boolean
  cells: { text: string; isEscaped: boolean }[]
}

function cellsOf(row: Row, columns: readonly number[]): Seen['cells'] {
  return columns.map((column) => {
    if (column >= row.count) return { text: '', isEscaped: false }
    const bytes = row.bytes.subarray(row.starts[column], row.ends[column])
    return { text: decoder.decode(bytes), isEscaped: row.styles[column] === escapedCell }
  })
}

test('rows come out of packs as they went in, wherever their cells stand', () => {
  const columns = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6])
  fc.assert(
    fc.property(rows, columns, (rows, columns) => {
      const address = { bytes: encoder.encode('anna@gmx.de'), length: 11, at: 4 }
      const seen: Seen[] = []
      const unpacker = new Unpacker(columns.length, {
        valid(row, read, hash, uneven, isNew) {
          assert.equal(decoder.decode(read.bytes.subarray(0, read.length)), 'anna@gmx.de')
          assert.equal(read.at, 4)
          assert.deepEqual([...hash.subarray(0, packedHashWords)], [1, 2, 3, 4, 5])
          assert.ok(isNew)
          const places = columns.map((_, place) => place)
          seen.push({ line: row.line, uneven, cells: cellsOf(row, places) })
        },
        empty: never,
        invalid: never,
        refused: never,
      })
      const packer = new Packer(columns, (pack: Pack, { spans, count }) => {
        for (let i = 0; i < count; i++) {
          const at = spans[i * 3 + 2]!
          pack.ints.set([1, 2, 3, 4, 5], at + packedHashAt)
          pack.ints[at]! |= newBit
        }
        unpacker.take(pack)
        return pack
      })
      const expected = rows.map(({ cells, shuffle, uneven }, line) => {
        const row = rowOf(cells, shuffle, line)
        packer.valid(row, address, uneven)
        return { line, uneven, cells: cellsOf(row, columns) }
      })
      packer.flush()
      assert.deepEqual(seen, expected)
    }),
  )
})

test('what cannot be mailed comes out of a pack as it was written', () => {
  const cells = fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 50 })
  fc.assert(
    fc.property(cells, (cells) => {
      const seen: string[] = []
      const unpacker = new Unpacker(0, {
        valid: never,
        empty: never,
        invalid: (_line, cell) => void seen.push(cell),
        refused: never,
      })
      const packer = new Packer([], (pack) => {
        unpacker.take(pack)
        return pack
      })
      for (const [line, cell] of cells.entries())
        packer.invalid(line, cell, 'missing_at', false, false)
      packer.flush()
      assert.deepEqual(
        seen,
        cells.map((cell) => cell.toWellFormed()),
      )
    }),
  )
})
