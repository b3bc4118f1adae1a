import type { Tx } from '../../database/database.ts'
import type { ListName } from './find-alike.ts'
import type { KeyedSketch } from './key-sketch.ts'
import { unpackLevels } from './pack-levels.ts'

/** So many are in memory at a time: one of ten million recipients has a megabyte. */
const atOnce = 20

/** The stored sketches of lists, as far as there are any, one after another. */
export async function* readSketches(
  tx: Tx,
  lists: readonly ListName[],
): AsyncGenerator<KeyedSketch & ListName> {
  for (let first = 0; first < lists.length; first += atOnce) {
    const some = lists.slice(first, first + atOnce)
    const rows = await tx
      .selectFrom('sketch')
      .selectAll()
      .where('account_id', 'in', [...new Set(some.map((list) => list.account_id))])
      .where('batch_id', 'in', [...new Set(some.map((list) => list.batch_id))])
      .execute()
    for (const { key_id, hashes, ...sketch } of rows) {
      yield { ...sketch, keyId: key_id, levels: unpackLevels(hashes) }
    }
  }
}
