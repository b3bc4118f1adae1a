import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFormat } from '../../i18n/format.ts'
import { policyPacks } from './policy-packs.ts'

test('the version of each policy pack is written as the day that it is', () => {
  const version = 'de@2026-11-25+house@2026-01-05'
  assert.deepEqual(policyPacks(version, createFormat('de', 'Europe/Berlin')), [
    'de (25. November 2026)',
    'house (5. Januar 2026)',
  ])
  assert.deepEqual(policyPacks(version, createFormat('en', 'America/New_York')), [
    'de (25 November 2026)',
    'house (5 January 2026)',
  ])
})

test('a pack without a version keeps its name alone', () => {
  assert.deepEqual(policyPacks('house', createFormat('de', 'Europe/Berlin')), ['house'])
})
