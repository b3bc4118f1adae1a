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
const atMinute = '2024-02-03T12:05:00.000Z'
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
  ['2024-02-03T12:05:09.000+0000', 'iso', noon],
  ['2024-02-03T12:05:09.123456789Z', 'iso', noon],
  ['2024-02-03T13:05:09+01:00[Europe/Berlin]', 'iso', noon],
  ['2024-02-03 12:05:09 UTC', 'iso', noon],
  ['2024-02-03 13:05:09 CET', 'iso', noon],
  ['2024-02-03 07:05:09 EST', 'iso', noon],
  ['2024-02-03-12.05.09.123456', 'iso', noon],
  ['2024-02-03T12:05Z', 'iso', atMinute],
  ['2024-2-3 12:05', 'iso', atMinute],
  ['03.02.24 12:05', 'dotted', atMinute],
  ['3. 2. 2024 12:05', 'dotted', atMinute],
  ['03.02.2024 12.05 Uhr', 'dotted', atMinute],
  ['03.02.2024, 12:05 Uhr', 'dotted', atMinute],
  ['03.02.2024 um 12:05 Uhr', 'dotted', atMinute],
  ['Sa, 03.02.2024 12:05', 'dotted', atMinute],
  ['03/02/2024 12h05', 'slashed', atMinute, '2024-03-02T12:05:00.000Z'],
  ['2/3/2024 12:05:09 pm', 'slashed', '2024-03-02T12:05:09.000Z', noon],
  ['2/3/24, 12:05\u202fPM', 'slashed', '2024-03-02T12:05:00.000Z', atMinute],
  ['2/3/2024 12:05 p. m.', 'slashed', '2024-03-02T12:05:00.000Z', atMinute],
  ['2/3/2024 12 a.m.', 'slashed', '2024-03-02T00:00:00.000Z', '2024-02-03T00:00:00.000Z'],
  ['Feb 03 2024', 'named_month', '2024-02-03T00:00:00.000Z'],
  ['03-FEB-24 12.05.09', 'named_month', noon],
  ['03/Feb/2024:13:05:09 +0100', 'named_month', noon],
  ['Sat Feb  3 12:05:09 2024', 'named_month', noon],
  ['Sat Feb  3 13:05:09 CET 2024', 'named_month', noon],
  ['Sat Feb 03 2024 13:05:09 GMT+0100 (Central European Standard Time)', 'named_month', noon],
  ['Saturday, February 3rd, 2024 at 12:05 pm', 'named_month', atMinute],
  ['Samstag, 3. Februar 2024 um 12:05 Uhr', 'named_month', atMinute],
  ['sam. 3 févr. 2024 12:05', 'named_month', atMinute],
  ['sábado, 3 de febrero de 2024, 12:05', 'named_month', atMinute],
  ['3 lutego 2024, 12:05', 'named_month', atMinute],
  ['20240203T120509Z', 'compact', noon],
  ['20240203 12:05:09', 'compact', noon],
  ['202402031205', 'compact', atMinute],
  ['1706961909000000', 'unix_microseconds', noon],
  ['1706961909.25', 'unix_seconds', '2024-02-03T12:05:09.250Z'],
  ['1.706961909E12', 'unix_milliseconds', noon],
  ['1,706961909E+09', 'unix_seconds', noon],
] as const) {
  test(`"${text}" is read as ${form}`, () => {
    assert.deepEqual(read(text), { form, day, month })
  })
}

for (const text of [
  ...['', 'Anna', '12', '1.2', '2024', '2024-13-01', '2024-02-30', '31.02.2024', '00.01.2024'],
  ...['192.168.1.1', '12:30', '2024-02-03T25:00:00Z', '1/2', '99/99/2024', '1234567', '3 Foo 2024'],
  ...['anna@gmx.de', '0170/1234567', '3.2.2024 12', '2024-02', '02/2024', 'Februar 2024', 'Feb 24'],
  ...['0000-00-00 00:00:00', '1.7E12', '1,70696E+12', '-1706961909', '10115', '99099', '03-02-24'],
  ...['2024-02/03', '3 Feb 2024 25:00', '3.2.2024.12.05', '3.2.2024 13:05 PM', '3.2.2024 12:05 x'],
  ...[
    '3.2.2024 12:05 +99:00',
    'Mai',
    'März 3',
    '3.2.2024 / 4.2.2024',
    '1 2 3',
    '9999999999',
    'Nr 45325',
  ],
  ...['20241302', '20240203 2505', '20240203T99', '3.2.124', '3 Feb 124', '2024-02-03 12'],
]) {
  test(`"${text}" is no moment`, () => assert.equal(read(text), null))
}

const monthNames = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  en: 'January February March April May June July August September October November December',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
}

for (const [language, names] of Object.entries(monthNames)) {
  test(`the months are known in ${language}, and in its short forms`, () => {
    names.split(' ').forEach((name, i) => {
      const expected = new Date(Date.UTC(2024, i, 3)).toISOString()
      assert.equal(read(`3 ${name} 2024`)?.day, expected, name)
      assert.equal(read(`3. ${name.slice(0, 4).toUpperCase()}. 2024`)?.day, expected, name)
    })
  })
}

test('the months that a platform writes are known in each language', () => {
  for (const language of Object.keys(monthNames)) {
    for (const month of ['short', 'long'] as const) {
      for (let i = 0; i < 12; i++) {
        const date = new Date(Date.UTC(2024, i, 3))
        const style = { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' } as const
        const text = new Intl.DateTimeFormat(language, style).format(date)
        assert.equal(read(text)?.day, date.toISOString(), text)
      }
    }
  }
})

test('umlauts of a western code page are understood', () => {
  const reader = new MomentReader()
  const bytes = Uint8Array.from([...'3. März 2024'].map((letter) => letter.charCodeAt(0)))
  assert.ok(reader.read(bytes, 0, bytes.length))
  assert.equal(reader.dayFirst, Date.UTC(2024, 2, 3))
})

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

test('a moment at fixed places is read as one with a space more, which is taken apart', () => {
  const two = fc.integer({ min: 0, max: 69 }).map((number) => String(number).padStart(2, '0'))
  const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'))
  const day = fc.tuple(year, two, two)
  const iso = day.map(([y, m, d]) => `${y}-${m}-${d}`)
  const dotted = day.map(([y, m, d]) => `${d}.${m}.${y}`)
  const time = fc.oneof(fc.tuple(two, two), fc.tuple(two, two, two)).map((parts) => parts.join(':'))
  fc.assert(
    fc.property(fc.oneof(iso, dotted), time, fc.constantFrom('', 'Z'), (date, time, zone) => {
      const apart = read(`${date}  ${time}${zone}`)
      assert.deepEqual(read(`${date} ${time}${zone}`), apart)
      assert.deepEqual(read(`${date}T${time}${zone}`), apart)
    }),
    { numRuns: 2000 },
  )
})

test('no cell makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      read(text)
    }),
  )
})
