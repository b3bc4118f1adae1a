import assert from 'node:assert/strict'
import { test } from 'node:test'
import { permitKey } from './permit-keys.ts'

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
