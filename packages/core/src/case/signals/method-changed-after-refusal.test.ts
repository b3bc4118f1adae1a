import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { batchOf, bought, earlierCase, exampleRead, rejectedBefore } from './example-read.ts'
import { methodChangedAfterRefusal } from './recipients-again.ts'
import type { SignalRead } from './signal-read.ts'

const refused = earlierCase({ ...bought, status: 'rejected', refusedFor: ['address_purchased'] })

function severityOf(more: Partial<SignalRead>) {
  return methodChangedAfterRefusal(exampleRead({ earlier: [refused], ...more }))[0]?.severity
}

describe('A method that changed after a refusal', () => {
  test('weighs most where the list was refused for that very method', () => {
    const [signal] = methodChangedAfterRefusal(exampleRead({ earlier: [refused] }))
    assert.equal(signal?.severity, 'serious')
    assert.deepEqual(signal.facts.differences, [
      { statement: 'methods', before: { caseId: 'before', revision: 1 } },
    ])
  })

  test('weighs less where the refusal was about something else', () => {
    assert.equal(severityOf({ earlier: [{ ...refused, refusedFor: ['stale'] }] }), 'warning')
  })

  test('weighs as much as is left of the refused list: a few who signed up anew are little', () => {
    const earlier = [{ ...refused, digests: ['another'] }]
    for (const severity of ['notice', 'warning', 'serious'] as const) {
      const batches = [batchOf(rejectedBefore('other list', severity))]
      assert.equal(severityOf({ earlier, batches }), severity)
    }
    const few = [batchOf(rejectedBefore('other list', 'warning'))]
    const otherwise = [{ ...earlier[0]!, refusedFor: ['stale'] }]
    assert.equal(severityOf({ earlier: otherwise, batches: few }), 'notice')
  })

  test('is no signal where other people were collected for the group in another way', () => {
    const earlier = [{ ...refused, groupId: 'customers', digests: ['another'] }]
    assert.equal(severityOf({ earlier }), undefined)
    const uncompared = [{ batchId: 'list', digest: 'digest', comparison: null }]
    assert.equal(severityOf({ earlier, batches: uncompared }), 'notice')
    assert.equal(severityOf({ earlier, batches: [] }), undefined)
  })

  test('is no signal where the refused method is still stated, or the refusal did not stand', () => {
    const content = { methods: [{ code: 'purchased', share: 100 }], answers: {} }
    assert.equal(severityOf({ content }), undefined)
    const reopened = { ...refused, status: 'in_review' } as const
    assert.equal(severityOf({ earlier: [reopened] }), undefined)
  })
})
