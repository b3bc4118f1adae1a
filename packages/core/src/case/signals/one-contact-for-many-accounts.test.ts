import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { exampleRead } from './example-read.ts'
import { oneContactForManyAccounts } from './seen-elsewhere.ts'

function found(accounts: string[], isRelated = false) {
  const sightings = accounts.map((accountId, at) => ({
    kind: 'contact' as const,
    accountId,
    caseId: `case ${at}`,
    sha256: '',
    isRelated,
  }))
  return oneContactForManyAccounts(exampleRead({ sightings }))[0]
}

describe('One contact for many accounts', () => {
  test('is a signal from two other accounts on, and weighs more from four', () => {
    assert.equal(found(['a', 'b'])?.severity, 'notice')
    assert.equal(found(['a', 'b', 'c', 'd'])?.severity, 'warning')
  })

  test('names the others for the desk alone', () => {
    const signal = found(['a', 'b'])
    assert.equal(signal?.elsewhere.length, 2)
    assert.equal(signal.facts.isElsewhere, true)
    assert.deepEqual(signal.facts.caseIds, [])
  })

  test('is none with one other account, however many cases, nor within the own one', () => {
    assert.equal(found(['a', 'a', 'a']), undefined)
    assert.equal(found(['mine', 'mine']), undefined)
  })

  test('is none among accounts that share a person, as an agency’s do', () => {
    assert.equal(found(['a', 'b', 'c', 'd'], true), undefined)
  })
})
