import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { inRole } from '../testing/in-role.ts'
import { openTestDatabase, type TestDatabase, testDatabases } from '../testing/test-database.ts'
import { asRole, type Tx } from './database.ts'
import { migrate } from './migrate.ts'
import { openAsRole } from './open-as-role.ts'
import type { AnyDatabase } from './open-database.ts'

for (const kind of testDatabases) {
  describe(`Transactions under a role (${kind})`, () => {
    let opened: TestDatabase
    let database: AnyDatabase
    before(async () => {
      opened = await openTestDatabase(kind)
      database = opened.database
      await migrate(database)
    })
    after(async () => {
      await database.close()
      await opened.drop()
    })

    test('work runs under its role and account, and neither is left behind on the connection', async () => {
      const account = randomUUIDv7()
      const seen = await inRole(database, 'customer', account, currentRole)
      assert.deepEqual(seen, { role: `${database.prefix}_customer`, account })
      const { rows } = await sql<{ role: string; account: string | null }>`
        select current_user as role, nullif(current_setting('freigabe.account', true), '') as account`.execute(
        database.root,
      )
      assert.notEqual(rows[0]!.role, seen.role)
      assert.equal(rows[0]!.account, null)
    })

    test('what fails leaves nothing behind', async () => {
      const id = randomUUIDv7()
      await assert.rejects(
        inRole(database, 'door', null, async (tx) => {
          await insertPerson(tx, id)
          throw new Error('changed my mind')
        }),
        /changed my mind/,
      )
      assert.equal(await personCount(id), 0)
    })

    test('an account that is not named by a UUID is refused before anything is asked of the database', async () => {
      for (const account of ['', "x'; drop table person; --", 'c-1047']) {
        await assert.rejects(
          inRole(database, 'customer', account, async () => undefined),
          /named by its UUID/,
        )
      }
    })

    test('work under a second role goes back to the first, also when it was refused', async () => {
      const role = { as: 'log', backTo: 'admin' } as const
      const seen = await inRole(database, 'admin', null, async (tx) => {
        const inside = await asRole(database, tx, role, () => currentRole(tx))
        const refused = asRole(database, tx, role, () => Promise.reject(new Error('refused')))
        await assert.rejects(refused, /refused/)
        return { inside: inside.role, after: (await currentRole(tx)).role }
      })
      const { prefix } = database
      assert.deepEqual(seen, { inside: `${prefix}_log`, after: `${prefix}_admin` })
    })

    test('an error of the database under a second role is reported as it is', async () => {
      await assert.rejects(
        inRole(database, 'admin', null, (tx) =>
          asRole(database, tx, { as: 'log', backTo: 'admin' }, () =>
            tx.selectFrom('person').select('id').execute(),
          ),
        ),
        { code: '42501' },
      )
    })

    test('a library’s own queries run under its role, and inside a transaction they are refused at once', async () => {
      const library = openAsRole(database, 'door')
      assert.deepEqual(await library.selectFrom('person_session').select('id').execute(), [])
      await assert.rejects(library.selectFrom('desk_queue').select('case_id').execute(), {
        code: '42501',
      })
      await assert.rejects(
        inRole(database, 'door', null, () =>
          library.selectFrom('person_session').select('id').execute(),
        ),
        /inside a transaction/,
      )
      await library.destroy()
    })

    test('a library is given instants as dates, which it can compare', async () => {
      const library = openAsRole(database, 'door')
      const id = randomUUIDv7()
      await inRole(database, 'door', null, (tx) => insertPerson(tx, id))
      const person = await library
        .selectFrom('person')
        .select('created_at')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      assert.deepEqual(person.created_at as unknown, new Date('2026-11-25T09:00:00.000Z'))
      await library.destroy()
    })

    test('days, instants, counts, bytes, lists and JSON are read alike, in a transaction and outside', async () => {
      const everyKind = sql<Record<string, unknown>>`
        select date '2026-11-25' as day, timestamptz '2026-11-25 10:00+01' as instant, null::date as none,
          array[date '2026-11-25'] is not null as said, count(*) as counted, sum(n)::bigint as summed,
          sum(n)::float8 / 2 as share, sum(n)::int as small, '\\x00ff0a'::bytea as bytes,
          array_agg(n::text order by n) as list, array_agg(n::int order by n) as numbers,
          jsonb_build_object('of', jsonb_build_array(1, null, 'zwei')) as json
        from generate_series(1, 3) as n`
      const within = await inRole(database, 'door', null, (tx) => everyKind.execute(tx))
      for (const { rows } of [within, await everyKind.execute(database.root)]) {
        const { bytes, ...others } = rows[0]!
        assert.deepEqual([...(bytes as Uint8Array)], [0, 255, 10])
        assert.deepEqual(others, {
          day: '2026-11-25',
          instant: '2026-11-25T09:00:00.000Z',
          none: null,
          said: true,
          counted: 3,
          summed: 6,
          share: 3,
          small: 6,
          list: ['1', '2', '3'],
          numbers: [1, 2, 3],
          json: { of: [1, null, 'zwei'] },
        })
      }
    })

    test('transactions that are begun at once each keep or lose only their own work', async () => {
      const ids = Array.from({ length: 20 }, () => randomUUIDv7())
      await Promise.allSettled(
        ids.map((id, place) =>
          inRole(database, 'door', null, async (tx) => {
            await insertPerson(tx, id)
            await tx.selectFrom('person').select('id').where('id', '=', id).execute()
            if (place % 2 === 1) throw new Error('undo')
          }),
        ),
      )
      const kept = await Promise.all(ids.map(personCount))
      assert.deepEqual(
        kept,
        ids.map((_, place) => (place % 2 === 1 ? 0 : 1)),
      )
    })

    async function personCount(id: string): Promise<number> {
      const rows = await inRole(database, 'door', null, (tx) =>
        tx.selectFrom('person').select('id').where('id', '=', id).execute(),
      )
      return rows.length
    }
  })
}

async function currentRole(tx: Tx): Promise<{ role: string; account: string }> {
  const { rows } = await sql<{ role: string; account: string }>`
    select current_user as role, current_setting('freigabe.account', true) as account`.execute(tx)
  return rows[0]!
}

async function insertPerson(tx: Tx, id: string) {
  const at = '2026-11-25T09:00:00.000Z'
  await tx
    .insertInto('person')
    .values({ id, name: 'Anna', email: `${id}@example.org`, created_at: at, updated_at: at })
    .execute()
}

test('an embedded database that is closed lets transactions end that wait for their turn', async () => {
  const { database } = await openTestDatabase('embedded')
  const waiting = Array.from({ length: 3 }, (_, place) =>
    database.root.transaction().execute(async (tx) => {
      await sql`select 1`.execute(tx)
      return place
    }),
  )
  await database.close()
  assert.deepEqual(await Promise.all(waiting), [0, 1, 2])
})
