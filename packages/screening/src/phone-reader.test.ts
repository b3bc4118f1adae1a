import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countryOfNumber } from './lists/calling-codes.ts'
import { areOnePlace, isEmptyRegion } from './lists/landline-places.ts'
import { PhoneReader } from './phone-reader.ts'
import { austrianPlaces, germanPlaces, swissPlaces } from './testing/simulated/places.ts'

const encoder = new TextEncoder()
const reader = new PhoneReader()

function read(text: string) {
  const bytes = encoder.encode(text)
  return reader.read(bytes, 0, bytes.length) ? `${reader.form} ${reader.value}` : null
}

for (const [text, number] of [
  ['+49 (0)421 1739-20', 'international 49421173920'],
  ['0049 421 173920', 'international 49421173920'],
  ['0170/555 01 32', 'national 1705550132'],
  ['(0221) 998.44.10', 'national 2219984410'],
  ['49421173920', 'bare 49421173920'],
  ['+1 415 555 0132', 'international 14155550132'],
  ['12345', null],
  ['keine', null],
  ['+49 421 173920 0000000', null],
  ['', null],
] as const) {
  test(`“${text}” is read as ${number ?? 'no number'}`, () => assert.equal(read(text), number))
}

test('a number tells its country, unless several share its code', () => {
  for (const [number, country] of [
    ['49421', 'DE'],
    ['43664', 'AT'],
    ['42077', 'CZ'],
    ['42190', 'SK'],
    ['4420', 'GB'],
    ['1415', null],
    ['7495', null],
    ['999', null],
  ] as const) {
    assert.equal(countryOfNumber(number), country, number)
  }
})

for (const [country, places, apart, placeless] of [
  ['DE', germanPlaces, ['40123', '80331'], '1705550132 32221 800123 900123 700123'],
  [
    'AT',
    austrianPlaces,
    ['316123', '6020'],
    '6641234567 6501234 69912345 50100 51712 5770 720123 800123 900123',
  ],
  [
    'CH',
    swissPlaces,
    ['441234567', '3011'],
    '791234567 583001122 512201111 800123456 848123456 900123456',
  ],
] as const) {
  test(`the landline of a place in ${country} lies with its postcode`, () => {
    for (const [area, beginning] of places) {
      const postcode = country === 'DE' ? `${beginning}000` : beginning
      assert.equal(areOnePlace(country, `${area}12345`, postcode), true, `${area} ${postcode}`)
      assert.ok(!isEmptyRegion(country, postcode))
    }
    assert.equal(areOnePlace(country, apart[0], apart[1]), false)
    for (const number of placeless.split(' ')) {
      assert.equal(areOnePlace(country, number, apart[1]), null, number)
    }
  })
}
