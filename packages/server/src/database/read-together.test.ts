import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { inRole } from '../testing/in-role.ts'
import { openTestDatabase, type TestDatabase, testDatabases } from '../testing/test-database.ts'
import type { Tx } from './database.ts'
import { migrate } from './migrate.ts'
import { readTogether } from './read-together.ts'

for (const kind of testDatabases) {
  describe(`What is read together (${kind})`, () => {
    let opened: TestDatabase
    before(async () => {
      opened = await openTestDatabase(kind)
      await migrate(opened.database)
    })
    after(async () => {
      await opened.database.close()
      await opened.drop()
    })

    test('is what each query gives by itself, in its order, with instants as rows have them', async () => {
      const at = ['2026-03-29T00:59:59.999Z', '2026-11-25T09:00:00.000Z'] as const
      const [one, other] = [randomUUIDv7(), randomUUIDv7()].toSorted().reverse() as [string, string]
      await inRole(opened.database, 'door', null, async (tx) => {
        for (const [place, id] of [one, other].entries()) {
          const name = `Anna ${place}`
          const times = { created_at: at[place]!, updated_at: at[place]! }
          await tx
            .insertInto('person')
            .values({ id, name, email: id, ...times })
            .execute()
        }
        const people = (down: boolean) =>
          tx
            .selectFrom('person')
            .select(['id', 'name', 'created_at', 'email_verified'])
            .where('id', 'in', [one, other])
            .orderBy('id', down ? 'desc' : 'asc')
        const queries = { up: people(false), down: people(true), none: nobody(tx) }
        const together = await readTogether(tx, queries)
        assert.deepEqual(together, {
          up: await queries.up.execute(),
          down: await queries.down.execute(),
          none: [],
        })
        assert.deepEqual(
          together.down.map((row) => row.created_at),
          at,
        )
      })
    })
  })
}

function nobody(tx: Tx) {
  return tx.selectFrom('person').select('created_at').where('id', '=', randomUUIDv7())
}
