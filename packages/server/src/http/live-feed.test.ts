import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { castReviewer, password } from '../testing/cast.ts'
import { inRole } from '../testing/in-role.ts'
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

  test('a reader that is too far behind is let go, and what waited for it with it', async () => {
    const { house } = given()
    const other = await openLiveFeed(house.database)
    const heard = other.follow(new AbortController().signal)[Symbol.asyncIterator]()
    const first = heard.next()
    await inRole(house.database, 'desk', null, async (tx) => {
      for (let told = 0; told < 1010; told += 1) {
        await house.live.publish(tx, { accountId: randomUUIDv7(), caseId: null })
      }
    })
    await first
    const last = randomUUIDv7()
    const follower = other.follow(new AbortController().signal)[Symbol.asyncIterator]()
    let next = follower.next()
    await inRole(house.database, 'desk', null, (tx) =>
      house.live.publish(tx, { accountId: last, caseId: null }),
    )
    // Some of the many may still come before it.
    while ((await next).value?.accountId !== last) next = follower.next()
    assert.equal((await heard.next()).done, true)
    await other.close()
  })

  test('a reviewer who is one no more hears nothing from then on', async () => {
    const { house, app, clock } = given()
    const reviewer = await castReviewer(house)
    const base = await app.listen({ host: '127.0.0.1', port: 0 })
    const session = await fetch(`${base}/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: reviewer.email, password }),
    })
    const cookie = session.headers.getSetCookie()[0]!.split(';', 1)[0]!
    const { body } = await fetch(`${base}/v1/desk/live`, { headers: { cookie } })
    const reader = body!.pipeThrough(new TextDecoderStream()).getReader()
    assert.equal((await reader.read()).value, ': connected\n\n')
    const tell = (caseId: string) =>
      inRole(house.database, 'desk', null, (tx) =>
        house.live.publish(tx, { accountId: randomUUIDv7(), caseId }),
      )
    const [before, after] = [randomUUIDv7(), randomUUIDv7()]
    await tell(before)
    assert.match((await reader.read()).value ?? '', new RegExp(before))
    await inRole(house.database, 'admin', null, (tx) =>
      tx.deleteFrom('staff_member').where('person_id', '=', reviewer.personId).execute(),
    )
    clock.forward({ minutes: 1 })
    await tell(after)
    assert.deepEqual(await reader.read(), { done: true, value: undefined })
  })
})
