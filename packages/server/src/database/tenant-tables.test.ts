import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { migrate } from './migrate.ts'

/** Tables that name an account and are not sharded by it, each with its reason. */
const unsharded: Readonly<Record<string, string>> = {
  account_reference: 'references are unique over all accounts',
  case_trait: 'cases that resemble each other are looked up over all accounts at once',
  detail_outcome: 'what a detail is worth is counted over all accounts',
  double_review: 'a second person is offered decisions of all accounts',
  event_position: 'it puts the events of all accounts into one order',
  desk_queue: 'staff lock rows across accounts, which sharded tables refuse',
  desk_skip: 'it goes with the rows of the queue, across accounts',
  handed_in_report: 'a report stands for one import over all accounts',
  policy_trial_case: 'a draft is tried on the cases of all accounts at once',
  promise_outcome: 'forecasts and figures are made over all accounts',
  goodwill_number: 'it puts the decisions of all accounts into one order',
  rule_acceptance: 'what stands behind several accounts is counted over all of them',
  small_delivery: 'what stands behind several accounts is counted over all of them',
  request_queue: 'staff lock rows across accounts, which sharded tables refuse',
  sketch_place: 'sketches are looked up over all accounts at once',
}

describe('Tables of an account', () => {
  let opened: TestDatabase
  before(async () => {
    opened = await openTestDatabase('embedded')
    await migrate(opened.database)
  })
  after(() => opened.database.close())

  test('primary keys, unique constraints and indexes begin with the account, so that they can be sharded', async () => {
    for (const { table, columns, name } of await uniqueIndexes()) {
      if (!(table in unsharded)) assert.equal(columns[0], 'account_id', `${name} on ${table}`)
    }
  })

  test('foreign keys begin with the account on both sides, and lead to tables of accounts only', async () => {
    const tables = await tenantTables()
    for (const { table, columns, target, targetColumns } of await foreignKeys()) {
      if (!tables.includes(table)) continue
      assert.equal(columns[0], 'account_id', `${table} to ${target}`)
      assert.equal(targetColumns[0], 'account_id', `${table} to ${target}`)
      assert.ok(tables.includes(target), `${table} to ${target}`)
    }
  })

  test('nothing outside refers to a table of accounts', async () => {
    const tables = await tenantTables()
    const crossing = (await foreignKeys()).filter(
      ({ table, target }) => tables.includes(target) && !tables.includes(table),
    )
    assert.deepEqual(crossing, [])
  })

  test('there are tables to look at, and no exception that is none', async () => {
    const tables = await tenantTables()
    assert.ok(tables.length > 20)
    const named = await sql<{ name: string }>`${withAccount}`.execute(opened.database.root)
    for (const table of Object.keys(unsharded)) {
      assert.ok(
        named.rows.some(({ name }) => name === table),
        table,
      )
    }
  })

  /**
   * Tables with an account that is never null; in `person_credential` it is the sign-in library's account.
   */
  const withAccount = sql`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and a.attname = 'account_id' and a.attnotnull and c.relname <> 'person_credential'`

  async function tenantTables(): Promise<string[]> {
    const { rows } = await sql<{ name: string }>`${withAccount}`.execute(opened.database.root)
    return rows.map(({ name }) => name).filter((name) => !(name in unsharded))
  }

  async function uniqueIndexes() {
    const { rows } = await sql<{ table: string; name: string; columns: string[] }>`
      select c.relname as table, i.indexrelid::regclass::text as name, array(
        select a.attname::text from unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum order by k.place) as columns
      from pg_index i join pg_class c on c.oid = i.indrelid
      where i.indisunique and c.relname in (${withAccount})`.execute(opened.database.root)
    return rows
  }

  async function foreignKeys() {
    const names = (relation: string, key: string) =>
      sql.raw(`array(
      select a.attname::text from unnest(k.${key}) with ordinality as c (attnum, place)
      join pg_attribute a on a.attrelid = k.${relation} and a.attnum = c.attnum order by c.place)`)
    const { rows } = await sql<{
      table: string
      columns: string[]
      target: string
      targetColumns: string[]
    }>`
      select k.conrelid::regclass::text as table, ${names('conrelid', 'conkey')} as columns,
             k.confrelid::regclass::text as target, ${names('confrelid', 'confkey')} as "targetColumns"
      from pg_constraint k where k.contype = 'f'`.execute(opened.database.root)
    return rows
  }
})
