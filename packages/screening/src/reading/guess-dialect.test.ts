import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commonDelimiters, dialectSamples, rareDelimiters } from '../testing/dialect-samples.ts'
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

for (const delimiter of [
  ...commonDelimiters,
  ...rareDelimiters.filter((one) => !one.includes(' ')),
]) {
  test(`the delimiter ${JSON.stringify(delimiter)} is found`, () => {
    assert.equal(guess(table(delimiter)).delimiter, delimiter)
  })
}

test('a space after each comma is part of the delimiter where quotes follow it', () => {
  const file = `Name, E-Mail\n${addresses.map((one) => `"A, B", "${one}"`).join('\n')}\n`
  assert.equal(guess(file).delimiter, ', ')
})

test('decimal commas do not pass for delimiters in a semicolon file', () => {
  assert.equal(guess(table(';', ['1,5', '2,5', '3,5'])).delimiter, ';')
})

test('times of day do not pass for delimiters in a comma file', () => {
  assert.equal(guess(table(',', ['10:11:12', '11:12:13', '12:13:14'])).delimiter, ',')
})

test('a list of addresses alone has no delimiter', () => {
  assert.equal(guess(`E-Mail\n${addresses.join('\n')}\n`).delimiter, null)
})

test('a sep line settles the delimiter and is known as what it is', () => {
  for (const line of ['sep=|', 'SEP=|', '"sep=|"']) {
    for (const end of ['\n', '\r\n', '\r']) {
      const file = [line, 'Name|E-Mail', 'A, B|a@gmx.de', ''].join(end)
      assert.equal(guess(file).delimiter, '|')
      assert.equal(guess(file).firstLineNamesDelimiter, true)
    }
  }
  assert.equal(guess('sep=;\r\na,b;c,d\n').delimiter, ';')
  assert.equal(guess('sep;Name\n1;A\n').firstLineNamesDelimiter, undefined)
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

test('one broken row does not hide the quotes of all others', () => {
  const rows = addresses.map((address) => `'A;B';'${address}'`)
  assert.equal(guess(`'Name';'E-Mail'\n${rows.join('\n')}\n'Stray;x@gmx.de\n`).quote, "'")
})

const withoutAddresses: [what: string, file: string, delimiter: string | null][] = [
  ['headings alone', 'Datum,Uhrzeit,Artikel\n', ','],
  ['one row alone', 'a|b|c', '|'],
  ['decimal commas', 'x;y\n0,1;0,2\n0,3;0,4\n', ';'],
  ['times', 'Zeit,Breite,Länge\n12:00:00,47.1,8.5\n12:00:01,47.2,8.6\n', ','],
  ['moments without a heading', '2010-01-01 00:00:00,12.5\n2010-01-01 00:10:00,12.7\n', ','],
  ['links', 'Name,Seite\nA,http://a.example/x?y=1;z=2\nB,http://b.example/x?y=3;z=4\n', ','],
  ['names with a comma', '"Name, Vorname",Alter\n"Müller, Bob",32\n"Schmidt, Ann",30\n', ','],
  ['comments', '# eins; zwei: drei\n# vier | fünf\nid,Wert\n1,2.5\n2,3.5\n', ','],
  ['two tables', 'A,B,C\n1,2,3\n4,5,6\n\nD,E\n7,8\n9,10\n', ','],
  ['a delimiter at each end', '"R-17",\n"R-18",\n"R-19",\n', ','],
  ['columns set with spaces', 'id   cut  x\n1  Ideal 3.95\n10  Good 4.05\n11 Ideal 4.10\n', ' '],
  ['one column of names', 'Stadt\nUlm\nBad Homburg\nKöln\n', null],
  ['one column of decimals', 'Betrag\n12,50\n7,25\n100,00\n', null],
]

for (const [what, file, delimiter] of withoutAddresses) {
  test(`in a file without addresses, with ${what}, the delimiter is found`, () => {
    assert.equal(guess(file).delimiter, delimiter)
  })
}

const measured: [what: string, delimiters: readonly string[], least: number][] = [
  ['a comma, semicolon, tab or bar', commonDelimiters, 0.99],
  ['a sign that is seldom met as one', rareDelimiters, 0.97],
]

for (const [what, delimiters, least] of measured) {
  test(`in ${least * 100} of 100 lists of every sort ${what} is found to be the delimiter, dirt or not`, () => {
    const samples = dialectSamples(600, delimiters, 2026)
    const missed = samples.filter(({ text, delimiter }) => {
      const found = guess(text).delimiter
      // The text after a comma and a space is the same cell with or without the space.
      return found !== delimiter && !(found === ',' && delimiter === ', ')
    })
    const found = 1 - missed.length / samples.length
    assert.ok(found >= least, `${found}: ${missed.map(({ about }) => about).join('\n')}`)
  })
}
