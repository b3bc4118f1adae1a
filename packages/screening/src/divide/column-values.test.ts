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

test('counts the days of a column as the file is divided by them, whichever way they are read', async () => {
  const texts = [
    '03.04.2024',
    '2024-04-03 09:30',
    '04/03/2024',
    '31.12.2023',
    '12/31/2023',
    '',
    'nie',
  ]
  const dated = [
    'E-Mail;Angemeldet am',
    ...Array.from({ length: 70 }, (_, n) => `a${n}@gmx.de;${texts[n % texts.length]}`),
  ].join('\n')
  for (const dayOrder of [null, 'day_first', 'month_first'] as const) {
    const { rows, days } = await columnValues(chunks(dated), { dayOrder })
    const [{ column, days: counted } = assert.fail()] = days
    for (const limit of ['2023-12-31', '2024-01-01', '2024-03-04', '2024-04-03', '2024-04-04']) {
      const before = sum(counted.filter(({ day, orDay = day }) => orDay < limit))
      const from = sum(counted.filter(({ day }) => day >= limit))
      for (const [test, first] of [
        [{ before: limit }, before],
        [{ from: limit }, from],
      ] as const) {
        const by = { column, dayOrder, ...test }
        const told = await divide(chunks(dated), { by, first: () => {}, rest: () => {} })
        assert.deepEqual(told, { first, rest: rows - first }, `${dayOrder} ${JSON.stringify(test)}`)
      }
    }
  }
})

test('takes a column for one of days only where most of what it says are days, not numbers that may be anything', async () => {
  const row = (n: number) => [
    `a${n}@gmx.de`,
    45_000 + n,
    45_000 + n,
    n % 2 ? '2024-05-01' : 'ja',
    n % 3 ? 'nein' : '2024-05-01',
    '',
  ]
  const list = [
    'E-Mail;Angemeldet am;PLZ;Halb;Drittel;Leer',
    ...Array.from({ length: 300 }, (_, n) => row(n).join(';')),
  ].join('\n')
  const { days } = await columnValues(chunks(list))
  assert.deepEqual(
    days.map(({ column, rows }) => [column, rows]),
    [
      [1, 300],
      [3, 150],
    ],
  )
})

function sum(days: { rows: number }[]): number {
  return days.reduce((all, { rows }) => all + rows, 0)
}
