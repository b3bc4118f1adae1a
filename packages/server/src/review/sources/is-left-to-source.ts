import { isCovered, judgeSource } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import { readGroupFacts } from '../../gate/read-group-facts.ts'
import { readSourceFacts } from '../../gate/read-source-facts.ts'
import { sourceFactsOf } from '../../gate/source-facts-of.ts'
import type { House } from '../../house.ts'
import type { ScreenedBatch } from '../../screening/store-examined.ts'

/**
 * Whether what a source brought needs no case of its own: it came within the cap, or the source itself is
 * still to be decided about, and this with it. What turns out to lie beyond the cap of an approved source,
 * a whole file, say, is marked so: from then on it is reviewed for itself and takes no room.
 */
export async function isLeftToSource(
  house: House,
  tx: Tx,
  account: string,
  { batch, group, arrived }: ScreenedBatch,
): Promise<boolean> {
  if (arrived === null || arrived.beyondCap) return false
  const { batches } = await readGroupFacts(tx, account, group)
  const facts = batches.find(({ batchId }) => batchId === batch)
  if (facts === undefined || isCovered(facts, house.clock.now())) return true
  const source = await tx
    .selectFrom('source')
    .select(['source_id', 'version'])
    .where('account_id', '=', account)
    .where('source_id', '=', arrived.source)
    .executeTakeFirstOrThrow()
  const sources = sourceFactsOf(source, await readSourceFacts(tx, account, group), [])
  const { approval } = judgeSource(sources, house.clock.now())
  if (approval === null || facts.arrivedThrough?.version !== source.version) return true
  await markBeyondCap(tx, account, batch)
  return false
}

async function markBeyondCap(tx: Tx, account: string, batch: string) {
  await tx
    .updateTable('batch')
    .set({ beyond_cap: true })
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .execute()
}
