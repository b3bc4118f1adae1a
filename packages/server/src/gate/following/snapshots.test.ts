import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { castAccount } from '../../testing/cast.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

onEachDatabase('A snapshot of the gate', (given) => {
  test('is one for all who ask, and is read to its end by whoever has begun when another takes its place', async (t) => {
    const { house } = given()
    await castAccount(house)
    const { snapshots } = house.gate
    const [first, same] = [await snapshots.whole(), await snapshots.whole()]
    assert.equal(first.name, same.name)
    const whole = await buffer(first.read(0))
    const [begun, resumed] = [first.read(0), first.read(10)]
    const now = Date.now()
    t.mock.method(Date, 'now', () => now + 301_000)
    const second = await snapshots.whole()
    assert.notEqual(second.name, first.name)
    assert.deepEqual(await buffer(begun), whole)
    assert.deepEqual(await buffer(resumed), whole.subarray(10))
    assert.ok((await buffer(second.read(0))).length > 0)
    assert.throws(() => first.read(0), 'Nobody holds it any more.')
  })
})
