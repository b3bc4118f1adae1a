import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type EmbeddedDatabase, openEmbedded } from './open-database.ts'

describe('on the embedded database', () => {
  let database: EmbeddedDatabase
  before(async () => {
    database = await openEmbedded(null)
    await sql`create table pet (id int primary key, name text, born timestamptz)`.execute(
      database.root,
    )
    await sql`insert into pet values (1, 'Rex', '2026-03-01T10:00:00Z')`.execute(database.root)
  })
  after(() => database.close())

  /** In one transaction, as all requests and jobs ask. */
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
    assert.ok((rows[0] as { kept: number }).kept <= 501)
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

  test('how many rows a statement touched is told as by PostgreSQL', async () => {
    const { numAffectedRows } = await ask('update pet set name = ? where id < 9', 'Rex')
    assert.equal(numAffectedRows, 1n)
  })
})
