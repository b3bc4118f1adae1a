import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '../screen.ts'
import { chunks } from '../testing/chunks.ts'
import type { Chart } from './check.ts'
import { chartOf, type Finding, findingTexts } from './checks.ts'

/** A list on which many checks have something to say. */
const lines = [
  'E-Mail;Name;Land;Herkunft;Status;Angemeldet am;Bestätigt am;Bestellt am;PLZ',
  ...Array.from({ length: 400 }, (_, i) => {
    const month = String(1 + (i % 12)).padStart(2, '0')
    const day = String(10 + (i % 5)).padStart(2, '0')
    const at = `${day}.${month}.2024 10:${String(i % 60).padStart(2, '0')}:00`
    const domain = ['gmx.de', 'gmial.com', 'mailinator.com', 'firma.at'][i % 4]
    const status = i % 20 === 0 ? 'abgemeldet' : 'aktiv'
    return `kontakt${i}@${domain};N${i};${i % 3 ? 'DE' : 'AT'};Messe;${status};${at};${at};${at};2${i}`
  }),
  ...Array(9).fill('kontakt1@gmial.com;N;DE;Messe;aktiv;12.05.2024;;;28195'),
  ...['info@firma.de', 'abuse@firma.de', 'test@example.com', 'kaputt@', ''].map(
    (cell) => `${cell};N;DE;Messe;aktiv;12.05.2024;;;28195`,
  ),
]

async function findings(): Promise<Finding[]> {
  const report = await screen(chunks(`${lines.join('\n')}\n`), { now: new Date('2026-11-25') })
  assert.ok(report.outcome === 'screened')
  assert.ok(report.findings.length > 12, `only ${report.findings.length} findings`)
  return report.findings
}

test('a percentage beside the name of a finding says what it is a share of', async () => {
  for (const finding of await findings()) {
    const { de, en } = findingTexts(finding).headline
    for (const headline of [de, en]) assert.doesNotMatch(headline, /%$/, finding.id)
  }
})

test('what was found does not say again why it matters', async () => {
  for (const finding of await findings()) {
    const { text, why } = findingTexts(finding)
    for (const language of ['de', 'en'] as const) {
      const reasons = new Set(wordsOf(why[language]))
      for (const sentence of text[language].split(/(?<=\.)\s+/)) {
        const told = wordsOf(sentence)
        const again = told.filter((word) => reasons.has(word))
        assert.ok(again.length < 3 || again.length < told.length * 0.6, sentence)
      }
    }
  }
})

test('shares in one text have the same number of decimals, unless they are none or all', async () => {
  for (const finding of await findings()) {
    const shares = findingTexts(finding).text.en.match(/[\d.]+(?=%)/g) ?? []
    for (const share of shares) assert.match(share, /^(0|100|\d+\.\d)$/, finding.id)
  }
})

test('a bar never reaches beyond the whole that it is drawn to', async () => {
  for (const finding of await findings()) {
    const chart = chartOf(finding)
    if (chart?.kind !== 'bars' || chart.full === null) continue
    for (const { count } of chart.bars) assert.ok(count <= chart.whole, finding.id)
  }
})

test('the first and the last month say how much of them the file covers', async () => {
  const found = (await findings()).find(({ id }) => id === 'signups_over_time')
  const { columns } = chartOf(found!) as Extract<Chart, { kind: 'columns' }>
  assert.deepEqual(
    columns.filter(({ partial }) => partial).map(({ label, partial }) => [label.de, partial?.de]),
    [
      ['Januar 2024', 'seit 10. Jan.'],
      ['Dezember 2024', 'bis 14. Dez.'],
    ],
  )
})

/** The words that carry a sentence. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}]{5,}/gu) ?? []
}
