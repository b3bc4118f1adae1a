import assert from 'node:assert/strict'
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUIDv7 } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { clockOf } from '../database/database.ts'
import { openPostgres } from '../database/open-database.ts'
import { repeats } from '../database/repeats.ts'
import type { House } from '../house.ts'
import { createGroup } from '../lists/groups/create-group.ts'
import type { LogType } from '../log/log-type.ts'
import { sendMailJob } from '../notify/jobs.ts'
import { castAccount } from '../testing/cast.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { change } from './change.ts'
import type { Unit } from './unit.ts'

/** As another request would do it. */
const outside = AsyncLocalStorage.snapshot()

onEachDatabase('A change', (given, kind) => {
  test('writes down once, at its end, what it has collected', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'A' })
    const before = await traces(house, account)
    await change(house, 'command', account, async (unit) => {
      note(unit, 'note_written', 'priority_changed')
      unit.refreshGate(group)
      unit.announceAtGate(group)
      assert.equal(await eventsSeen(unit), before.events)
    })
    const after = await traces(house, account)
    assert.deepEqual(after, {
      ...before,
      events: before.events + 2,
      changes: before.changes + 1,
      revision: before.revision + 1,
    })
  })

  test('that throws has done nothing, and told nobody', async () => {
    const { house } = given()
    const { account } = await castAccount(house)
    const before = await traces(house, account)
    const failing = change(house, 'command', account, async (unit) => {
      note(unit, 'note_written')
      unit.enqueue(sendMailJob, { mailId: randomUUIDv7() })
      throw new Error('on purpose')
    })
    await assert.rejects(failing, /on purpose/)
    assert.deepEqual(await traces(house, account), before)
  })

  test('can be rehearsed within another, down to its end, and leaves no trace', async () => {
    const { house } = given()
    const { account } = await castAccount(house)
    const before = await traces(house, account)
    await change(house, 'command', account, async (unit) => {
      const seen = await unit.rehearse(async (rehearsed) => {
        note(rehearsed, 'note_written')
        rehearsed.enqueue(sendMailJob, { mailId: randomUUIDv7() })
        return 'seen'
      })
      assert.equal(seen, 'seen')
    })
    const { events, jobs, revision } = await traces(house, account)
    assert.deepEqual([events, jobs, revision], [before.events, before.jobs, before.revision + 1])
  })

  test('within another is refused at once, instead of waiting for it for ever', async () => {
    const { house } = given()
    const { account } = await castAccount(house)
    const nested = change(house, 'command', account, () =>
      change(house, 'command', account, async () => undefined),
    )
    await assert.rejects(nested, /inside another one/)
  })

  test('never lies before the account’s last, though the clock was put back', async () => {
    const { house } = given()
    const { account } = await castAccount(house)
    const last = await change(house, 'command', account, async (unit) => unit.now)
    const early = { ...house, clock: clockOf({ now: () => '2020-01-01T00:00:00.000Z' }) }
    assert.equal(await change(early, 'command', account, async (unit) => unit.now), last)
  })

  test('has one time, which whoever is asked for it within tells, and nobody afterwards', async () => {
    const { house } = given()
    const { account } = await castAccount(house)
    let ticks = 0
    const ticking = { ...house, clock: clockOf({ now: () => `2030-01-01T00:00:00.00${ticks++}Z` }) }
    const goOn = Promise.withResolvers<void>()
    let afterwards: Promise<string> | undefined
    const told = await change(ticking, 'command', account, async (unit) => {
      afterwards = goOn.promise.then(() => ticking.clock.now())
      return [unit.now, unit.house.clock.now(), ticking.clock.now()]
    })
    goOn.resolve()
    assert.deepEqual(told, Array(3).fill('2030-01-01T00:00:00.000Z'))
    assert.equal(await afterwards, '2030-01-01T00:00:00.001Z')
  })

  test('of one account sees what the one before it did, in whatever order they come', async () => {
    const { house } = given()
    const { account } = await castAccount(house)
    const { events } = await traces(house, account)
    const seen = await Promise.all(
      Array.from({ length: 20 }, () =>
        change(house, 'command', account, async (unit) => {
          note(unit, 'note_written')
          return eventsSeen(unit)
        }),
      ),
    )
    assert.deepEqual(
      seen.toSorted((one, other) => one - other),
      seen.map((_, place) => events + place),
    )
  })

  if (kind === 'postgres') onPostgres()

  /** Tests that need several connections, or one that can be lost. */
  function onPostgres() {
    test('that meets a deadlock, a serialisation failure or a lock is begun anew with nothing collected', async () => {
      const { house } = given()
      const { account } = await castAccount(house)
      for (const [code, reason] of [
        ['40P01', 'deadlock'],
        ['40001', 'serialization'],
        ['55P03', 'lock'],
      ] as const) {
        const before = { ...repeats }
        const { events } = await traces(house, account)
        let attempts = 0
        await change(house, 'command', account, async (unit) => {
          note(unit, 'note_written')
          attempts += 1
          if (attempts < 3) await raise(unit, code)
        })
        assert.equal(attempts, 3)
        assert.equal(repeats[reason], before[reason] + 2)
        assert.equal((await traces(house, account)).events, events + 1)
      }
    })

    test('that meets the same again and again ends with what it met', async () => {
      const { house } = given()
      const { account } = await castAccount(house)
      const failing = change(house, 'command', account, (unit) => raise(unit, '40001'))
      await assert.rejects(failing, { code: '40001' })
    })

    test('whose connection is lost before its COMMIT is begun anew', async () => {
      const { house } = given()
      const { account } = await castAccount(house)
      const { events } = await traces(house, account)
      let attempts = 0
      await change(house, 'command', account, async (unit) => {
        note(unit, 'note_written')
        attempts += 1
        if (attempts === 1) await endOwnConnection(house, unit)
      })
      assert.equal(attempts, 2)
      assert.equal((await traces(house, account)).events, events + 1)
    })

    for (const [arrives, wanted] of [
      [true, 1],
      [false, 2],
    ] as const)
      test(`whose COMMIT got no answer is asked about: ${arrives ? 'it arrived, and nothing is done again' : 'it never arrived, and is begun anew'}`, async (t) => {
        const { house } = given()
        const { account } = await castAccount(house)
        const { events } = await traces(house, account)
        let attempts = 0
        const lost = losesOneCommit(t, arrives)
        const result = await change(house, 'command', account, async (unit) => {
          note(unit, 'note_written')
          attempts += 1
          if (attempts === 1) lost.arm(await connectionOf(unit))
          return 'what it came to'
        })
        assert.deepEqual([result, attempts], ['what it came to', wanted])
        assert.equal((await traces(house, account)).events, events + 1)
      })

    test('of a busy account leaves the connections to the others', async () => {
      const { house, url } = given()
      const database = await openPostgres(url!, 2)
      const small = { ...house, database }
      const [busy, other] = [await castAccount(house), await castAccount(house)]
      const first = Promise.withResolvers<void>()
      const held = change(small, 'command', busy.account, () => first.promise)
      const waiting = Array.from({ length: 10 }, () =>
        change(small, 'command', busy.account, async () => undefined),
      )
      await change(small, 'command', other.account, async () => undefined)
      first.resolve()
      await Promise.all([held, ...waiting])
      await database.close()
    })

    test('that begins at a row of the queue passes over an account that somebody is changing', async () => {
      const { house } = given()
      const [busy, free] = [await castAccount(house), await castAccount(house)]
      await change(house, 'command', busy.account, () =>
        outside(() =>
          change(house, 'desk', null, async (unit) => {
            assert.equal(await unit.enterIfFree(busy.account), false)
            assert.equal(await unit.enterIfFree(free.account), true)
            assert.equal(unit.account, free.account)
          }),
        ),
      )
    })
  }
})

