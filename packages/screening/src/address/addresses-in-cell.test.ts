import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressesInCell } from './addresses-in-cell.ts'

function found(cell: string): string[] | null {
  return addressesInCell(cell)?.map(({ start, end }) => cell.slice(start, end)) ?? null
}

test('addresses are found where nothing has to be guessed, and only there', () => {
  const cells: Record<string, string[] | null> = {
    'a@x.de; b@y.de,': ['a@x.de', 'b@y.de'],
    'Muster, Anna <a@x.de>, Groß, Bea <b@y.de>': ['a@x.de', 'b@y.de'],
    '"Muster; Anna" <a@x.de>; b@y.de': ['a@x.de', 'b@y.de'],
    "O'Neil <o'neil@x.de>": ["o'neil@x.de"],
    'a@x.de; b@@y': ['a@x.de', 'b@@y'],
    'a@x.de <b@y.de>': null,
    '[a@x.de](mailto:b@x.de)': null,
    'a@x.de oder b@y.de': null,
    'a@x.de, Ulm': null,
    'anna,muster@x.de': null,
    'anna @x.de': null,
    'anna@x,de': null,
    'x (at) y.de': null,
    '': null,
  }
  for (const [cell, addresses] of Object.entries(cells)) {
    assert.deepEqual(found(cell), addresses, cell)
  }
})

test('a cell of any length costs time only by its length', () => {
  for (const piece of ['@', '<', '(@', '"@', '[a', ' ', 'a@b ', "'@", '/@', 'mailto:']) {
    const started = performance.now()
    addressesInCell(`${piece.repeat(64_000 / piece.length)}@`)
    assert.ok(performance.now() - started < 1000, piece)
  }
})
