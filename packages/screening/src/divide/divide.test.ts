import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digestRecipients } from '../digest/recipient-set.ts'
import { screen } from '../screen.ts'
import { chunks } from '../testing/chunks.ts'
import { makeWorkbook } from '../testing/make-workbook.ts'
import { divide, type RowTest } from './divide.ts'

const decoder = new TextDecoder()

async function divided(file: Uint8Array | string, by: RowTest) {
  const pieces = { first: [] as Uint8Array[], rest: [] as Uint8Array[] }
  const told = await divide(chunks(file), {
    by,
    first: (bytes) => void pieces.first.push(bytes),
    rest: (bytes) => void pieces.rest.push(bytes),
  })
  const first = Buffer.concat(pieces.first)
  const rest = Buffer.concat(pieces.rest)
  return { told, first, rest, texts: [decoder.decode(first), decoder.decode(rest)] }
}

const header = 'E-Mail;Quelle;Angemeldet'
const csv = (...rows: string[]) => `${[header, ...rows].join('\r\n')}\r\n`

test('rows go by the text of a cell; what has no address belongs to the rest', async () => {
  const file = csv(
    'anna@gmx.de;Formular;2024-05-01',
    'ben@gmx.de; formular ;',
    'carla@gmx.de;Messe;2024-05-01',
    'dora@@gmx.de;Formular;',
    ';Formular;',
    'emil@gmx.de;"Formular; alt";',
  )
  const { told, texts } = await divided(file, { column: 1, is: 'FORMULAR' })
  assert.deepEqual(texts, [
    csv('anna@gmx.de;Formular;2024-05-01', 'ben@gmx.de;" formular ";'),
    csv(
      'carla@gmx.de;Messe;2024-05-01',
      'dora@@gmx.de;Formular;',
      ';Formular;',
      'emil@gmx.de;"Formular; alt";',
    ),
  ])
  assert.deepEqual(told, { first: 2, rest: 2 })
})

test('rows go by a day on one side of another; a cell without one, or with two readings at odds, does not', async () => {
  const file = csv(
    'a@gmx.de;;2024-01-31',
    'b@gmx.de;;01.02.2024 08:00',
    'c@gmx.de;;',
    'd@gmx.de;;unbekannt',
    // 1 March or 3 January: on one side of February only in one of them.
    'e@gmx.de;;01/03/2024',
    'f@gmx.de;;15 Mar 2024',
  )
  const from = await divided(file, { column: 2, from: '2024-02-01' })
  assert.match(from.texts[0]!, /b@gmx\.de.*f@gmx\.de/s)
  assert.deepEqual(from.told, { first: 2, rest: 4 })
  const before = await divided(file, { column: 2, before: '2024-02-01' })
  assert.match(before.texts[0]!, /a@gmx\.de/)
  assert.deepEqual(before.told, { first: 1, rest: 5 })
})

test('the order of day and month that a file was screened in settles what can be read in two ways', async () => {
  const file = csv('a@gmx.de;;01/03/2024', 'b@gmx.de;;03/01/2024')
  for (const [dayOrder, address] of [
    ['day_first', 'a@'],
    ['month_first', 'b@'],
  ] as const) {
    const { texts } = await divided(file, { column: 2, from: '2024-02-01', dayOrder })
    assert.match(texts[0]!, new RegExp(address))
    assert.equal(texts[0]!.split('@').length, 2)
  }
})

test('a workbook comes in two parts as well', async () => {
  const file = makeWorkbook([
    [
      ['E-Mail', 'Quelle'],
      ['anna@gmx.de', 'Laden'],
      ['ben@gmx.de', 'Messe'],
    ],
  ])
  const { told } = await divided(file, { column: 1, is: 'Laden' })
  assert.deepEqual(told, { first: 1, rest: 1 })
})

test('both parts together hold the recipients of the whole, and each those of its side', async () => {
  const person = fc.record({ number: fc.nat(50), source: fc.constantFrom('Laden', 'Messe') })
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1 }), async (people) => {
      const rows = people.map(({ number, source }) => `p${number}@gmx.de;${source};`)
      const parts = await divided(csv(...rows), { column: 1, is: 'laden' })
      for (const [part, source] of [
        [parts.first, 'Laden'],
        [parts.rest, 'Messe'],
      ] as const) {
        const addresses = people
          .filter((each) => each.source === source)
          .map(({ number }) => `p${number}@gmx.de`)
        if (addresses.length === 0) continue
        const report = await screen(chunks(part), { now: new Date('2026-11-25T10:00:00Z') })
        assert.equal(report.outcome === 'screened' && report.digest, digestRecipients(addresses))
      }
    }),
    { numRuns: 30 },
  )
})
