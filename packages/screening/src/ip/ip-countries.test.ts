import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countryNumber, countryOfNumber, IpCountryLookup } from './ip-countries.ts'
import { IpReader, maskNetwork } from './ip-reader.ts'

const address = fc.integer({ min: 0, max: 2 ** 32 - 1 })

test('an address is found in the block that begins last before it', () => {
  const blocks = fc
    .uniqueArray(address, { maxLength: 200 })
    .map((starts) => starts.sort((a, b) => a - b))
  fc.assert(
    fc.property(blocks, fc.array(address), (starts, addresses) => {
      const countries = Uint16Array.from(starts, (_, i) => i + 1)
      const data = { source: '', date: '', starts: Uint32Array.from(starts), countries }
      const lookup = new IpCountryLookup(data)
      for (const each of [...addresses, ...starts]) {
        assert.equal(lookup.codeOf(each), starts.findLastIndex((start) => start <= each) + 1)
      }
    }),
  )
})

test('a country is a number and back', () => {
  for (const country of ['DE', 'AT', 'ZW']) {
    assert.equal(countryOfNumber(countryNumber(country)), country)
  }
})

test('a network is shown by its first part only', () => {
  const reader = new IpReader()
  for (const [text, mask] of [
    ['93.184.216.34', '93.184.x.x'],
    ['223.255.255.255', '223.255.x.x'],
    ['2a02:8070:1:2::1', '2a02:x'],
    ['2001:470::1', '2001:x'],
  ] as const) {
    const bytes = new TextEncoder().encode(text)
    assert.ok(reader.read(bytes, 0, bytes.length))
    assert.equal(maskNetwork(reader.network), mask)
  }
})
