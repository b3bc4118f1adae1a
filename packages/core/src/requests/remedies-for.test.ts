import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PolicyPack } from '../policy/packs/policy-pack.ts'
import { remediesFor, type WaysOn } from './remedies-for.ts'

const text = { de: 'Text', en: 'text' }
const policy = {
  methods: [
    { code: 'shop', remedies: ['post', 'split'] },
    { code: 'fair', remedies: ['form'] },
  ],
  grounds: [{ code: 'objections', remedies: ['form'] }],
  remedies: ['form', 'split', 'post', 'none'].map((code) => ({ code, title: text, text })),
} as unknown as PolicyPack

function codes(ways: Partial<WaysOn>): string[] {
  const nothing = { decided: null, asked: [], advised: [] }
  const known = { ...nothing, status: 'rejected', stated: ['shop'] } as const
  return remediesFor(policy, { ...known, ...ways }).map(({ code }) => code)
}

test('a rejection’s own remedies hold, in the policy’s order, and not those of the methods', () => {
  assert.deepEqual(codes({ decided: ['post', 'form'] }), ['form', 'post'])
})

test('where a revocation named none, those of the stated methods hold', () => {
  assert.deepEqual(codes({ status: 'revoked', decided: [] }), ['split', 'post'])
  assert.deepEqual(codes({ status: 'revoked' }), ['split', 'post'])
})

test('while a question stands, those of the stated methods hold, whatever was decided before', () => {
  const asked = { status: 'awaiting_answer', decided: ['form'], stated: ['shop', 'fair'] } as const
  assert.deepEqual(codes(asked), ['form', 'split', 'post'])
})

test('while a question puts a ground, what helps against that holds, too', () => {
  const asked = { status: 'awaiting_answer', asked: ['objections', 'unknown'] } as const
  assert.deepEqual(codes(asked), ['form', 'split', 'post'])
})

test('in review and once accepted only what support has pointed to holds', () => {
  for (const status of ['in_review', 'accepted'] as const) {
    assert.deepEqual(codes({ status }), [])
    assert.deepEqual(codes({ status, advised: ['post', 'unknown'] }), ['post'])
  }
})

test('a rejection that sees no way leads nowhere, until support does', () => {
  assert.deepEqual(codes({ decided: ['none'] }), [])
  assert.deepEqual(codes({ decided: ['none'], advised: ['post'] }), ['post'])
})
