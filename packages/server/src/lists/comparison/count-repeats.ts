import type { Tx } from '../../database/database.ts'
import type { Repeat } from '../../database/tables.ts'
import type { ListToCompare } from './compare-with-approved.ts'
import { type KeyedSketch, readSketches } from './sketches.ts'

/** At most this many imports of a group are looked through; the newest count. */
const maximumImports = 50

/**
 * How many recipients of a list stand in earlier imports of its group, so that whoever is in several of them counts as
 * one. Each recipient is counted at one of these imports; of two imports only the later one says so.
 */
export async function countRepeats(
  tx: Tx,
  { account, batch, group, digest }: ListToCompare,
  own: KeyedSketch,
): Promise<Repeat[]> {
  const earlier = await tx
    .selectFrom('batch')
    .select(['account_id', 'batch_id'])
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .where('batch_id', '<', batch)
    .where('source_id', 'is', null)
    .where('removed_at', 'is', null)
    .where('digest', '!=', digest)
    .orderBy('batch_id', 'desc')
    .limit(maximumImports)
    .execute()
  const counted = new Set<bigint>()
  const repeats: Repeat[] = []
  for await (const other of readSketches(tx, earlier)) {
    if (other.keyId !== own.keyId) continue
    const { recipients, isExact } = countAt(own, other, counted)
    if (recipients > 0) repeats.push({ batchId: other.batch_id, recipients, isExact })
  }
  return repeats
}

/** Recipients that the other list holds, too, and that were not counted yet; an estimate where either is a sample. */
function countAt(own: KeyedSketch, other: KeyedSketch, counted: Set<bigint>) {
  const rate = Math.max(own.rate, other.rate)
  const compared = own.levels.slice(rate).reduce((sum, { size }) => sum + size, 0)
  const shared = own.levels.slice(rate).flatMap((level, at) => {
    const theirs = other.levels[rate + at]
    return theirs ? [...level.intersection(theirs).difference(counted)] : []
  })
  for (const hash of shared) counted.add(hash)
  const share = compared === 0 ? 0 : shared.length / compared
  return { recipients: Math.round(share * own.recipients), isExact: rate === 0 }
}
