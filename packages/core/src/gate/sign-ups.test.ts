import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { arbitraryGroup, now } from './arbitrary-group.ts'
import { judgeGroup } from './judge-group.ts'
import { judgeSignUp, type SignUpFacts, withoutHolds } from './sign-ups.ts'
import { reasonOf } from './verdict.ts'

const honest: SignUpFacts = {
  isHeld: true,
  heldSince: '2026-11-25T10:00:00.000Z',
  signedUpAt: '2026-11-25T12:00:01+01:00',
  sourceClosed: null,
  isInHeldImport: false,
  isHeldImportRemoved: false,
}

test('A sign-up after the hold through an approved source is confirmed, and one at the same moment or before is not', () => {
  assert.equal(judgeSignUp(honest), null)
  for (const signedUpAt of [null, '2026-11-25T11:00:00+01:00', '2026-11-25T09:59:59.999Z']) {
    assert.equal(judgeSignUp({ ...honest, signedUpAt }), 'before_hold')
  }
})

test('A sign-up through a source that is closed or unknown is not confirmed under a hold', () => {
  for (const sourceClosed of ['unknown_source', 'in_review', 'revoked'] as const) {
    assert.equal(judgeSignUp({ ...honest, sourceClosed }), 'source_not_approved')
  }
})

test('Where its group is not on hold, a sign-up needs neither time nor source', () => {
  const bare = { signedUpAt: null, sourceClosed: 'unknown_source' } as const
  assert.equal(judgeSignUp({ ...honest, ...bare, isHeld: false }), null)
})

test('A recipient of a held import is not asked, whatever else is known of the sign-up', () => {
  const flags = { isHeld: fc.boolean(), heldSince: fc.constantFrom(null, honest.heldSince) }
  fc.assert(
    fc.property(fc.record(flags), (other) => {
      const facts = { ...honest, ...other }
      assert.equal(judgeSignUp({ ...facts, isInHeldImport: true }), 'recipient_held')
      assert.equal(judgeSignUp({ ...facts, isHeldImportRemoved: true }), 'held_import_removed')
    }),
  )
})

test('Without its holds a group is held for nothing, and everything else that speaks against sending stays', () => {
  fc.assert(
    fc.property(arbitraryGroup, (facts) => {
      const question = { purpose: 'confirmation', now } as const
      const held = reasonOf(judgeGroup(facts, question).overall)
      const free = reasonOf(judgeGroup(withoutHolds(facts), question).overall)
      assert.notEqual(free, 'held')
      if (held !== 'held') assert.equal(free, held)
    }),
  )
})
