import { sql } from 'kysely'
import { asRole, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { anchorsOf } from './anchors-of.ts'
import { hashList } from './hash-list.ts'
import { unpackLevels } from './pack-levels.ts'

/**
 * Deletes the sketches of imports and what they are found by. An index of the anchors by their sketch
 * would take a third more room, so they are looked up by the hashes that the sketch still has.
 */
export async function forgetSketches(
  house: Pick<House, 'database'>,
  tx: Tx,
  account: string,
  batches: readonly string[],
): Promise<void> {
  if (batches.length === 0) return
  const sketches = await tx
    .deleteFrom('sketch')
    .where('account_id', '=', account)
    .where('batch_id', 'in', batches)
    .returning(['batch_id', 'rate', 'hashes'])
    .execute()
  if (sketches.length === 0) return
  await asRole(house.database, tx, { as: 'comparer', backTo: 'command' }, async () => {
    for (const { batch_id, rate, hashes } of sketches) {
      const gone = await tx
        .deleteFrom('sketch_place')
        .where('account_id', '=', account)
        .where('batch_id', '=', batch_id)
        .returning('place')
        .executeTakeFirst()
      const anchors = anchorsOf({ rate, levels: unpackLevels(hashes) })
      await sql`delete from sketch_anchor
        where hash = any(${hashList(anchors.hashes)}) and place = ${gone?.place ?? null}`.execute(
        tx,
      )
    }
  })
}
