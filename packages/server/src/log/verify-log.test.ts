import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { AnyDatabase } from '../database/open-database.ts'
import { checkGates } from '../gate/asking/check-gates.ts'
import { issueKey } from '../platform/keys.ts'
import { castStaff, castSubmitted } from '../testing/cast.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { linkHash } from './chain.ts'
import { HeadsNotOurs, openHeads, sealHeads, verifyLog } from './verify-log.ts'

/** Forgeries by somebody who may write to the database, so that each chain is consistent in itself. */
const forgeries = {
  async 'a chain whose end was cut off together with its head'(database, account) {
    await sql`delete from event where account_id = ${account}
      and seq = (select seq from account_head where account_id = ${account})`.execute(database.root)
    await sql`update account_head set (seq, hash) = (select seq, hash from event
      where account_id = ${account} order by seq desc limit 1)
      where account_id = ${account}`.execute(database.root)
  },
  async 'a chain that was computed anew with another author'(database, account) {
    const events = database.root.selectFrom('event').selectAll().where('account_id', '=', account)
    let previousHash = ''
    for (const row of await events.orderBy('seq').execute()) {
      const { seq, event_id: eventId, type, subject, by_kind: byKind, body, at } = row
      const byId = 'somebody'
      const link = { account, seq, eventId, type, subject, byKind, byId, body, at, previousHash }
      const hash = linkHash(link)
      await database.root
        .updateTable('event')
        .set({ by_id: byId, previous_hash: previousHash, hash })
        .where('account_id', '=', account)
        .where('seq', '=', seq)
        .execute()
      previousHash = hash
    }
    await sql`update account_head set hash = ${previousHash} where account_id = ${account}`.execute(
      database.root,
    )
  },
  async 'a chain that was removed with its head'(database, account) {
    await sql`delete from event where account_id = ${account}`.execute(database.root)
    await sql`delete from account_head where account_id = ${account}`.execute(database.root)
  },
} satisfies Record<string, (database: AnyDatabase, account: string) => Promise<void>>

