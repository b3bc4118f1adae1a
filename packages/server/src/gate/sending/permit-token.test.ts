import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import { permitSigner } from './permit-token.ts'

const old = { id: 'k1', bytes: Buffer.alloc(32, 1) }
const fresh = { id: 'k2', bytes: Buffer.alloc(32, 2) }
const claims = {
  id: '0199a0b0-0000-7000-8000-000000000001',
  account: { id: 'account', reference: null },
  group: { id: 'group', reference: 'newsletter' },
  batches: null,
  purpose: 'campaign' as const,
  count: 100,
  revision: 7,
  from: 1_795_000_000,
  until: 1_795_000_300,
}
const during = { currentDate: new Date(1_795_000_100_000) }

test('after a rotation the new key signs, and what the old one signed is still known', async () => {
  const before = permitSigner('https://freigabe.example', [old])
  const after = permitSigner('https://freigabe.example', [fresh, old])
  const [earlier, later] = [await before.sign(claims), await after.sign(claims)]
  const keys = createLocalJWKSet({ keys: await after.open() })
  for (const permit of [earlier, later]) await jwtVerify(permit, keys, during)
  const [first] = await after.open()
  assert.equal(decodeProtectedHeader(later).kid, first!.kid)
  const known = createLocalJWKSet({ keys: await before.open() })
  await assert.rejects(jwtVerify(later, known, during), { code: 'ERR_JWKS_NO_MATCHING_KEY' })
})
