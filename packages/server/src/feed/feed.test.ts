import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { change } from '../change/change.ts'
import { readAs } from '../database/database.ts'
import { openAsRole } from '../database/open-as-role.ts'
import { listGateChanges } from '../gate/following/list-gate-changes.ts'
import { createGroup } from '../lists/groups/create-group.ts'
import { castAccount, castReviewer, password } from '../testing/cast.ts'
import { inRole } from '../testing/in-role.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { openFeed } from './feed.ts'
import { feedHead, newsSince, numberAt, positionOf } from './read-feed.ts'
import { sweepFeed } from './sweep-feed.ts'

onEachDatabase('The feed', (given, kind) => {
  test('another process hears of a change once it is committed, and never of one that was not', async () => {
    const { house } = given()
    const { account } = await castAccount(house)
    await house.feed.publish()
    const other = await openFeed(house.database)
    const stop = new AbortController()
    const heard = other.follow(stop.signal)[Symbol.asyncIterator]()
    const first = heard.next()
    const [lost, kept] = [randomUUIDv7(), randomUUIDv7()]
    await change(house, 'desk', account, async (unit) => {
      unit.tell({ caseId: lost })
      throw new Error('rolled back')
    }).catch(() => undefined)
    await change(house, 'desk', account, async (unit) => unit.tell({ caseId: kept }))
    const { place: _, revision: _r, ...told } = (await first).value
    assert.deepEqual(told, { account, cases: [kept] })
    stop.abort()
    await other.close()
  })

  test('a reader that is too far behind is let go, and what waited for it with it', async () => {
    const { house } = given()
    const { account } = await castAccount(house)
    await house.feed.publish()
    const other = await openFeed(house.database)
    const heard = other.follow(new AbortController().signal)[Symbol.asyncIterator]()
    const first = heard.next()
    await sql`insert into change (account_id, body, at)
      select ${account}, '{}', now() from generate_series(1, 1010)`.execute(house.database.root)
    await house.feed.publish()
    await first
    const last = randomUUIDv7()
    const follower = other.follow(new AbortController().signal)[Symbol.asyncIterator]()
    let next = follower.next()
    await change(house, 'desk', account, async (unit) => unit.tell({ caseId: last }))
    // Some of the earlier changes may still come before it.
    for (let heardOf = await next; !heardOf.value?.cases?.includes(last); heardOf = await next) {
      assert.equal(heardOf.done, false)
      next = follower.next()
    }
    assert.equal((await heard.next()).done, true)
    await other.close()
  })

  test('whoever reads on from a position misses nothing and gets nothing twice', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const begin = await listGateChanges(house, { limit: 10 })
    assert.deepEqual([begin.changes, begin.more], [[], false])
    const made: string[] = []
    for (const name of ['Eins', 'Zwei', 'Drei']) {
      made.push((await createGroup(house, owner.actor, account, { name })).id)
    }
    const first = await listGateChanges(house, { after: begin.position, limit: 2 })
    const second = await listGateChanges(house, { after: first.position, limit: 2 })
    assert.deepEqual([first.more, second.more], [true, false])
    const read = [...first.changes, ...second.changes]
    assert.deepEqual(
      read.map(({ accountId, groupIds }) => [accountId, groupIds]),
      made.map((group) => [account, [group]]),
    )
    const revisions = read.map(({ revision }) => revision)
    assert.deepEqual(revisions, [revisions[0]!, revisions[0]! + 1, revisions[0]! + 2])
    const again = await listGateChanges(house, { after: second.position, limit: 2 })
    assert.deepEqual([again.changes, again.position], [[], second.position])
  })

  test('whoever begins where nothing had changed yet reads everything from the first change on', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    await createGroup(house, owner.actor, account, { name: 'A' })
    const head = await house.feed.catchUp()
    const start = positionOf({ epoch: head.epoch, number: 0, hash: '' })
    const from = await readAs(house.database, 'gate', null, (tx) => numberAt(tx, head, start))
    assert.equal(from, 0)
  })

  test('what was committed before another committed earlier work is numbered once that can be seen', async () => {
    if (kind === 'embedded') return
    const { house } = given()
    const { root } = house.database
    const { account } = await castAccount(house)
    const [early, late] = [randomUUIDv7(), randomUUIDv7()]
    const { position } = await listGateChanges(house, { limit: 1 })
    const open = await root.startTransaction().execute()
    await sql`insert into change (account_id, revision, body, at)
      values (${account}, 100, ${{ groups: [early] }}, now())`.execute(open)
    await sql`insert into change (account_id, revision, body, at)
      values (${account}, 101, ${{ groups: [late] }}, now())`.execute(root)
    const first = await listGateChanges(house, { after: position, limit: 10 })
    assert.deepEqual(
      first.changes.map(({ groupIds }) => groupIds),
      [[late]],
    )
    await open.commit().execute()
    const second = await listGateChanges(house, { after: first.position, limit: 10 })
    assert.deepEqual(
      second.changes.map(({ groupIds }) => groupIds),
      [[early]],
    )
  })

  test('numbers that many give at once have no gap and no double, whatever is committed meanwhile', async () => {
    const { house } = given()
    const { root } = house.database
    const { account } = await castAccount(house)
    const made = 60
    const writing = Promise.all(
      Array.from({ length: 6 }, async () => {
        for (let time = 0; time < made / 6; time += 1) {
          await sql`insert into change (account_id, body, at) values (${account}, '{}', now())`.execute(
            root,
          )
        }
      }),
    )
    const numbering = Promise.all(
      Array.from({ length: 4 }, async () => {
        const process = await openFeed(house.database)
        for (let time = 0; time < 15; time += 1) await process.publish()
        await process.close()
      }),
    )
    await Promise.all([writing, numbering])
    await house.feed.publish()
    const { rows } = await sql<{ unnumbered: number; gaps: number }>`
      select (select count(*)::int from change where change_id not in (select change_id from feed)) as unnumbered,
        (select (max(number) - min(number) + 1 - count(*))::int from feed) as gaps`.execute(root)
    assert.deepEqual(rows[0], { unnumbered: 0, gaps: 0 })
  })

  test('a position is gone where the database was restored, and what had no number yet is numbered', async () => {
    const { house } = given()
    const { root } = house.database
    const { account } = await castAccount(house)
    const { position } = await listGateChanges(house, { limit: 1 })
    // As in a dump restored elsewhere: ids of transactions that are still to come here. Nobody sees it by halves.
    await root.transaction().execute(async (tx) => {
      await sql`update feed_head set place = 'elsewhere', seen = '900000:900000:'`.execute(tx)
      await sql`insert into change (account_id, transaction_id, body, at)
        values (${account}, '800000', '{"groups":[]}', now())`.execute(tx)
    })
    await sql`select begin_epoch()`.execute(root)
    await assert.rejects(listGateChanges(house, { after: position, limit: 1 }), {
      code: 'FEED_POSITION_GONE',
    })
    const { rows } = await sql<{ waiting: number }>`
      select count(*)::int as waiting from change where change_id not in (select change_id from feed)`.execute(
      root,
    )
    assert.equal(rows[0]!.waiting, 0)
    const { position: here } = await listGateChanges(house, { limit: 1 })
    const { changes } = await listGateChanges(house, { after: here, limit: 1 })
    assert.deepEqual(changes, [])
  })

  test('what another history led to is no position here, though its number is', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { position } = await listGateChanges(house, { limit: 1 })
    const [epoch, number] = position.split('.')
    await createGroup(house, owner.actor, account, { name: 'Weiter' })
    const forged = `${epoch}.${number}.${'0'.repeat(32)}`
    await assert.rejects(listGateChanges(house, { after: forged, limit: 1 }), {
      code: 'FEED_POSITION_GONE',
    })
    await listGateChanges(house, { after: position, limit: 1 })
  })

  test('old changes are forgotten, and whoever stopped among them begins anew', async () => {
    const { house, clock } = given()
    const { account, owner } = await castAccount(house)
    const { position } = await listGateChanges(house, { limit: 1 })
    await createGroup(house, owner.actor, account, { name: 'Alt' })
    clock.forward({ hours: 8 * 24 })
    await house.feed.publish()
    await sweepFeed(house)
    await assert.rejects(listGateChanges(house, { after: position, limit: 1 }), {
      code: 'FEED_POSITION_GONE',
    })
    const end = await listGateChanges(house, { limit: 1 })
    await createGroup(house, owner.actor, account, { name: 'Neu' })
    const { changes } = await listGateChanges(house, { after: end.position, limit: 5 })
    assert.equal(changes.length, 1)
  })

  test('whoever has read the newest goes on from there, however long ago that was', async () => {
    const { house, clock } = given()
    const { account, owner } = await castAccount(house)
    await createGroup(house, owner.actor, account, { name: 'Alt' })
    const { position } = await listGateChanges(house, { limit: 1 })
    clock.forward({ hours: 8 * 24 })
    await createGroup(house, owner.actor, account, { name: 'Neu' })
    await house.feed.publish()
    await sweepFeed(house)
    const { changes } = await listGateChanges(house, { after: position, limit: 5 })
    assert.equal(changes.length, 1)
  })

  test('who has news since a place is known with or without numbers, and where it cannot be known nothing is said', async () => {
    const { house } = given()
    const db = openAsRole(house.database, 'gate')
    const { account } = await castAccount(house)
    await house.feed.publish()
    const place = await readAs(house.database, 'gate', null, feedHead)
    assert.deepEqual(await newsSince(db, place), [])
    await sql`insert into change (account_id, body, at)
      values (${account}, '{}', now()), (null, '{}', now())`.execute(house.database.root)
    assert.deepEqual(await newsSince(db, place), [account])
    await house.feed.publish()
    assert.deepEqual(await newsSince(db, place), [account])
    const now = await readAs(house.database, 'gate', null, feedHead)
    assert.equal(now.number, place.number + 2)
    assert.deepEqual(await newsSince(db, now), [])
    for (const lost of [
      { ...place, epoch: randomUUIDv7() },
      { ...place, hash: 'another' },
      { ...now, hash: 'another' },
      { ...now, number: now.number + 1 },
    ])
      assert.equal(await newsSince(db, lost), null)
    await sql`insert into change (account_id, body, at)
      select ${account}, '{}', now() from generate_series(1, 1010)`.execute(house.database.root)
    assert.equal(await newsSince(db, now), null)
    await house.feed.publish()
    assert.equal(await newsSince(db, now), null)
    await db.destroy()
  })

  test('a reviewer who is one no more hears nothing from then on', async () => {
    const { house, app, clock } = given()
    const { account } = await castAccount(house)
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
      change(house, 'desk', account, async (unit) => unit.tell({ caseId }))
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
