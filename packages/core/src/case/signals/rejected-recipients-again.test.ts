import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { batchOf, earlierCase, exampleRead, rejectedBefore } from './example-read.ts'
import { rejectedRecipientsAgain } from './recipients-again.ts'

const rejected = earlierCase({ status: 'rejected' })

describe('Rejected recipients that come again', () => {
  test('weigh most where it is the very list, under another group', () => {
    const [signal] = rejectedRecipientsAgain(exampleRead({ earlier: [rejected] }))
    assert.equal(signal?.severity, 'serious')
    assert.deepEqual(signal.facts.caseIds, ['before'])
    assert.equal(signal.facts.isElsewhere, false)
  })

  test('weigh as the comparison of the lists says where it is a part', () => {
    const other = earlierCase({ status: 'revoked', digests: ['another'] })
    const batches = [batchOf(rejectedBefore('other list', 'warning'))]
    const [signal] = rejectedRecipientsAgain(exampleRead({ batches, earlier: [other] }))
    assert.equal(signal?.severity, 'warning')
    assert.deepEqual(signal.facts.shared, { recipients: 1000, shared: 200, isEstimate: false })
  })

  test('are told of another account by its substance, and named for the desk alone', () => {
    const found = {
      id: 'rejected_elsewhere',
      severity: 'warning',
      facts: { isPart: true },
    } as const
    const refusedElsewhere = [{ accountId: 'other', caseId: 'theirs' }]
    const [signal] = rejectedRecipientsAgain(
      exampleRead({ batches: [batchOf(found)], refusedElsewhere }),
    )
    assert.equal(signal?.severity, 'warning')
    assert.equal(signal.facts.isElsewhere, true)
    assert.deepEqual(signal.elsewhere, refusedElsewhere)
    assert.ok(!JSON.stringify(signal.facts).includes('other'))
  })

  test('are no signal in the same group, where what was missing is handed in again', () => {
    const same = earlierCase({ status: 'rejected', groupId: 'customers' })
    const batches = [batchOf(rejectedBefore('other list', 'serious'))]
    assert.deepEqual(rejectedRecipientsAgain(exampleRead({ batches, earlier: [same] })), [])
  })

  test('are no signal once the list was accepted', () => {
    const accepted = earlierCase({ caseId: 'after', status: 'accepted' })
    assert.deepEqual(rejectedRecipientsAgain(exampleRead({ earlier: [rejected, accepted] })), [])
    const [signal] = rejectedRecipientsAgain(exampleRead({ earlier: [accepted, rejected] }))
    assert.equal(signal?.severity, 'serious')
  })

  test('are no signal where a rejected group held other people', () => {
    const others = earlierCase({ status: 'rejected', digests: ['another'] })
    assert.deepEqual(rejectedRecipientsAgain(exampleRead({ earlier: [others] })), [])
  })
})
