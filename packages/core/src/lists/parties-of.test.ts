import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { partiesOf } from './parties-of.ts'

const accounts = ['a', 'b', 'c', 'd', 'e', 'f']
const membership = fc.record({
  accountId: fc.constantFrom(...accounts),
  personId: fc.constantFrom('anna', 'ben', 'carla', 'dora'),
})

test('accounts that share a person are one party, also by way of a third', () => {
  const parties = partiesOf(
    ['a', 'b', 'c', 'd'],
    [
      { accountId: 'a', personId: 'anna' },
      { accountId: 'b', personId: 'anna' },
      { accountId: 'b', personId: 'ben' },
      { accountId: 'c', personId: 'ben' },
      { accountId: 'd', personId: 'dora' },
    ],
  )
  assert.equal(parties.get('a'), parties.get('b'))
  assert.equal(parties.get('b'), parties.get('c'))
  assert.notEqual(parties.get('a'), parties.get('d'))
})

test('people of accounts that were not asked about bring nobody together', () => {
  const parties = partiesOf(
    ['a', 'b'],
    [
      { accountId: 'a', personId: 'anna' },
      { accountId: 'x', personId: 'anna' },
      { accountId: 'x', personId: 'ben' },
      { accountId: 'b', personId: 'ben' },
    ],
  )
  assert.notEqual(parties.get('a'), parties.get('b'))
})

test('for any memberships a person’s accounts are one party, and the order plays no part', () => {
  fc.assert(
    fc.property(fc.array(membership, { maxLength: 12 }), (memberships) => {
      const parties = partiesOf(accounts, memberships)
      for (const one of memberships) {
        for (const other of memberships) {
          if (one.personId !== other.personId) continue
          assert.equal(parties.get(one.accountId), parties.get(other.accountId))
        }
      }
      const backwards = partiesOf(accounts, memberships.toReversed())
      for (const one of accounts) {
        for (const other of accounts) {
          assert.equal(
            parties.get(one) === parties.get(other),
            backwards.get(one) === backwards.get(other),
          )
        }
      }
    }),
  )
})
