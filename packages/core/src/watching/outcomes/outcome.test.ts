import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { evidenceAtHand } from './outcome.ts'

const label = { de: '', en: '' }
const requirements = new Map([
  ['proof', { kind: 'records', columns: [{ id: 'confirmed_at', label }] }],
  ['times', { kind: 'records', columns: [{ id: 'signed_up_at', label }] }],
  ['picture', { kind: 'file' }],
  ['page', { kind: 'link' }],
  ['story', { kind: 'text' }],
] as const)

describe('The evidence at hand', () => {
  test('is the strongest that was supplied, confirmations before all', () => {
    const at = (...supplied: string[]) => evidenceAtHand(supplied, requirements, false)
    assert.equal(at('form/story', 'form/page', 'form/proof', 'form/times'), 'double_opt_in')
    assert.equal(at('form/picture', 'form/times'), 'records')
    assert.equal(at('form/page', 'question/picture'), 'file')
    assert.equal(at('form/page', 'form/story'), 'link')
  })

  test('is words alone where nothing can be looked at, also of what nobody knows any more', () => {
    assert.equal(evidenceAtHand(['form/story', 'form/gone'], requirements, false), 'words')
    assert.equal(evidenceAtHand([], requirements, false), 'words')
  })

  test('is a file where one came with an answer', () => {
    assert.equal(evidenceAtHand(['form/page'], requirements, true), 'file')
  })
})
