import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MomentReader } from './moment-reader.ts'

function read(text: string) {
  const reader = new MomentReader()
  const bytes = new TextEncoder().encode(text)
  if (!reader.read(bytes, 0, bytes.length)) return null
  const iso = (instant: number) => (Number.isNaN(instant) ? null : new Date(instant).toISOString())
  return { form: reader.form, day: iso(reader.dayFirst), month: iso(reader.monthFirst) }
}

const noon = '2024-02-03T12:05:09.000Z'
for (const [text, form, day, month = day] of [
  ['2024-02-03', 'iso', '2024-02-03T00:00:00.000Z'],
  ['2024-02-03T12:05:09Z', 'iso', noon],
  ['2024-02-03 12:05:09', 'iso', noon],
  ['2024-02-03T14:05:09+02:00', 'iso', noon],
  ['2024-02-03T07:05:09-0500', 'iso', noon],
  ['2024-02-03T12:05:09.123456Z', 'iso', noon],
  ['2024/02/03 12:05:09', 'iso', noon],
  ['03.02.2024', 'dotted', '2024-02-03T00:00:00.000Z', '2024-02-03T00:00:00.000Z'],
  ['3.2.24 12:05:09', 'dotted', noon],
  ['03.02.2024, 12:05:09', 'dotted', noon],
  ['03/02/2024 12:05:09', 'slashed', noon, '2024-03-02T12:05:09.000Z'],
  ['3/2/2024 12:05:09 PM', 'slashed', noon, '2024-03-02T12:05:09.000Z'],
  ['25/02/2024', 'slashed', '2024-02-25T00:00:00.000Z', null],
  ['02/25/2024', 'slashed', null, '2024-02-25T00:00:00.000Z'],
  ['03-02-2024 12:05:09', 'slashed', noon, '2024-03-02T12:05:09.000Z'],
  ['3 Feb 2024 12:05:09', 'named_month', noon],
  ['Sat, 03 Feb 2024 12:05:09 +0000', 'named_month', noon],
  ['Feb 3, 2024 12:05:09 PM', 'named_month', noon],
  ['3. Februar 2024, 12:05:09 Uhr', 'named_month', noon],
  ['3 février 2024 12:05:09', 'named_month', noon],
  ['3 de febrero de 2024', 'named_month', '2024-02-03T00:00:00.000Z'],
  ['1706961909', 'unix_seconds', noon],
  ['1706961909000', 'unix_milliseconds', noon],
  ['20240203120509', 'compact', noon],
  ['20240203', 'compact', '2024-02-03T00:00:00.000Z'],
  ['45325', 'excel_serial', '2024-02-03T00:00:00.000Z'],
  ['45325,5', 'excel_serial', '2024-02-03T12:00:00.000Z'],
] as const) {
  test(`"${text}" is read as ${form}`, () => {
    assert.deepEqual(read(text), { form, day, month })
  })
}

for (const text of [
  ...['', 'Anna', '12', '1.2', '2024', '2024-13-01', '2024-02-30', '31.02.2024', '00.01.2024'],
  ...['192.168.1.1', '12:30', '2024-02-03T25:00:00Z', '1/2', '99/99/2024', '1234567', '3 Foo 2024'],
  ...['anna@gmx.de', '0170/1234567', '3.2.2024 12'],
]) {
  test(`"${text}" is no moment`, () => assert.equal(read(text), null))
}

test('what is written in ISO 8601, German or Unix form is read back', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true }),
      (date) => {
        const iso = `${date.toISOString().slice(0, 19)}Z`
        const [year, month, day] = iso.slice(0, 10).split('-')
        const german = `${day}.${month}.${year} ${iso.slice(11, 19)}`
        const expected = new Date(iso).toISOString()
        assert.equal(read(iso)?.day, expected)
        assert.equal(read(german)?.day, expected)
        const seconds = String(Date.parse(iso) / 1000)
        if (seconds.length === 10) assert.equal(read(seconds)?.day, expected)
      },
    ),
  )
})

test('no cell makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      read(text)
    }),
  )
})
