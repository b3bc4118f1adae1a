import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testConfig } from '../testing/test-house.ts'
import { permitKey, permitRing } from './permit-keys.ts'

const old = { id: 'k1', bytes: Buffer.alloc(32, 1) }
const fresh = { id: 'k2', bytes: Buffer.alloc(32, 2) }

test('the key for permits follows from the signing key, whichever process asks', async () => {
  const [one, again] = [await permitKey(old), await permitKey({ ...old })]
  assert.deepEqual(one.open, again.open)
  assert.ok(one.secret.equals(again.secret))
})

test('each signing key has a key of its own, of which the secret half is not shown', async () => {
  const [one, other] = [await permitKey(old), await permitKey(fresh)]
  assert.notEqual(one.open.kid, other.open.kid)
  assert.notEqual(one.open.x, other.open.x)
  assert.deepEqual(Object.keys(one.open).sort(), ['alg', 'crv', 'kid', 'kty', 'use', 'x'])
})

test('a key of their own signs permits where there is one, and the signing keys are still known by', () => {
  const own = `p1:${Buffer.alloc(32, 3).toString('base64')}`
  const names = (settings: Record<string, string>) =>
    permitRing(testConfig('data', settings), [fresh, old]).map(({ id }) => id)
  assert.deepEqual(names({}), ['k2', 'k1'])
  assert.deepEqual(names({ FREIGABE_PERMIT_KEY: own }), ['p1', 'k2', 'k1'])
})
