import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countryNumber, countryOfNumber, IpCountryLookup } from '../ip/ip-countries.ts'
import { screen } from '../screen.ts'
import { chunks } from '../testing/chunks.ts'
import { loadIpCountries } from './index.ts'
import { packIpCountries, unpackIpCountries } from './packed-ip-countries.ts'

test('what was packed is unpacked as it was', () => {
  const network = fc.integer({ min: 0, max: 2 ** 24 - 1 })
  const blocks = fc.uniqueArray(fc.tuple(network, fc.constantFrom('DE', 'AT', 'US', '')), {
    selector: ([start]) => start,
    maxLength: 300,
  })
  fc.assert(
    fc.property(blocks, (list) => {
      const sorted = list.toSorted(([a], [b]) => a - b)
      const data = {
        starts: Uint32Array.from(sorted, ([start]) => start * 256),
        countries: Uint16Array.from(sorted, ([, country]) =>
          country ? countryNumber(country) : 0,
        ),
      }
      assert.deepEqual(unpackIpCountries(packIpCountries(data)), data)
    }),
  )
})

test('a block inside a network is not packed wrongly but refused', () => {
  const data = { starts: Uint32Array.of(128), countries: Uint16Array.of(0) }
  assert.throws(() => packIpCountries(data), RangeError)
})

const { starts, countries, date, source } = loadIpCountries()
const lookup = new IpCountryLookup({ starts, countries, date, source })

function countryOf(address: string): string | null {
  const code = lookup.codeOf(
    address.split('.').reduce((value, part) => value * 256 + Number(part), 0),
  )
  return code === 0 ? null : countryOfNumber(code)
}

test('the shipped data is in order, dated, and knows most of the Internet', () => {
  assert.match(date, /^\d{4}-\d\d-\d\d$/)
  assert.ok(starts.every((start, i) => i === 0 || start > starts[i - 1]!))
  let known = 0
  starts.forEach((start, i) => {
    if (countries[i] !== 0) known += (starts[i + 1] ?? 2 ** 32) - start
  })
  assert.ok(known > 2 ** 32 * 0.6 && known < 2 ** 32 * 0.9)
})

test('the large providers of each country are found there', () => {
  for (const [country, addresses] of [
    ['DE', ['84.128.0.1', '91.10.1.1', '88.70.1.1', '37.4.5.5', '2.204.1.1']],
    ['AT', ['80.108.1.1', '91.112.1.1', '62.178.1.1']],
    ['CH', ['85.1.1.1', '178.195.1.1', '77.57.1.1']],
    ['FR', ['82.64.1.1', '88.165.1.1']],
    ['IT', ['79.10.1.1', '151.25.1.1']],
    ['ES', ['83.40.1.1', '81.40.1.1']],
    ['NL', ['77.165.1.1', '84.28.1.1']],
    ['PL', ['83.10.1.1', '89.66.1.1']],
    ['US', ['8.8.8.8', '73.1.1.1']],
  ] as const) {
    for (const address of addresses) assert.equal(countryOf(address), country, address)
  }
})

test('nobody’s addresses have no country', () => {
  for (const address of ['10.0.0.1', '127.0.0.1', '192.168.178.1', '224.0.0.1', '0.0.0.0']) {
    assert.equal(countryOf(address), null, address)
  }
})

test('a report names the source and the day of the data that it was made with', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => `person${i}@gmx.de;84.128.${i}.7`)
  const file = ['E-Mail;Anmelde-IP', ...rows].join('\n')
  const now = new Date('2026-11-25T10:00:00Z')
  const report = await screen(chunks(file), { now, ipCountries: loadIpCountries() })
  assert.ok(report.outcome === 'screened')
  assert.deepEqual(report.lists.ipCountries, { source, date })
  const finding = report.findings.find(({ id }) => id === 'ip_country')
  assert.ok(finding?.id === 'ip_country')
  assert.deepEqual(finding.facts.countries, [{ country: 'DE', rows: 60 }])
  const without = await screen(chunks(file), { now })
  assert.ok(without.outcome === 'screened')
  assert.equal(without.lists.ipCountries, null)
})
