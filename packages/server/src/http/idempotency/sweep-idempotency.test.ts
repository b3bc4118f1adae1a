import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { signedIn } from '../../testing/browser.ts'
import { castAccount, password } from '../../testing/cast.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { sweepIdempotency } from './idempotency-claims.ts'

onEachDatabase('Sweeping idempotency keys', (given) => {
  test('an answer is kept for a day and forgotten after it', async () => {
    const { house, app, clock } = given()
    const { account, owner } = await castAccount(house)
    const browser = await signedIn(app, owner.email, password)
    const headers = { 'idempotency-key': randomUUIDv7() }
    const create = () => browser.post(`/accounts/${account}/groups`, { name: 'Kunden' }, headers)
    const first = await create()
    clock.forward({ hours: 23 })
    await sweepIdempotency(house)
    assert.equal((await create()).body.id, first.body.id)
    clock.forward({ hours: 2 })
    await sweepIdempotency(house)
    assert.notEqual((await create()).body.id, first.body.id)
  })
})
