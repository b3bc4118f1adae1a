import assert from 'node:assert/strict'
import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { deleteBatch } from '../case/lists/delete-batch.ts'
import { resealFiles } from '../files/reseal-files.ts'
import type { House } from '../house.ts'
import { sweepFiles } from '../lists/import/sweep-files.ts'
import { signedIn } from '../testing/browser.ts'
import { password, screenNow } from '../testing/cast.ts'
import {
  addressesOf,
  approveSource,
  castSource,
  deliver,
  type Form,
  filesOf,
  linesOf,
  peopleOf,
  sourceOf,
} from '../testing/cast-source.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { deliverArrivals } from './deliver-arrivals.ts'

onEachDatabase('A delivery', (given) => {
  test('among many at once to one source is taken in once and whole, within the cap as a whole, in a few changes of the account', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 50 })
    await approveSource(house, form)
    const { counting, written } = countWrites(house)
    const before = await revisionOf(house, form)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => deliver(counting, form, n * 4, n * 4 + 4)),
    )
    assert.equal(written(), 20)
    assert.ok((await revisionOf(house, form)) - before <= 3)
    assert.ok(answers.every(({ taken }) => taken === 4))
    const { arrived, beyondCap } = (await sourceOf(house, form)).period
    assert.deepEqual([arrived, beyondCap], [50, 30])
    const { arrivals } = await sourceOf(house, form)
    const lists = await Promise.all(arrivals.map(({ batchId }) => linesOf(house, form, batchId)))
    assert.deepEqual(lists.flat().sort(), addressesOf(0, 80))
  })

  test('is on the account’s record by itself, though many were taken up at once', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 6 })
    const answers = await Promise.all([0, 4, 8].map((from) => deliver(house, form, from, from + 4)))
    const { rows } = await sql<{ delivery: string; recipients: number }>`
      select body ->> 'deliveryId' as delivery, (
        select sum((part ->> 'recipients')::int)::int from jsonb_array_elements(body -> 'batches') part
      ) as recipients
      from event where account_id = ${form.account} and type = 'arrivals_delivered'`.execute(
      house.database.root,
    )
    assert.deepEqual(
      rows.map(({ delivery }) => delivery).sort(),
      answers.map(({ id }) => id).sort(),
    )
    assert.ok(rows.every(({ recipients }) => recipients === 4))
  })

  test('of which nobody can be mailed is taken in once, and says so each time', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 10 })
    const { account, group, source, owner } = form
    const recipients = [{ address: 'not an address', signedUpAt: '2026-11-25T09:00:00Z' }]
    const wish = { reference: 'sign-up-1', recipients }
    const send = () =>
      deliverArrivals(house, owner.actor, { account, group, source: source.id }, wish)
    const first = await send()
    assert.deepEqual([first.taken, first.refused, first.batches], [0, 1, []])
    assert.deepEqual(await send(), first)
  })

  test('that the cap cuts is sealed once, and screened with exactly its lines in each batch', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 10 })
    await approveSource(house, form)
    const { counting, written } = countWrites(house)
    await deliver(counting, form, 0, 4)
    const { batches } = await deliver(counting, form, 4, 17)
    assert.equal(written(), 2)
    const [within, beyond] = batches.map(({ batchId }) => batchId) as [string, string]
    assert.deepEqual(await linesOf(house, form, within), addressesOf(0, 10))
    assert.deepEqual(await linesOf(house, form, beyond), addressesOf(10, 17))
    for (const batch of [within, beyond]) await screenNow(house, form.account, batch)
    const { arrivals } = await sourceOf(house, form)
    assert.deepEqual(arrivals.map(({ recipients }) => recipients).sort(), [10, 7])
  })

  test('that the cap cut keeps its file, also under another key, until both parts are done with', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 4 })
    await approveSource(house, form)
    const { batches } = await deliver(house, form, 0, 7)
    const [within, beyond] = batches.map(({ batchId }) => batchId) as [string, string]
    const old = house.keys.sealing
    const next = { id: 'k2', bytes: randomBytes(32) }
    const rotated = { ...house, keys: { ...house.keys, sealing: [next, ...old] } }
    await resealFiles(rotated, { milliseconds: 60_000 })
    const renewed = { ...house, keys: { ...house.keys, sealing: [next] } }
    assert.equal((await linesOf(renewed, form, within)).length, 4)
    const { account, group, owner } = form
    await deleteBatch(house, owner.actor, account, group, within)
    await sweepFiles(house)
    assert.deepEqual(await linesOf(renewed, form, beyond), addressesOf(4, 7))
    await deleteBatch(house, owner.actor, account, group, beyond)
    await sweepFiles(house)
    assert.equal(await filesOf(house, form), 0)
  })

  test('under an idempotency key keeps its own answer, though many were taken up at once', async () => {
    const { house, app } = given()
    const form = await castSource(house, { cap: 10 })
    await approveSource(house, form)
    const browser = await signedIn(app, form.owner.email, password)
    const path = `/accounts/${form.account}/groups/${form.group}/sources/${form.source.id}/arrivals`
    const senders = [0, 3, 6, 9].map((from) => ({
      headers: { 'idempotency-key': randomUUIDv7() },
      body: { recipients: peopleOf(from, from + 3) },
    }))
    const send = () =>
      Promise.all(senders.map(({ headers, body }) => browser.post(path, body, headers)))
    const first = await send()
    assert.equal(new Set(first.map(({ body }) => body.id)).size, 4)
    assert.deepEqual(
      (await send()).map(({ status, body }) => [status, body]),
      first.map(({ status, body }) => [status, body]),
    )
    const { arrived, beyondCap } = (await sourceOf(house, form)).period
    assert.deepEqual([arrived, beyondCap], [10, 2])
  })

  test('reads no more rows after a year of daily batches than after a few days, be it the first of its day or not', async () => {
    const { house, clock } = given()
    const form = await castSource(house, { cap: 100, periodDays: 2 })
    await approveSource(house, form)
    const deliverCounted = async (from: number) => {
      const { counting, read } = countRows(house)
      await deliver(counting, form, from, from + 1)
      return read()
    }
    const deliverDaily = async (from: number, days: number) => {
      for (let day = 0; day < days; day += 1) {
        clock.forward({ days: 1 })
        await deliver(house, form, from + day, from + day + 1)
      }
      clock.forward({ days: 1 })
      return [await deliverCounted(from + days), await deliverCounted(from + days + 1)]
    }
    const early = await deliverDaily(0, 4)
    await addDays(house, form, 360)
    clock.forward({ days: 361 })
    assert.deepEqual(await deliverDaily(10, 4), early)
    const { period, arrivals } = await sourceOf(house, form)
    assert.deepEqual([period.arrived, arrivals[0]?.recipients], [3, 2])
  })
})

