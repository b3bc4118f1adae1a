import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from './finding.ts'
import { findingTexts } from './watching-texts.ts'

const finding: Finding = {
  unit: { kind: 'group', groupId: 'g' },
  level: 'hold',
  rule: 'complaints',
  code: 'complaint',
  came: 57,
  of: 4100,
  threshold: 0.003,
  withinDays: 7,
  coverage: 0.34,
  cohorts: [],
  providers: [],
}

test('a customer reads what was counted, the figures, and the limit', () => {
  const { title, counted, figures, limit } = findingTexts(finding)
  assert.equal(title.de, 'Beschwerden')
  assert.match(counted.de, /innerhalb von 7 Tagen als Spam meldet/)
  assert.equal(
    figures.de,
    '57 von 4.100 (1,39\u00a0%); gezählt wurde bei 34\u00a0% der Nachrichten.',
  )
  assert.equal(figures.en, '57 of 4,100 (1.39%), counted among 34% of the messages.')
  assert.match(limit.de, /sicher über 0,3\u00a0%, hält der Versand an/)
  assert.match(limit.en, /certainly above 0.3%, sending stops/)
})

test('a customer reads of a look that sending goes on, and nothing of a part where all was counted', () => {
  const texts = findingTexts({ ...finding, level: 'look', coverage: 1 })
  assert.match(texts.limit.en, /Sending goes on/)
  assert.equal(texts.figures.en, '57 of 4,100 (1.39%).')
})
