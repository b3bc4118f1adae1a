import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { migrate } from '../database/migrate.ts'
import { inRole } from '../testing/in-role.ts'
import { openTestDatabase, type TestDatabase, testDatabases } from '../testing/test-database.ts'
import { loggedError } from './log-options.ts'

for (const kind of testDatabases) {
  describe(`Logged errors (${kind})`, () => {
    let opened: TestDatabase
    before(async () => {
      opened = await openTestDatabase(kind)
      await migrate(opened.database)
    })
    after(async () => {
      await opened.database.close()
      await opened.drop()
    })

    test('an error of the database names its code, and nothing of what was to be stored', async () => {
      const at = '2026-11-25T09:00:00.000Z'
      const person = {
        name: 'Anna Meier',
        email: 'anna@example.org',
        created_at: at,
        updated_at: at,
      }
      const rows = [person, person].map((row, place) => ({ ...row, id: idOf(place) }))
      const failing = inRole(opened.database, 'door', null, (tx) =>
        tx.insertInto('person').values(rows).execute(),
      )
      const error = await failing.catch((failure: unknown) => failure)
      const logged = loggedError(new Error('outer', { cause: error }))
      assert.equal(logged.cause?.code, '23505')
      assert.doesNotMatch(JSON.stringify(logged), /anna|meier/i)
    })
  })
}

test('whatever else was thrown is named by its type alone', () => {
  assert.deepEqual(loggedError('anna@example.org'), {
    type: 'string',
    message: '',
    stack: '',
  })
})

function idOf(place: number): string {
  return `01a21071-0123-7147-8876-aa7214ed810${place}`
}
