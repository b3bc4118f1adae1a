import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import {
  openEmptyDatabase,
  openTestDatabase,
  type TestDatabase,
  testDatabases,
} from '../../testing/test-database.ts'
import { migrate } from '../migrate.ts'
import type { AnyDatabase } from '../open-database.ts'
import { mendRights, RightsNotOurs } from './mend-rights.ts'

for (const kind of testDatabases) {
  describe(`Rights that were changed by hand (${kind})`, () => {
    let opened: TestDatabase
    let database: AnyDatabase
    before(async () => {
      // With roles of its own, as each embedded one has: changes to them here must not affect other tests.
      opened = await (kind === 'embedded' ? openTestDatabase(kind) : openEmptyDatabase(kind))
      database = opened.database
      await migrate(database)
    })
    after(async () => {
      await database.close()
      await opened.drop()
    })

    test('what the server set up is to the letter what it expects', async () => {
      assert.deepEqual(await mendRights(database), [])
    })

    test('are put right at the next start, which tells where and what was different', async () => {
      const [customer, desk] = [`${database.prefix}_customer`, `${database.prefix}_desk`]
      await byHand(
        'alter table approval_case no force row level security',
        'alter table source disable row level security',
        `alter policy customer on approval_case using (true)`,
        `drop policy customer on batch`,
        `create policy anybody on batch using (true)`,
        `grant insert on gate_facts to ${customer}`,
        `grant update (decision_id) on decision to ${customer}`,
        `grant select on event to public`,
        `revoke select on account from ${customer}`,
        `grant ${desk} to ${customer}`,
        `alter role ${desk} bypassrls`,
      )
      const told = await mendRights(database)
      assert.deepEqual(Object.fromEntries(told.map(({ on, was }) => [on, was])), {
        [customer]: [`it had the rights of ${desk}`],
        [desk]: ['it had bypassrls'],
        account: [`${customer} could not select`],
        approval_case: [
          'row-level security was not forced',
          `policy customer was another: for all to ${customer} using true`,
        ],
        batch: [
          'policy customer was missing',
          'policy anybody was added: for all to public using true',
        ],
        decision: [`${customer} could update decision_id`],
        event: ['public could select'],
        gate_facts: [`${customer} could insert`],
        source: ['row-level security was off'],
      })
      assert.deepEqual(await mendRights(database), [], 'and nothing is left to mend')
    })

    test('beside the tables are taken back, and what an operator gave to others is left alone', async () => {
      const [customer, other] = [`${database.prefix}_customer`, `${database.prefix}_reports`]
      await byHand(
        'create view all_cases as select * from approval_case',
        `grant select on all_cases to ${customer}`,
        'create schema if not exists jobs',
        'create table jobs.by_hand (id int)',
        'grant select, insert on jobs.by_hand to public',
        `create role ${other}`,
        `grant select on approval_case to ${other}`,
        `create policy reports on approval_case for select to ${other} using (true)`,
      )
      assert.deepEqual(await mendRights(database), [
        { on: 'all_cases', was: [`${customer} could select`], isNew: false },
        { on: 'by_hand', was: ['public could insert, select'], isNew: false },
      ])
      const kept = await sql`select from pg_policies where policyname = 'reports'`.execute(
        database.root,
      )
      assert.equal(kept.rows.length, 1)
      await byHand(
        'drop view all_cases',
        'drop table jobs.by_hand',
        `drop owned by ${other}`,
        `drop role ${other}`,
      )
    })

    test('by which a table belongs to a role of ours are taken back with all that an owner may', async () => {
      const customer = `${database.prefix}_customer`
      await byHand(`alter table note owner to ${customer}`)
      const [told, ...others] = await mendRights(database)
      assert.deepEqual([told?.on, told?.was[0], others], ['note', `it belonged to ${customer}`, []])
      assert.deepEqual(await mendRights(database), [], 'and nothing is left to mend')
    })

    test('that only a superuser could put right end the start, and are not said to be right', async () => {
      const [customer, steward] = [`${database.prefix}_customer`, `${database.prefix}_steward`]
      const { rows } = await sql<{ name: string }>`
        select rolname as name from pg_roles where starts_with(rolname, ${`${database.prefix}_`})`.execute(
        database.root,
      )
      await byHand(
        `create role ${steward}`,
        `grant ${rows.map(({ name }) => name).join(', ')} to ${steward}`,
        'create view all_cases as select * from approval_case',
        `grant select on all_cases to ${customer}`,
        `alter role ${customer} bypassrls`,
      )
      const refuses = async (on: string, was: string[]) => {
        await database.root.connection().execute(async (root) => {
          await sql.raw(`set role ${steward}`).execute(root)
          await assert.rejects(mendRights({ ...database, root }), (error: RightsNotOurs) => {
            assert.ok(error instanceof RightsNotOurs)
            assert.deepEqual([error.on, error.was], [on, was])
            return true
          })
          await sql`reset role`.execute(root)
        })
      }
      await refuses(customer, ['it had bypassrls'])
      await byHand(`alter role ${customer} nobypassrls`)
      await refuses('all_cases', [`${customer} could select`])
      await byHand('drop view all_cases', `drop owned by ${steward}`, `drop role ${steward}`)
    })

    // The embedded database has one connection only.
    if (kind === 'postgres')
      test('wait for who reads a table without holding up others, and are put right after that', async () => {
        await byHand('alter table batch no force row level security')
        const reader = await database.root.startTransaction().execute()
        await sql`select from batch`.execute(reader)
        const mending = mendRights(database)
        for (let waits = 0; waits < 2; waits++) {
          await until(async () => (await waiting()) > 0)
          await sql`select from batch`.execute(database.root)
          await until(async () => (await waiting()) === 0)
        }
        await reader.commit().execute()
        assert.deepEqual(
          (await mending).map(({ on, was }) => [on, was]),
          [['batch', ['row-level security was not forced']]],
        )
      })

    async function byHand(...statements: string[]) {
      for (const statement of statements) await sql.raw(statement).execute(database.root)
    }

    async function waiting(): Promise<number> {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from pg_locks
        where relation = 'batch'::regclass and not granted`.execute(database.root)
      return rows[0]!.count
    }
  })
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not come true within 30 seconds.')
  }
}
