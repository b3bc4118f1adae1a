import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { deleteBatch } from '../../case/lists/delete-batch.ts'
import { deleteGroup } from '../../case/lists/delete-group.ts'
import { castAccount, importFile } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { listOf, personOf } from '../../testing/list-of.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { createGroup } from '../groups/create-group.ts'
import { screenBatch } from '../screening/screen-batch.ts'
import { type KeyedSketch, readSketches } from './sketches.ts'

onEachDatabase('The sketch of an import', (given) => {
  test('is kept with the key that made it, and comes back as it went in', async () => {
    const { account, batch } = await imported(listOf(0, 5000))
    const sketch = (await sketchOf(account, batch))!
    assert.equal(sketch.recipients, 5000)
    assert.equal(sketch.keyId, given().house.keys.sketch[0]!.id)
    assert.ok(sketch.rate > 0 && sketch.levels.length === 7)
    const sizes = sketch.levels.map((level) => level.size)
    assert.ok(sizes.reduce((sum, size) => sum + size) >= 1024)
    assert.ok(sizes.every((size, level) => size > 0 === level >= sketch.rate))
  })

  test('holds every recipient of a small list, by keyed hashes and nothing else', async () => {
    const { account, batch } = await imported(listOf(0, 50))
    const sketch = (await sketchOf(account, batch))!
    const kept = new Set(sketch.levels.flatMap((level) => [...level]))
    assert.equal(kept.size, 50)
    for (let person = 0; person < 50; person++) {
      const hash = createHash('sha256').update(personOf(person)).digest().readBigUInt64BE()
      assert.ok(!kept.has(hash))
    }
  })

  test('is found by 100 to 200 of its recipients, or by all that there are', async () => {
    const large = await counted(() => imported(listOf(0, 5000)))
    assert.ok(large.sketch_anchor >= 100 && large.sketch_anchor <= 250, `${large.sketch_anchor}`)
    assert.equal((await counted(() => imported(listOf(0, 40)))).sketch_anchor, 40)
  })

  test('takes the place of the earlier one when a file is screened again', async () => {
    const { house } = given()
    const { account, batch } = await imported(listOf(0, 3000))
    const change = await counted(async () => {
      await inRole(house.database, 'command', account, (tx) =>
        tx
          .updateTable('batch')
          .set({ state: 'received' })
          .where('account_id', '=', account)
          .where('batch_id', '=', batch)
          .execute(),
      )
      const run = { attempt: 1, last: true, signal: AbortSignal.timeout(30_000) }
      await screenBatch(house, { account, batch }, run, async () => undefined)
    })
    assert.deepEqual(change, { sketch: 0, sketch_place: 0, sketch_anchor: 0 })
  })

  test('goes with its import, and with its group, as does all that it was found by', async () => {
    const { house } = given()
    const change = await counted(async () => {
      const { account, owner, group, batch } = await imported(listOf(0, 3000))
      await importFile(house, owner.actor, account, group, listOf(3000, 3500))
      await deleteBatch(house, owner.actor, account, group, batch)
      assert.equal(await sketchOf(account, batch), undefined)
      await deleteGroup(house, owner.actor, account, group)
    })
    assert.deepEqual(change, { sketch: 0, sketch_place: 0, sketch_anchor: 0 })
  })

  async function imported(csv: string) {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Liste' })
    const { batch } = await importFile(house, owner.actor, account, group, csv)
    return { account, owner, group, batch }
  }

  async function sketchOf(account: string, batch: string): Promise<KeyedSketch | undefined> {
    const names = [{ account_id: account, batch_id: batch }]
    return inRole(given().house.database, 'comparer', null, async (tx) => {
      for await (const sketch of readSketches(tx, names)) return sketch
      return undefined
    })
  }

  /** By how many rows the work changes the tables of sketches. */
  async function counted(work: () => Promise<unknown>) {
    const before = await rows()
    await work()
    const after = await rows()
    return {
      sketch: after.sketch - before.sketch,
      sketch_place: after.sketch_place - before.sketch_place,
      sketch_anchor: after.sketch_anchor - before.sketch_anchor,
    }
  }

  async function rows() {
    const counts = await sql<{ sketch: number; sketch_place: number; sketch_anchor: number }>`
      select (select count(*)::int from sketch) as sketch,
        (select count(*)::int from sketch_place) as sketch_place,
        (select count(*)::int from sketch_anchor) as sketch_anchor`.execute(
      given().house.database.root,
    )
    return counts.rows[0]!
  }
})
