import assert from 'node:assert/strict'
import { test } from 'node:test'
import { change } from '../change/change.ts'
import { castAccount } from '../testing/cast.ts'
import { inRole } from '../testing/in-role.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { verifyLog } from './verify-log.ts'

onEachDatabase('The log under work', (given) => {
  test('events appended to one chain at once stand in one unbroken order', async () => {
    const { account } = await castAccount(given().house)
    await Promise.all(Array.from({ length: 30 }, () => append(account)))
    const events = await inRole(given().house.database, 'customer', account, (tx) =>
      tx
        .selectFrom('event')
        .select('seq')
        .where('account_id', '=', account)
        .orderBy('seq')
        .execute(),
    )
    assert.deepEqual(
      events.map(({ seq }) => seq),
      events.map((_, place) => place + 1),
    )
    assert.deepEqual((await verifyLog(given().house.database)).broken, [])
  })

  test('a log that grows while it is verified is not taken for a broken one', async () => {
    const { account } = await castAccount(given().house)
    let verifying = true
    const appending = Promise.all(
      [1, 2, 3].map(async () => {
        while (verifying) await append(account)
      }),
    )
    try {
      for (let round = 0; round < 20; round += 1) {
        assert.deepEqual((await verifyLog(given().house.database)).broken, [])
      }
    } finally {
      verifying = false
      await appending
    }
  })

  async function append(account: string) {
    const about = { type: 'note_written', subject: account, by: { kind: 'clock' } } as const
    await change(given().house, 'command', account, async (unit) =>
      unit.log({ ...about, at: unit.now, body: {} }),
    )
  }
})