onEachDatabase('The log', (given) => {
  test('an untouched log is found whole', async () => {
    const { house } = given()
    await castSubmitted(house)
    const verdict = await verifyLog(house.database)
    assert.deepEqual(verdict.broken, [])
    assert.ok(verdict.events > 3)
  })

  test('an event whose body was changed is named', async () => {
    await restored(async (database, account) => {
      await sql`update event set body = '{"groupId":"made up"}' where account_id = ${account} and seq = 2`.execute(
        database.root,
      )
      assert.deepEqual((await verifyLog(database)).broken, [{ account, seq: 2, why: 'hash' }])
    })
  })

  test('the platform’s own chain is verified like those of the accounts', async () => {
    const { house } = given()
    const admin = await castStaff(house, 'admin')
    const key = { name: 'Plattform', scopes: ['read' as const] }
    await issueKey(house, admin.actor, admin.name, null, key)
    const { root } = house.database
    const { seq } = await root
      .selectFrom('platform_event')
      .select('seq')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    await sql`update platform_event set by_id = 'somebody' where seq = ${seq}`.execute(root)
    assert.deepEqual((await verifyLog(house.database)).broken, [
      { account: null, seq, why: 'hash' },
    ])
    await sql`update platform_event set by_id = ${admin.personId} where seq = ${seq}`.execute(root)
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('an event that was moved to another account is missed in one and found in the other', async () => {
    await restored(async (database, account) => {
      const other = (await castSubmitted(given().house)).account
      await sql`delete from event where account_id = ${other} and seq = 2`.execute(database.root)
      await sql`update event set account_id = ${other} where account_id = ${account} and seq = 2`.execute(
        database.root,
      )
      const { broken } = await verifyLog(database)
      assert.deepEqual(
        new Set(broken.map((breach) => `${breach.account} ${breach.seq} ${breach.why}`)),
        new Set([`${account} 2 order`, `${other} 2 hash`]),
      )
      await sql`delete from event where account_id = ${other}`.execute(database.root)
      await sql`update account_head set seq = 0, hash = '' where account_id = ${other}`.execute(
        database.root,
      )
    })
  })

  test('an event that was taken out is named', async () => {
    await restored(async (database, account) => {
      await sql`delete from event where account_id = ${account} and seq = 2`.execute(database.root)
      assert.deepEqual((await verifyLog(database)).broken, [{ account, seq: 2, why: 'order' }])
    })
  })

  test('a chain whose end was cut off is found', async () => {
    await restored(async (database, account) => {
      const { rows } = await sql<{
        last: number
      }>`select max(seq) as last from event where account_id = ${account}`.execute(database.root)
      const last = Number(rows[0]!.last)
      await sql`delete from event where account_id = ${account} and seq = ${last}`.execute(
        database.root,
      )
      assert.deepEqual((await verifyLog(database)).broken, [
        { account, seq: last - 1, why: 'head' },
      ])
    })
  })

  for (const [what, forge] of Object.entries(forgeries)) {
    test(`${what} shows by the heads of an earlier check, and by nothing else`, async () => {
      await restored(async (database, account) => {
        const { heads } = await verifyLog(database)
        const seq = heads.find((head) => head.account === account)!.seq
        await forge(database, account)
        assert.deepEqual((await verifyLog(database)).broken, [])
        const { broken } = await verifyLog(database, undefined, heads)
        assert.deepEqual(broken, [{ account, seq, why: 'earlier' }])
      })
    })
  }

  test('a platform’s log that was emptied shows by the heads of an earlier check', async () => {
    const { database } = given().house
    const { heads } = await verifyLog(database)
    const seq = heads.find((head) => head.account === null)!.seq
    await byHand(
      'create table kept as select * from platform_event',
      'delete from platform_event',
      `update platform_chain_head set seq = 0, hash = ''`,
    )
    assert.deepEqual((await verifyLog(database)).broken, [])
    const { broken } = await verifyLog(database, undefined, heads)
    await byHand(
      'insert into platform_event select * from kept',
      `update platform_chain_head set (seq, hash) = (select seq, hash from kept order by seq desc limit 1)`,
      'drop table kept',
    )
    assert.deepEqual(broken, [{ account: null, seq, why: 'earlier' }])
  })

  test('a log that only grew since an earlier check is whole, and its heads come back as they were sealed', async () => {
    const { house } = given()
    const { heads } = await verifyLog(house.database)
    const text = sealHeads(house.keys.signing, house.clock.now(), heads)
    await castSubmitted(house)
    const earlier = openHeads(house.keys.signing, text)
    assert.deepEqual(earlier, heads)
    assert.deepEqual((await verifyLog(house.database, undefined, earlier)).broken, [])
    for (const changed of [text.replace(/"seq": \d+/, '"seq": 1'), text.slice(9), '{}']) {
      assert.throws(() => openHeads(house.keys.signing, changed), HeadsNotOurs)
    }
    assert.throws(() => openHeads(house.keys.session, text), HeadsNotOurs)
  })

  test('erasing what people wrote, and their names, leaves the log whole', async () => {
    const { house } = given()
    const { account } = await castSubmitted(house)
    for (const statement of [
      `update submission set content = '{}', salt = '', by_name = '' where account_id = '${account}'`,
      `update account set name = '' where account_id = '${account}'`,
      `update recipient_group set name = '' where account_id = '${account}'`,
      `delete from evidence where account_id = '${account}'`,
      `delete from draft where account_id = '${account}'`,
    ]) {
      await sql.raw(statement).execute(house.database.root)
    }
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  /** Breaks the log of a new account, and mends it for the tests after this one. */
  async function restored(breach: (database: AnyDatabase, account: string) => Promise<void>) {
    const { database } = given().house
    const { account, group } = await castSubmitted(given().house)
    // What the gate has not read by now it would read from a log without its head.
    await checkGates(given().house, [{ account, group, purpose: 'campaign' }], null)
    const { rows } = await sql<{
      row: object
    }>`select to_jsonb(e) as row from event e where account_id = ${account}`.execute(database.root)
    const head = await database.root
      .selectFrom('account_head')
      .selectAll()
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow()
    await breach(database, account)
    await sql`delete from event where account_id = ${account}`.execute(database.root)
    await sql`delete from account_head where account_id = ${account}`.execute(database.root)
    await database.root.insertInto('account_head').values(head).execute()
    for (const { row } of rows) {
      await sql`insert into event select * from jsonb_populate_record(null::event, ${JSON.stringify(row)}::jsonb)`.execute(
        database.root,
      )
    }
  }

  async function byHand(...statements: string[]) {
    for (const statement of statements)
      await sql.raw(statement).execute(given().house.database.root)
  }
})
