import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { eventExample, eventNames, PublicEvent } from '@freigabe/contract'
import { sql } from 'kysely'
import { change } from '../change/change.ts'
import { openPostgres } from '../database/open-database.ts'
import { openFeed } from '../feed/feed.ts'
import type { House } from '../house.ts'
import { createGroup } from '../lists/groups/create-group.ts'
import { castAccount, castCase } from '../testing/cast.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { listEvents } from './read-events.ts'
import { sweepEvents } from './sweep-events.ts'

onEachDatabase('Events', (given, kind) => {
  test('each example of the catalogue is what its schema says', () => {
    for (const name of eventNames) {
      const example = eventExample(name)
      assert.deepEqual(PublicEvent.parse(example), example)
    }
  })

  test('an account’s events are numbered from one on, each with the revision that it came with', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    await castCase(house, owner.actor, account)
    const { items } = await listEvents(house, account, { limit: 100 })
    assert.deepEqual(
      items.map(({ number, type }) => [number, type]),
      [
        [1, 'account.created'],
        [2, 'group.created'],
        [3, 'import.received'],
        [4, 'import.screened'],
        [5, 'case.opened'],
      ],
    )
    const revisions = items.map(({ revision }) => revision)
    assert.deepEqual(
      revisions,
      revisions.toSorted((one, other) => one - other),
    )
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length)
  })

  test('an event stands if, and only if, its change does', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const before = await lastNumber(house, account)
    await assert.rejects(
      change(house, 'command', account, async (unit) => {
        unit.log({
          type: 'group_deleted',
          subject: account,
          by: owner.actor,
          at: unit.now,
          body: {},
        })
        throw new Error('rolled back')
      }),
    )
    let attempts = 0
    await change(house, 'command', account, async (unit) => {
      attempts += 1
      unit.log({ type: 'group_renamed', subject: account, by: owner.actor, at: unit.now, body: {} })
      if (attempts === 1) throw Object.assign(new Error('deadlock'), { code: '40P01' })
      await unit.rehearse(async (rehearsed) => {
        const event = { type: 'group_created', subject: account, by: owner.actor } as const
        rehearsed.log({ ...event, at: unit.now, body: {} })
      })
    })
    const { items } = await listEvents(house, account, { limit: 100 })
    assert.equal(attempts, 2)
    assert.deepEqual(
      items.slice(before).map(({ number, type }) => [number, type]),
      [[before + 1, 'group.renamed']],
    )
  })

  test('a change of which nobody outside is told has no event', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const before = await lastNumber(house, account)
    await change(house, 'command', account, async (unit) => {
      unit.log({ type: 'note_written', subject: account, by: owner.actor, at: unit.now, body: {} })
      const event = { type: 'hearing_answered', subject: account, by: owner.actor } as const
      unit.log({ ...event, at: unit.now, body: {}, isInternal: true })
    })
    assert.equal(await lastNumber(house, account), before)
  })

  test('numbers and positions have no gap and no double, whoever writes at once', async () => {
    const { house, url } = given()
    const { account, owner } = await castAccount(house)
    const { account: other } = await castAccount(house)
    const before = await lastNumber(house, account)
    const [writers, times] = [8, 6]
    const databases = await Promise.all(
      Array.from({ length: writers }, async () =>
        kind === 'postgres' ? openPostgres(url!, 2) : house.database,
      ),
    )
    await Promise.all(
      databases.map(async (database, place) => {
        const feed = await openFeed(database)
        for (let time = 0; time < times; time += 1) {
          const name = `${place}-${time}`
          await createGroup({ ...house, database, feed }, owner.actor, account, { name })
          await createGroup({ ...house, database, feed }, owner.actor, other, { name })
        }
        await feed.close()
        if (kind === 'postgres') await database.close()
      }),
    )
    const { items } = await listEvents(house, account, { limit: 1000 })
    assert.deepEqual(
      items.slice(before).map(({ number }) => number),
      Array.from({ length: writers * times }, (_, place) => before + place + 1),
    )
    const { rows } = await sql<{ gaps: number; untold: number; misplaced: number }>`
      select (select (max(position) - count(*))::int from event_position) as gaps,
        (select count(*)::int from public_event where not exists (
          select from event_position as given where given.account_id = public_event.account_id
            and given.number = public_event.number)) as untold,
        (select count(*)::int from (
          select feed.number - lag(feed.number) over (order by position) as step
          from event_position join public_event using (account_id, number)
          join change using (account_id, revision) join feed using (change_id)) steps
        where step < 0) as misplaced`.execute(house.database.root)
    assert.deepEqual(rows[0], { gaps: 0, untold: 0, misplaced: 0 })
  })

  test('whoever gives the cursor back reads on without loss or repetition, also of some types only', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { cursor } = await listEvents(house, null, { limit: 1000 })
    for (const name of ['Eins', 'Zwei', 'Drei']) {
      await createGroup(house, owner.actor, account, { name })
    }
    const first = await listEvents(house, null, { after: cursor, limit: 2 })
    const second = await listEvents(house, null, { after: first.cursor, limit: 2 })
    assert.deepEqual(
      [first.items.length, first.more, second.items.length, second.more],
      [2, true, 1, false],
    )
    const none = { after: cursor, types: ['case.decided' as const], limit: 10 }
    const unheard = await listEvents(house, null, none)
    assert.deepEqual([unheard.items, unheard.cursor], [[], second.cursor])
    const some = await listEvents(house, account, {
      types: ['group.created', 'case.decided'],
      limit: 10,
    })
    assert.deepEqual(
      some.items.map(({ type }) => type),
      ['group.created', 'group.created', 'group.created'],
    )
  })

  test('a cursor from a history that was lost is refused by name, and one that still leads on is honoured', async () => {
    const { house } = given()
    const { root } = house.database
    const { account, owner } = await castAccount(house)
    const kept = await listEvents(house, null, { limit: 1000 })
    await createGroup(house, owner.actor, account, { name: 'Verloren' })
    const lost = await listEvents(house, null, { limit: 1000 })
    // As in a folder that was put back: the last event never was, and another takes its place.
    await sql`delete from public_event where event_id = ${lost.items.at(-1)!.id}`.execute(root)
    await sql`delete from event_position where position = (select events from feed_head)`.execute(
      root,
    )
    await sql`update feed_head set events = events - 1`.execute(root)
    await sql`update account_head set events = events - 1 where account_id = ${account}`.execute(
      root,
    )
    const gone = { code: 'EVENT_CURSOR_GONE' }
    await assert.rejects(listEvents(house, null, { after: lost.cursor, limit: 1 }), gone)
    await createGroup(house, owner.actor, account, { name: 'Anders' })
    await assert.rejects(listEvents(house, null, { after: lost.cursor, limit: 1 }), gone)
    const { items } = await listEvents(house, null, { after: kept.cursor, limit: 10 })
    assert.deepEqual(
      items.map(({ type }) => type),
      ['group.created'],
    )
    // As in a dump that was restored elsewhere.
    await sql`update feed_head set place = 'elsewhere'`.execute(root)
    await listEvents(house, null, { after: kept.cursor, limit: 10 })
    const forged = [randomUUID(), ...kept.cursor.split('.').slice(1)].join('.')
    for (const after of [forged, 'x', `${kept.cursor}0`]) {
      await assert.rejects(listEvents(house, null, { after, limit: 1 }), gone)
    }
  })

  test('old events are forgotten, and whoever stopped among them is told so', async () => {
    const { house, clock } = given()
    const { account, owner } = await castAccount(house)
    const early = await listEvents(house, account, { limit: 1000 })
    await createGroup(house, owner.actor, account, { name: 'Alt' })
    const { cursor } = await listEvents(house, account, { limit: 1000 })
    clock.forward({ days: 31 })
    await createGroup(house, owner.actor, account, { name: 'Neu' })
    await house.feed.publish()
    await sweepEvents(house)
    await assert.rejects(listEvents(house, account, { after: early.cursor, limit: 1 }), {
      code: 'EVENT_CURSOR_GONE',
    })
    const next = await listEvents(house, account, { after: cursor, limit: 10 })
    const all = await listEvents(house, account, { limit: 10 })
    assert.deepEqual(
      next.items.map(({ number }) => number),
      all.items.slice(-1).map(({ number }) => number),
    )
  })
})

async function lastNumber(house: House, account: string): Promise<number> {
  const { items } = await listEvents(house, account, { limit: 1000 })
  return items.at(-1)?.number ?? 0
}
