import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFormat } from '../i18n/format.ts'
import { policyPacks } from './policy-packs.ts'

test('the version of each policy pack is written as the day that it is', () => {
  const version = 'de@2026-11-25+house@2026-01-05'
  assert.deepEqual(written(version, 'de'), [
    'Deutschland (25. November 2026)',
    'Hausregeln (5. Januar 2026)',
  ])
  assert.deepEqual(written(version, 'en'), [
    'Germany (25 November 2026)',
    'Hausregeln (5 January 2026)',
  ])
})

test('a pack without a version keeps its name alone', () => {
  assert.deepEqual(written('house', 'de'), ['Hausregeln'])
})

test('a pack is called by its country or as it is named, and else by its id', () => {
  const version = 'eu@2026-11-25+kantone@2026-11-25'
  assert.deepEqual(written(version, 'de'), [
    'Europäische Union (25. November 2026)',
    'kantone (25. November 2026)',
  ])
})

test('a second version of one day is told from the first', () => {
  assert.deepEqual(written('house@2026-11-25.2', 'de'), ['Hausregeln (25. November 2026 · 2)'])
})

function written(version: string, locale: 'de' | 'en'): string[] {
  const names = { house: 'Hausregeln' }
  const packs = policyPacks(version, createFormat(locale, 'Europe/Berlin'), names)
  return packs.map((pack) => pack.replaceAll('\u00a0', ' '))
}