function note(unit: Unit, ...types: LogType[]) {
  const by = { kind: 'clock' } as const
  for (const type of types) unit.log({ type, subject: unit.account, by, at: unit.now, body: {} })
}

/** How many events of the account are visible from within a change. */
async function eventsSeen({ tx, account }: Unit): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from event where account_id = ${account}`.execute(tx)
  return rows[0]!.count
}

async function raise({ tx }: Unit, code: string): Promise<void> {
  await sql.raw(`do $$ begin raise sqlstate '${code}'; end $$`).execute(tx)
}

async function endOwnConnection({ database }: House, unit: Unit): Promise<void> {
  const pid = await connectionOf(unit)
  await outside(() => sql`select pg_terminate_backend(${pid})`.execute(database.root))
  await sql`select 1`.execute(unit.tx)
}

async function connectionOf({ tx }: Unit): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
  return rows[0]!.pid
}

/** Once armed, the next COMMIT of that connection loses it: before it is sent, or after it was carried out. */
function losesOneCommit(t: TestContext, arrives: boolean) {
  let armed: number | null = null
  const query = pg.Client.prototype.query as (...given: unknown[]) => Promise<unknown>
  const losing = async function (this: pg.Client & { processID: number }, ...given: unknown[]) {
    if (this.processID !== armed || given[0] !== 'commit') return query.apply(this, given)
    armed = null
    if (arrives) await query.apply(this, given)
    await this.end()
    throw new Error('Connection terminated unexpectedly')
  }
  t.mock.method(pg.Client.prototype, 'query', losing as typeof pg.Client.prototype.query)
  return {
    arm(connection: number) {
      armed = connection
    },
  }
}

async function traces({ database }: House, account: string) {
  const { rows } = await sql<{ events: number; changes: number; jobs: number; revision: number }>`
    select (select count(*)::int from event where account_id = ${account}) as events,
      (select count(*)::int from change where account_id = ${account}) as changes,
      (select count(*)::int from jobs.job where name = ${sendMailJob.name}) as jobs,
      (select revision::int from account_head where account_id = ${account}) as revision`.execute(
    database.root,
  )
  return rows[0]!
}
