import { shorten } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { readGroupFacts } from './read-group-facts.ts'

/**
 * Whether the facts stored for a group say everything that holds for one import of a source, and nothing that
 * by itself holds for another import of its form. A change to its recipients then changes nothing stored, and
 * no other import need be read. An import that a case is about is left to the code that reads everything.
 */
export async function isAsStored(
  { tx, account }: Unit,
  group: string,
  batch: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('gate_facts')
    .select('facts')
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .executeTakeFirst()
  const ofCase = await tx
    .selectFrom('case_batch')
    .select('case_id')
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .executeTakeFirst()
  if (row === undefined || ofCase !== undefined) return false
  const facts = await readGroupFacts(tx, account, group, [batch])
  const through = facts.batches[0]?.arrivedThrough
  const isNamed = row.facts.batches.some(
    ({ batchId, arrivedThrough }) =>
      batchId === batch ||
      (arrivedThrough?.source === through?.source && arrivedThrough?.version === through?.version),
  )
  if (through === undefined || isNamed) return false
  return shorten(facts, row.facts.forms ?? []).batches.length === 0
}
