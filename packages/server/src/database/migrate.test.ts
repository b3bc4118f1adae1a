import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { openEmptyDatabase, type TestDatabase, testDatabases } from '../testing/test-database.ts'
import { inRole } from './database.ts'
import { migrate, SchemaNewerThanCode } from './migrate.ts'
import { openPostgres } from './open-database.ts'

for (const kind of testDatabases) {
  describe(`Migrations (${kind})`, () => {
    let opened: TestDatabase
    before(async () => {
      opened = await openEmptyDatabase(kind)
    })
    after(async () => {
      await opened.database.close()
      await opened.drop()
    })

    test('many processes that start at once migrate once, and all of them succeed', async () => {
      const { url, database } = opened
      const others =
        url === null ? [] : await Promise.all([1, 2, 3, 4, 5].map(() => openPostgres(url, 2)))
      const results = await Promise.all([database, ...others].map((each) => migrate(each)))
      const applied = results.filter((result) => result.applied.length > 0)
      assert.equal(applied.length, 1)
      await Promise.all(others.map((other) => other.close()))
    })

    test('migrating again does nothing', async () => {
      assert.deepEqual(await migrate(opened.database), { applied: [] })
    })

    test('a transaction that is begun inside another one is refused at once', async () => {
      const { database } = opened
      await assert.rejects(
        inRole(database, 'door', null, () => inRole(database, 'door', null, async () => 1)),
        /inside another one/,
      )
    })

    test('a schema that is newer than the code is refused with what to do', async () => {
      const { database } = opened
      await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2027')`.execute(
        database.root,
      )
      await assert.rejects(migrate(database), (error) => {
        assert.ok(error instanceof SchemaNewerThanCode)
        assert.match(error.message, /newer version/)
        return true
      })
    })
  })
}
