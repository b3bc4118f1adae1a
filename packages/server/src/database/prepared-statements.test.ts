import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { openEmptyDatabase, type TestDatabase, testDatabases } from '../testing/test-database.ts'
import { inOneTransaction, onlyRead } from './in-one-transaction.ts'
import type { AnyDatabase } from './open-database.ts'
import { repeats } from './repeats.ts'

for (const kind of testDatabases) {
  describe(`Statements that are prepared (${kind})`, () => {
    let opened: TestDatabase
    let database: AnyDatabase
    before(async () => {
      opened = await openEmptyDatabase(kind)
      database = opened.database
      await sql`create table pet (id int primary key, name text, born timestamptz)`.execute(
        database.root,
      )
      await sql`insert into pet values (1, 'Rex', '2026-03-01T10:00:00Z')`.execute(database.root)
    })
    after(async () => {
      await database.close()
      await opened.drop()
    })

    /** In one transaction, as all requests and jobs query. */
    function ask(text: string, ...values: unknown[]) {
      const pieces = text.split('?')
      return database.root
        .transaction()
        .execute((tx) => sql(pieces as unknown as TemplateStringsArray, ...values).execute(tx))
    }

    test('a statement asked again gives what it gave at first, with other values and after others', async () => {
      for (let id = 1; id <= 3; id += 1) {
        const { rows } = await ask('select id, name, born from pet where id = ?', id)
        const rex = { id: 1, name: 'Rex', born: '2026-03-01T10:00:00.000Z' }
        assert.deepEqual(rows, id === 1 ? [rex] : [])
        await ask('update pet set name = name where name = any(?)', ['Rex', 'Fido'])
      }
    })

    test('more different statements are asked than are kept prepared', async () => {
      for (let each = 0; each < 600; each += 1) {
        const { rows } = await ask(`select ? + ${each} as sum`, 1)
        assert.deepEqual(rows, [{ sum: 1 + each }])
      }
      const { rows } = await ask(
        'select count(*) as kept from pg_prepared_statements where not from_sql',
      )
      assert.ok(Number((rows[0] as { kept: number }).kept) <= 501)
    })

    test('a statement that failed, or whose table has changed, is understood when asked again', async () => {
      await assert.rejects(ask('select 1 / ?::int as part', 0), { code: '22012' })
      assert.deepEqual((await ask('select 1 / ?::int as part', 1)).rows, [{ part: 1 }])
      await ask('select * from pet where id = ?', 1)
      await ask('alter table pet add column legs int default 4')
      await assert.rejects(ask('select * from pet where id = ?', 1), { code: '0A000' })
      const { rows } = await ask('select * from pet where id = ?', 1)
      assert.equal((rows[0] as { legs: number }).legs, 4)
    })

    test('and outdated by a change of their table are asked again with the transaction they are in', async () => {
      const read = () =>
        inOneTransaction(database.root, async (tx) => {
          return { result: await sql`select * from pet`.execute(tx), xid: onlyRead }
        })
      await read()
      await ask('alter table pet add column owner text')
      const before = repeats.plan
      const { rows } = (await read()).result
      assert.equal((rows[0] as { owner: unknown }).owner, null)
      assert.equal(repeats.plan, before + 1)
    })

    test('how many rows a statement touched is told as by PostgreSQL', async () => {
      const { numAffectedRows } = await ask('update pet set name = ? where id < 9', 'Rex')
      assert.equal(numAffectedRows, 1n)
    })
  })
}
