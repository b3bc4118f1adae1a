import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { inRole } from '../database/database.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { openLiveFeed } from './live-feed.ts'

onEachDatabase('The live feed', (given) => {
  test('another process hears of a change once it is committed, and never of one that was not', async () => {
    const { house } = given()
    const other = await openLiveFeed(house.database)
    const stop = new AbortController()
    const heard = other.follow(stop.signal)[Symbol.asyncIterator]()
    const first = heard.next()
    const [lost, kept] = [randomUUIDv7(), randomUUIDv7()]
    await inRole(house.database, 'desk', null, async (tx) => {
      await house.live.publish(tx, { accountId: lost, caseId: null })
      throw new Error('rolled back')
    }).catch(() => undefined)
    await inRole(house.database, 'desk', null, (tx) =>
      house.live.publish(tx, { accountId: kept, caseId: null }),
    )
    assert.equal((await first).value?.accountId, kept)
    stop.abort()
    await other.close()
  })
})
