import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepsAllBack, type WhatSpeaks } from './keeps-all-back.ts'

const against = { severity: 'warning', speaks: 'against' } as const
const favourable = { severity: 'info', speaks: 'for' } as const
const nothing: WhatSpeaks = { lines: [], beside: [] }
const line = (statement: string, found: WhatSpeaks['beside'] = []) => {
  const standing = found.includes(against) ? 'against' : found.length > 0 ? 'agrees' : 'silent'
  return { statement, standing, found } as const
}
const records = (found: WhatSpeaks['beside']): WhatSpeaks => ({
  lines: [line('records', found), line('link')],
  beside: [],
})

test('all is kept back where the desk knows something against a statement and its customer reads nothing against it', () => {
  assert.equal(keepsAllBack(records([against]), records([favourable]), ['records']), true)
  assert.equal(keepsAllBack(records([against]), records([]), []), true)
  assert.equal(keepsAllBack(records([against]), records([against]), ['records']), false)
  assert.equal(keepsAllBack(records([favourable]), records([favourable]), ['records']), false)
})

test('what is known of another statement is nothing against this one', () => {
  assert.equal(keepsAllBack(records([against]), records([]), ['link']), false)
})

test('a statement that the customer reads as missing is a fact', () => {
  const missing = {
    ...records([]),
    lines: [{ statement: 'records', standing: 'missing', found: [] }],
  }
  assert.equal(keepsAllBack(records([against]), missing as WhatSpeaks, ['records']), false)
})

test('what the desk found beside all statements may be why one was judged so, and what customers read there is none', () => {
  const beside = { ...records([]), beside: [against] }
  assert.equal(keepsAllBack(beside, nothing, ['link']), true)
  assert.equal(keepsAllBack(beside, beside, ['link']), true)
  assert.equal(keepsAllBack(beside, beside, []), false)
})
