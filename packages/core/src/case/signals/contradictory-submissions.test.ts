import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { contradictorySubmissions } from './contradictory-submissions.ts'
import { batchOf, bought, earlierCase, exampleRead } from './example-read.ts'
import type { EarlierCase } from './signal-read.ts'

function found(earlier: Partial<EarlierCase>, answers: Record<string, string> = {}) {
  const { content } = exampleRead()
  const now = { ...content, answers: { ...content.answers, ...answers } }
  const [signal] = contradictorySubmissions(
    exampleRead({ content: now, earlier: [earlierCase(earlier)] }),
  )
  return signal && [signal.severity, ...signal.facts.differences.map((one) => one.statement)]
}

function answered(answers: Record<string, string>): Partial<EarlierCase> {
  return { content: { methods: [{ code: 'form', share: 100 }], answers } }
}

describe('Contradictory submissions', () => {
  test('state methods for the same list that have nothing in common', () => {
    const customers = [{ code: 'customers', stance: 'conditional', grounds: [] }] as const
    assert.deepEqual(found({ methods: customers }), ['warning', 'methods'])
  })

  test('weigh most where a list was bought once and is no longer', () => {
    assert.deepEqual(found({ ...bought, status: 'in_review' }), ['serious', 'methods'])
  })

  test('name another site or another time for the same list', () => {
    const link = answered({ 'form/link': 'https://raffle.example/win' })
    assert.deepEqual(found(link), ['warning', 'form/link'])
    const from = answered({ 'customers/from': '2024-01-01' })
    assert.deepEqual(found(from, { 'customers/from': '2025-06-01' }), ['warning', 'customers/from'])
  })

  test('are not those that name another page, the group’s form after a move, a day nearby, or one method more', () => {
    assert.equal(found(answered({ 'form/link': 'http://www.tea.example/other?x=1' })), undefined)
    const from = answered({ 'customers/from': '2025-06-20' })
    assert.equal(found(from, { 'customers/from': '2025-06-01' }), undefined)
    const elsewhere = answered({ 'form/link': 'https://raffle.example/win' })
    assert.equal(found({ ...elsewhere, groupId: 'customers' }), undefined)
    const more = ['form', 'customers'].map((code) => ({ code, stance: 'allowed', grounds: [] }))
    assert.equal(found({ methods: more as EarlierCase['methods'] }), undefined)
  })

  test('are not what was rejected, nor what was taken back before anybody asked', () => {
    const other = answered({ 'form/link': 'https://raffle.example/win' })
    assert.equal(found({ ...other, status: 'rejected' }), undefined)
    assert.equal(found({ ...other, status: 'withdrawn' }), undefined)
    assert.deepEqual(found({ ...other, status: 'withdrawn', wasAsked: true })?.[0], 'warning')
    assert.deepEqual(found({ ...bought, status: 'withdrawn' })?.[0], 'serious')
  })

  test('are answers only where all lists are the same', () => {
    const batches = [batchOf(), { batchId: 'more', digest: 'more', comparison: [] }]
    const other = earlierCase(answered({ 'form/link': 'https://raffle.example/win' }))
    assert.deepEqual(contradictorySubmissions(exampleRead({ batches, earlier: [other] })), [])
  })

  test('are not those about other people', () => {
    assert.equal(found({ ...bought, digests: ['another'] }), undefined)
  })
})
