import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sweepFeed } from '../../packages/server/src/feed/sweep-feed.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { castAccount } from '../../packages/server/src/testing/cast.ts'
import { onEachDatabase } from '../../packages/server/src/testing/test-house.ts'
import { keyToFollow, letSend, type OpenGroup, revoke } from './let-send.ts'
import { type Order, type Sender, startSender } from './start-sender.ts'
import { layWire, type Wire } from './wire.ts'

const hour = 3_600_000

onEachDatabase('A copy of the gate whose machine’s clocks are put', (given) => {
  let wire: Wire
  let sender: Sender
  let list: OpenGroup
  before(async () => {
    const { app, house, clock } = given()
    // A follower lives by its own clock.
    clock.set(new Date().toISOString())
    await app.listen({ host: '127.0.0.1', port: 0 })
    wire = await layWire((app.server.address() as AddressInfo).port)
    house.gate.follow()
    list = await letSend(house)
    sender = startSender()
    const key = await keyToFollow(house)
    const options = { url: wire.url, key, name: 'test', maxAgeMilliseconds: 1_500 }
    await sender.told({ open: { ...options, count: 1 } })
  })
  after(async () => {
    await sender.kill()
    await wire.close()
  })

  for (const [what, put] of [
    ['that of the day back', { wall: -hour }],
    ['that of the day forth and back', { wall: hour }],
    ['that of its running back', { steady: -hour }],
    ['that of its running forth', { steady: hour }],
    ['both', { wall: -hour, steady: hour }],
  ] as const) {
    test(`is never younger than it is, ${what}: cut off it is stale after its time, and goes on once the line is back`, async () => {
      await untilSaid('allow')
      wire.cut()
      const cut = performance.now()
      await told({ put })
      while ((await said()) !== 'stale') {
        assert.ok(performance.now() - cut < 5_000, 'It lets pass for longer than it may.')
        await pause(20)
      }
      // Set back to where they were, they make nothing younger either.
      await told({ put: { wall: 0, steady: 0 } })
      if (performance.now() - cut > 1_500) assert.equal(await said(), 'stale')
      wire.mend()
      await untilSaid('allow')
    })
  }

  test('is stale at once where a clock is put forth, and open again with the next word of the server', async () => {
    await untilSaid('allow')
    wire.holdBack()
    assert.equal(await said({ put: { wall: hour } }), 'stale')
    wire.mend()
    await untilSaid('allow')
    await told({ put: { wall: 0 } })
    await untilSaid('allow')
  })

  test('away for an hour, it denies until it knows what changed meanwhile', async () => {
    const { house } = given()
    const revoked = await letSend(house)
    while ((await said({ check: revoked })) !== 'allow') await pause(20)
    wire.cut()
    await told({ put: { wall: hour, steady: hour } })
    await revoke(house, revoked)
    const seen = new Set([await said({ check: revoked })])
    wire.mend()
    while (!seen.has('revoked')) seen.add(await said({ check: revoked }))
    assert.deepEqual([...seen], ['stale', 'revoked'])
  })

  test('away for longer than changes are kept, it denies until it has read everything anew', async (t) => {
    const { house, clock } = given()
    await untilSaid('allow')
    wire.cut()
    await told({ put: { wall: 9 * 24 * hour, steady: 9 * 24 * hour } })
    await revoke(house, list)
    await changeAnother()
    const now = Date.now.bind(Date)
    t.mock.method(Date, 'now', () => now() + 8 * 24 * hour)
    clock.forward({ hours: 8 * 24 })
    await changeAnother()
    await sweepFeed(house)
    const seen = new Set([await said()])
    wire.mend()
    while (!seen.has('revoked')) seen.add(await said())
    assert.deepEqual([...seen], ['stale', 'revoked'])
  })

  async function changeAnother() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    await createGroup(house, owner.actor, account, { name: 'A' })
    await house.feed.publish()
  }

  function told(order: Order) {
    return sender.told({ check: { account: list.account, group: list.group }, ...order })
  }

  async function said(order: Order = {}): Promise<string> {
    return Object.keys((await told(order)).answers)[0]!
  }

  async function untilSaid(wanted: string) {
    while ((await said()) !== wanted) await pause(20)
  }
})
