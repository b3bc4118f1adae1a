import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chunks } from '../testing/chunks.ts'
import { columnValues } from './column-values.ts'
import { divide } from './divide.ts'

const header = 'E-Mail;Vorname;Herkunft;Status;Werber;Stufe;Land'

/** 40 recipients; each of them has a name of their own and was brought by somebody with an address. */
const file = [
  header,
  ...Array.from({ length: 40 }, (_, number) =>
    [
      `anna${number}@gmx.de`,
      `Anna${number}`,
      number % 4 === 0 ? 'Messe' : number % 4 === 1 ? ' formular ' : 'Formular',
      number < 10 ? '' : 'aktiv',
      'chef@firma.de',
      String(number % 20),
      'DE',
    ].join(';'),
  ),
  'dora@@gmx.de;Dora;Telefon;aktiv;;0;DE',
  ';;Telefon;;;;',
].join('\n')

test('offers the columns that stand for parts of a list, with their rows, and no other', async () => {
  const { rows, columns } = await columnValues(chunks(file))
  assert.equal(rows, 40)
  assert.deepEqual(columns, [
    {
      column: 2,
      values: [
        { value: 'formular', rows: 30 },
        { value: 'Messe', rows: 10 },
      ],
    },
    { column: 3, values: [{ value: 'aktiv', rows: 30 }] },
  ])
})

test('counts as the file is divided, by one text and by several', async () => {
  const { rows, columns } = await columnValues(chunks(file))
  const { column, values } = columns[0]!
  for (const chosen of [values.slice(0, 1), values.slice(1), values]) {
    const by = { column, is: chosen.map(({ value }) => value) }
    const first = chosen.reduce((sum, each) => sum + each.rows, 0)
    const told = await divide(chunks(file), { by, first: () => {}, rest: () => {} })
    assert.deepEqual(told, { first, rest: rows - first })
  }
})

test('looks no further at a column with more values than a reviewer would read', async () => {
  const many = [
    'E-Mail;Verein',
    ...Array.from({ length: 310 }, (_, n) => `a${n}@gmx.de;V${n % 31}`),
  ]
  assert.deepEqual((await columnValues(chunks(many.join('\n')))).columns, [])
})
