import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFormat } from '../../i18n/format.ts'
import { policyPacks } from './policy-packs.ts'

test('the version of each policy pack is written as the day that it is', () => {
  const version = 'de@2026-11-25+house@2026-01-05'
  assert.deepEqual(written(version, 'de'), ['de (25. November 2026)', 'house (5. Januar 2026)'])
  assert.deepEqual(written(version, 'en'), ['de (25 November 2026)', 'house (5 January 2026)'])
})

test('a pack without a version keeps its name alone', () => {
  assert.deepEqual(written('house', 'de'), ['house'])
})

test('a second version of one day is told from the first', () => {
  assert.deepEqual(written('house@2026-11-25.2', 'de'), ['house (25. November 2026 · 2)'])
})

function written(version: string, locale: 'de' | 'en'): string[] {
  return policyPacks(version, createFormat(locale, 'Europe/Berlin')).map((pack) =>
    pack.replaceAll('\u00a0', ' '),
  )
}
