import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from '../database/database.ts'
import { repeats } from '../database/repeats.ts'
import { signedIn } from '../testing/browser.ts'
import { castAccount, password } from '../testing/cast.ts'
import { inRole } from '../testing/in-role.ts'
import { testDatabases } from '../testing/test-database.ts'
import { openTestHouse } from '../testing/test-house.ts'
import { refusalOf } from './problem.ts'

const skip = !testDatabases.includes('postgres') && 'the embedded database has no connections'

describe('When PostgreSQL loses connections', { skip }, () => {
  let given: Awaited<ReturnType<typeof openTestHouse>>
  let killer: pg.Client
  before(async () => {
    given = await openTestHouse('postgres')
    killer = new pg.Client({ connectionString: given.url! })
    await killer.connect()
  })
  after(async () => {
    await killer.end()
    await given.end()
  })

  test('requests get their answer or 503 with the time to wait, and afterwards all goes on', async () => {
    const { account, owner } = await castAccount(given.house)
    const browser = await signedIn(given.app, owner.email, password)
    const groups = `/accounts/${account}/groups`
    const statuses = new Map<number, number>()
    const before = repeats.connection
    const hits = () => (statuses.get(503) ?? 0) + repeats.connection - before
    // Whether anything is under way when the blow falls is chance.
    for (let round = 0; round < 6 || (hits() === 0 && round < 100); round++) {
      const asked = Array.from({ length: 12 }, (_, at) =>
        at % 3 === 0 ? browser.post(groups, { name: 'Kunden' }) : browser.get(groups),
      )
      if (round % 2 === 1) await Promise.race(asked)
      await killer.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`)
      for (const { status, body, headers } of await Promise.all(asked)) {
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        if (status < 400) continue
        assert.deepEqual([status, body.code], [503, 'DATABASE_UNAVAILABLE'])
        assert.ok(Number(headers['retry-after']) > 0)
      }
    }
    assert.ok(hits() > 0, 'something was hit')
    assert.equal((await browser.get(groups)).status, 200)
  })

  test('a transaction whose connection is gone is told so at whichever query comes next', async () => {
    for (const pause of [false, true]) {
      const error = await failureOf(async (tx) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
        await killer.query('select pg_terminate_backend($1)', [rows[0]!.pid])
        // Once after the driver has heard of it, and once before.
        if (pause) await until(async () => !(await isThere(rows[0]!.pid)))
        await sql`select 1`.execute(tx)
      })
      assert.equal(refusalOf(error).code, 'DATABASE_UNAVAILABLE', String(error))
    }
  })

  test('who had to give way to others is told to come back', async () => {
    for (const code of ['40P01', '40001', '55P03']) {
      const error = await failureOf(async (tx) => {
        await sql.raw(`do $$ begin raise sqlstate '${code}'; end $$`).execute(tx)
      })
      assert.equal(refusalOf(error).code, 'DATABASE_UNAVAILABLE')
    }
  })

  async function failureOf(work: (tx: Tx) => Promise<void>): Promise<unknown> {
    return inRole(given.house.database, 'door', null, work).then(
      () => assert.fail('It went well.'),
      (error: unknown) => error,
    )
  }

  async function isThere(pid: number): Promise<boolean> {
    const { rowCount } = await killer.query('select from pg_stat_activity where pid = $1', [pid])
    return rowCount === 1
  }
})

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition()));
}
