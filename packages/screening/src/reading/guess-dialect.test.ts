import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dialect } from './dialect.ts'
import { guessDialect } from './guess-dialect.ts'

function guess(file: string): Dialect {
  return guessDialect(new TextEncoder().encode(file), 'utf-8', true)
}

const addresses = ['anna@gmx.de', 'ben@web.de', 'carla@example.com']

function table(delimiter: string, ...more: string[][]): string {
  const rows = addresses.map((address, i) => [`Name ${i}`, address, ...more.map((of) => of[i]!)])
  return [['Name', 'E-Mail', ...more.map((_, i) => `Spalte ${i}`)], ...rows]
    .map((cells) => cells.join(delimiter))
    .join('\r\n')
}

for (const delimiter of [';', ',', '\t', '|', '^', '~', ':', '\x1f']) {
  test(`the delimiter ${JSON.stringify(delimiter)} is found`, () => {
    assert.equal(guess(table(delimiter)).delimiter, delimiter)
  })
}

test('decimal commas do not pass for delimiters in a semicolon file', () => {
  assert.equal(guess(table(';', ['1,5', '2,5', '3,5'])).delimiter, ';')
})

test('times of day do not pass for delimiters in a comma file', () => {
  assert.equal(guess(table(',', ['10:11:12', '11:12:13', '12:13:14'])).delimiter, ',')
})

test('a list of addresses alone has no delimiter', () => {
  assert.equal(guess(`E-Mail\n${addresses.join('\n')}\n`).delimiter, null)
})

test('a sep line settles the delimiter', () => {
  assert.equal(guess('sep=|\r\nName|E-Mail\r\nA, B|a@gmx.de\r\n').delimiter, '|')
})

test('single quotes around cells are found', () => {
  assert.equal(guess(`'Name';'E-Mail'\n'A;B';'a@gmx.de'\n'C';'c@gmx.de'\n`).quote, "'")
})

test('an apostrophe that begins a name is no quote', () => {
  assert.equal(guess(`Ort;E-Mail\n's-Hertogenbosch;a@gmx.de\n't Zand;b@gmx.de\n`).quote, '"')
})

test('backslashes before quotes are found', () => {
  assert.equal(guess(`Name;E-Mail\n"A \\"B\\" C";a@gmx.de\n"D";d@gmx.de\n`).escape, '\\')
})