/** A batch for each of this many days after the newest, as they would have come. */
async function addDays(house: House, { account, group }: Form, days: number) {
  await sql`
    insert into batch select (jsonb_populate_record(null::batch, to_jsonb(newest)
      || jsonb_build_object('batch_id', md5(batch_id::text || n)::uuid, 'arrived_on', arrived_on + n))).*
    from (select * from batch where account_id = ${account} and group_id = ${group}
      order by batch_id desc limit 1) as newest, generate_series(1, ${days}::integer) n`.execute(
    house.database.root,
  )
}

function countWrites(house: House) {
  let written = 0
  const write: House['files']['write'] = (...args) => {
    written += 1
    return house.files.write(...args)
  }
  return { counting: { ...house, files: { ...house.files, write } }, written: () => written }
}

/** Counts the rows that the database returns. */
function countRows(house: House) {
  let rows = 0
  const root = house.database.root.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      rows += result.rows.length
      return result
    },
  })
  const database = { ...house.database, root }
  return { counting: { ...house, database }, read: () => rows }
}

async function revisionOf(house: House, { account }: Form): Promise<number> {
  const { rows } = await sql<{ revision: number }>`
    select revision::int as revision from account_head where account_id = ${account}`.execute(
    house.database.root,
  )
  return rows[0]!.revision
}
