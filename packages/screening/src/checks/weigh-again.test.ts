import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '../screen.ts'
import type { ScreenedFile } from '../screening-report.ts'
import { chunks } from '../testing/chunks.ts'
import { type ThresholdChoices, weighAgain } from './checks.ts'

const rows = Array.from({ length: 300 }, (_, i) =>
  i % 10 === 0 ? `info@firma${i}.example` : i % 15 === 1 ? 'falsch@' : `person${i}@gmx.de`,
)
const list = `E-Mail\n${rows.join('\n')}\n`

async function findings(thresholds: ThresholdChoices = {}) {
  const now = new Date('2026-11-25T10:00:00Z')
  return ((await screen(chunks(list), { now, thresholds })) as ScreenedFile).findings
}

test('weighed by the same thresholds, findings stay as they are', async () => {
  const found = await findings()
  assert.ok(found.length > 5)
  assert.deepEqual(weighAgain(found, {}), found)
})

test('other thresholds weigh findings as if the file had been screened by them', async () => {
  const strict = { address_syntax: { serious: 0.01, least: 1 } }
  const screened = await findings(strict)
  const severity = screened.find(({ id }) => id === 'address_syntax')?.severity
  assert.equal(severity, 'serious')
  assert.notDeepEqual(await findings(), screened)
  assert.deepEqual(weighAgain(await findings(), strict), screened)
})
