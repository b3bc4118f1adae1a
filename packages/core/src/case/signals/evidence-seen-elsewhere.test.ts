import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bought, earlierCase, exampleRead } from './example-read.ts'
import { evidenceSeenElsewhere } from './seen-elsewhere.ts'
import type { EarlierCase, Sighting } from './signal-read.ts'

const content = {
  methods: [{ code: 'form', share: 100 }],
  answers: { 'form/screenshot': ['file one', 'file two'] },
}
const files = new Map([
  ['file one', 'aa'],
  ['file two', 'bb'],
])

function found(seen: Partial<Sighting>, earlier: EarlierCase[] = []) {
  const sighting = { kind: 'evidence', accountId: 'other', caseId: 'theirs' } as const
  const sightings = [{ ...sighting, sha256: 'bb', isRelated: false, ...seen }]
  return evidenceSeenElsewhere(exampleRead({ content, files, sightings, earlier }))[0]
}

const own = { accountId: 'mine', caseId: 'before' }

describe('Evidence that was seen elsewhere', () => {
  test('is a file that another account handed in; who it is, is not in what the customer sees', () => {
    const signal = found({})
    assert.equal(signal?.severity, 'warning')
    assert.deepEqual(signal.facts.evidenceIds, ['file two'])
    assert.equal(signal.facts.isElsewhere, true)
    assert.deepEqual(signal.elsewhere, [{ accountId: 'other', caseId: 'theirs' }])
    assert.ok(!/other|theirs/.test(JSON.stringify(signal.facts)))
  })

  test('is a file of another group of the account that was refused or states other methods', () => {
    const rejected = found(own, [earlierCase({ status: 'rejected' })])
    assert.equal(rejected?.severity, 'notice')
    assert.deepEqual(rejected.facts.caseIds, ['before'])
    assert.deepEqual(rejected.elsewhere, [])
    assert.equal(found(own, [earlierCase(bought)])?.severity, 'notice')
  })

  test('is no file used again: for the group, by the same method, or among an agency’s accounts', () => {
    const ofGroup = earlierCase({ status: 'rejected', groupId: 'customers' })
    assert.equal(found(own, [ofGroup]), undefined)
    assert.equal(found(own, [earlierCase()]), undefined)
    assert.equal(found({ isRelated: true }), undefined)
    assert.equal(found({ kind: 'contact' }), undefined)
  })
})
