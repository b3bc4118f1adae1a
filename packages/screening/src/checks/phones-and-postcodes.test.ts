import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '../screen.ts'
import { chunks } from '../testing/chunks.ts'
import { findingTexts } from './checks.ts'

async function findingOn(rows: readonly string[], markets: readonly string[] = ['DE']) {
  const list = `E-Mail;Telefon;PLZ\n${rows.map((row, i) => `p${i}@example.org;${row}`).join('\n')}\n`
  const now = new Date('2026-11-25T10:00:00Z')
  const report = await screen(chunks(list), { now, account: { markets } })
  assert.ok(report.outcome === 'screened')
  const finding = report.findings.find(({ id }) => id === 'phones_and_postcodes')
  assert.ok(finding === undefined || finding.id === 'phones_and_postcodes')
  return finding
}

const many = (count: number, row: string) => Array.from({ length: count }, () => row)
const rows = [
  ...many(60, '0421 173920;28195'),
  ...many(20, '+49 170 5550132;20095'),
  ...many(20, '+48 601 234 567;00-950'),
]

test('numbers outside the markets are told as a share of all, with the countries that they name', async () => {
  const finding = await findingOn(rows)
  assert.equal(finding?.severity, 'notice')
  assert.deepEqual(finding.facts, {
    phones: 100,
    located: 40,
    countries: [
      { country: 'DE', recipients: 20 },
      { country: 'PL', recipients: 20 },
    ],
    markets: ['DE'],
    outside: 20,
    postcodes: 100,
    regions: [
      { region: '28', recipients: 60 },
      { region: '00', recipients: 20 },
      { region: '20', recipients: 20 },
    ],
  })
  const { text } = findingTexts(finding)
  assert.match(
    text.en,
    /^40\.0% of the telephone numbers include a country, most often Germany \(50\.0% of these\)\. 20\.0% of all numbers are outside/,
  )
  assert.match(text.de, /beginnen am häufigsten mit 28 \(60,0\s%\)/)
})

test('markets that were named, or none, are no reason for more than the figures', async () => {
  assert.equal((await findingOn(rows, ['DE', 'PL']))?.severity, 'info')
  assert.equal((await findingOn(rows, []))?.severity, 'info')
})

test('regions of fewer than ten recipients are not told, and a list without either column has no finding', async () => {
  const few = await findingOn([...many(30, '0421 173920;28195'), ...many(9, ';99084')])
  assert.deepEqual(few?.facts.regions, [{ region: '28', recipients: 30 }])
  assert.match(findingTexts(few!).text.en, /^The telephone numbers do not include a country\./)
  assert.equal(await findingOn(many(30, ';')), undefined)
})
