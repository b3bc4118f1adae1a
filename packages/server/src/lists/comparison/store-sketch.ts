import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Unit } from '../../change/unit.ts'
import { anchorsOf } from './anchors-of.ts'
import { hashList } from './hash-list.ts'
import type { KeyedSketch } from './key-sketch.ts'
import { packLevels } from './pack-levels.ts'

/** The embedded database works in this thread: so much at a time lets others have their turn. */
const atOnce = 1000

/** Keeps the sketch of an import that has none, and puts it where others are looked up. */
export async function storeSketch(
  unit: Unit,
  batch: string,
  { keyId, recipients, rate, levels }: KeyedSketch,
): Promise<void> {
  const { tx, account } = unit
  await tx
    .insertInto('sketch')
    .values({
      account_id: account,
      batch_id: batch,
      key_id: keyId,
      recipients,
      rate,
      hashes: packLevels(levels),
    })
    .execute()
  const anchors = anchorsOf({ rate, levels })
  await unit.as('comparer', async () => {
    const { place } = await tx
      .insertInto('sketch_place')
      .values({ account_id: account, batch_id: batch, rate: anchors.rate })
      .returning('place')
      .executeTakeFirstOrThrow()
    for (let from = 0; from < anchors.hashes.length; from += atOnce) {
      const hashes = hashList(anchors.hashes.slice(from, from + atOnce))
      await sql`insert into sketch_anchor (hash, place)
        select hash, ${place} from unnest(${hashes}) as anchor (hash)`.execute(tx)
      await setImmediate()
    }
  })
}
