import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findLayout } from './find-layout.ts'

function layout(rows: string[][], choice?: number | string) {
  return findLayout(
    rows.map((cells, i) => ({ line: i + 1, cells })),
    choice === undefined ? {} : { email: choice },
  )
}

const recipients = [
  ['Anna', 'anna@gmx.de', 'info@shop.de'],
  ['Ben', 'ben@web.de', 'info@shop.de'],
  ['Carla', 'carla@example.com', 'info@shop.de'],
]

test('the column of addresses is found by its content', () => {
  const found = layout([['Wer', 'Wohin', 'Von'], ...recipients])
  assert.equal(found.email, 1)
  assert.equal(found.headerLine, 1)
  assert.ok(found.candidates[0]!.confidence > found.candidates[1]!.confidence)
})

test('a heading that says e-mail raises the confidence', () => {
  const plain = layout([['Wer', 'Wohin', 'Von'], ...recipients])
  const named = layout([['Wer', 'E-Mail-Adresse', 'Von'], ...recipients])
  assert.ok(named.candidates[0]!.confidence > plain.candidates[0]!.confidence)
})

test('one address repeated in every row is not the recipient', () => {
  assert.equal(layout([['Kunde', 'Kontakt', 'E-Mail'], ...recipients]).email, 1)
})

const twoEach = (second: (i: number) => string, heading = 'E-Mail 2') => [
  ['E-Mail', 'Name', heading],
  ...Array.from({ length: 40 }, (_, i) => [`person${i}@gmx.de`, `Person ${i}`, second(i)]),
]
const half = (i: number) => (i % 2 ? '' : `second${i}@web.de`)

test('a second column of their addresses is told, whichever of them is read', () => {
  assert.deepEqual(layout(twoEach(half)).otherAddresses, [2])
  assert.deepEqual(layout(twoEach(half), 2).otherAddresses, [0])
})

test('a column that repeats the addresses, holds few, or names those who recommended, is no second one', () => {
  const copy = twoEach((i) => `person${i}@gmx.de`, 'Login')
  const few = twoEach((i) => (i === 7 ? 'other@web.de' : ''))
  const friends = twoEach((i) => `friend${i}@web.de`, 'Geworben von')
  for (const rows of [copy, few, friends, [['Wer', 'Wohin', 'Von'], ...recipients]])
    assert.deepEqual(layout(rows).otherAddresses, [], rows[0]!.join())
})

test('where no cell tells, the heading does, with little confidence', () => {
  const found = layout([
    ['Name', 'Courriel'],
    ['Anna', ''],
    ['Ben', ''],
  ])
  assert.deepEqual(found.candidates, [{ index: 1, confidence: 0.3 }])
})

test('headings about mail that hold no addresses are not taken for the column', () => {
  const found = layout([
    ['Name', 'E-Mail-Status', 'Newsletter'],
    ['Anna', 'bestätigt', 'ja'],
  ])
  assert.equal(found.email, null)
})

for (const heading of [
  ...['E-Mail', 'E-Mail-Adresse', 'email address', 'Courriel', 'Adresse e-mail', 'Correo'],
  ...['Correo electrónico', 'Indirizzo email', 'E-mailadres', 'Adres e-mail', 'EMAIL_ADDRESS'],
]) {
  test(`the heading "${heading}" is understood`, () => {
    const rows = [[heading, 'X'], ...Array.from({ length: 3 }, () => ['', 'y'])]
    assert.equal(layout(rows).email, 0)
  })
}

test('a file without headings begins with its first recipient', () => {
  const found = layout(recipients)
  assert.equal(found.headerLine, null)
  assert.equal(found.header, null)
  assert.equal(found.email, 1)
})

test('title and comment lines before the headings are passed over', () => {
  const found = layout([
    ['# Export vom 1.11.2026'],
    ['Kundenliste', '', ''],
    ['Wer', 'Wohin', 'Von'],
    ['Ohne Adresse', '', 'x'],
    ...recipients,
  ])
  assert.equal(found.headerLine, 3)
  assert.deepEqual(found.header, ['Wer', 'Wohin', 'Von'])
})

test('a first row with a broken address is a recipient, not a heading', () => {
  const found = layout([['Dora', 'dora@gmx', '12'], ...recipients])
  assert.equal(found.headerLine, null)
})

test('the customer may choose by place or by heading, in any case', () => {
  const rows = [['Wer', 'Wohin', 'Von'], ...recipients]
  assert.equal(layout(rows, 2).email, 2)
  assert.equal(layout(rows, 'von').email, 2)
})

test('a choice that the file does not have is not replaced by a guess', () => {
  const rows = [['Wer', 'Wohin', 'Von'], ...recipients]
  for (const choice of [3, -1, 1.5, 'E-Mail']) assert.equal(layout(rows, choice).email, null)
})
