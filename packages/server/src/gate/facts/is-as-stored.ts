import { shorten } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { readGroupFacts } from './read-group-facts.ts'

/**
 * Whether what is stored of a group says all that holds for one import that a source brought, and for no other
 * of its form anything by itself: then whatever changed of its recipients changes nothing that is stored, and
 * no other import need be read. One that a case is about is left to those who read all.
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
