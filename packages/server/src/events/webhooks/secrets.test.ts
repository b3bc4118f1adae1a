import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { drawSecret, sealSecret, secretsAt, signedHeaders } from './secrets.ts'

const key = { id: 'k1', bytes: Buffer.alloc(32, 7) }
const house = { keys: { sealing: [key] } } as never
const body = JSON.stringify({ type: 'case.decided', data: { name: 'Käsetheke' } })

test('the library of the specification takes what we sign, with either secret of a rotation', () => {
  const [newest, before] = [drawSecret(), drawSecret()]
  const message = { id: randomUUIDv7(), seconds: Math.floor(Date.now() / 1000), body }
  const headers = signedHeaders(message, [newest, before])
  for (const secret of [newest, before]) {
    assert.deepEqual(new Webhook(secret).verify(body, headers), JSON.parse(body))
  }
  assert.throws(() => new Webhook(drawSecret()).verify(body, headers))
  assert.throws(() => new Webhook(newest).verify(`${body} `, headers))
})

test('a secret has 256 bits, lies sealed for its endpoint alone, and the one before it signs until its day is over', () => {
  const [newest, before] = [drawSecret(), drawSecret()]
  assert.match(newest, /^whsec_[A-Za-z0-9+/]{43}=$/)
  const endpoint_id = randomUUIDv7()
  const row = {
    endpoint_id,
    secret: sealSecret(house, endpoint_id, newest),
    old_secret: sealSecret(house, endpoint_id, before),
    old_until: '2026-11-26T10:00:00.000Z',
  }
  assert.ok(!row.secret.includes(newest))
  assert.deepEqual(secretsAt(house, row, '2026-11-26T09:59:59.999Z'), [newest, before])
  assert.deepEqual(secretsAt(house, row, '2026-11-26T10:00:00.000Z'), [newest])
  assert.throws(() => secretsAt(house, { ...row, endpoint_id: randomUUIDv7() }, row.old_until))
})
