import type { Group } from '@freigabe/contract'
import { expand } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import { storedImport } from '../../database/stored-import.ts'
import { readSent } from '../../gate/sending/read-sent.ts'
import type { House } from '../../house.ts'
import { lapsesAt } from '../import/time-stands-still.ts'
import { groupView } from './group-view.ts'
import { groupsWithOpenSource } from './groups-with-open-source.ts'
import { openQuestionsOfCase } from './open-questions-of-case.ts'

/** Groups of an account with how they stand, in the order of the ids. Five queries for any number. */
export async function readGroupsById(
  tx: Tx,
  house: House,
  account: string,
  ids: readonly string[],
): Promise<Group[]> {
  if (ids.length === 0) return []
  const groups = await tx
    .selectFrom('recipient_group')
    .leftJoin('gate_facts', onAccountAnd('group_id', 'gate_facts', 'recipient_group'))
    .select([
      'recipient_group.group_id',
      'recipient_group.reference',
      'recipient_group.name',
      'recipient_group.created_at',
      'gate_facts.facts',
    ])
    .where('recipient_group.account_id', '=', account)
    .where('recipient_group.group_id', 'in', ids)
    .execute()
  const batches = await tx
    .selectFrom('batch')
    .select(['group_id', 'batch_id', 'state', 'refusal', 'file_key', 'recipients', 'digest'])
    .select(storedImport)
    .where('account_id', '=', account)
    .where('group_id', 'in', ids)
    .where('removed_at', 'is', null)
    .execute()
  const cases = await tx
    .selectFrom('approval_case')
    .select(['group_id', 'case_id', 'status', 'trigger', 'due_at', lapsesAt])
    .select(openQuestionsOfCase)
    .where('account_id', '=', account)
    .where('group_id', 'in', ids)
    .orderBy('opened_at', 'desc')
    .orderBy('case_id', 'desc')
    .execute()
  const batchesOf = Map.groupBy(batches, (row) => row.group_id)
  const casesOf = Map.groupBy(cases, (row) => row.group_id)
  const now = house.clock.now()
  const withOpenSource = await groupsWithOpenSource(tx, account, ids, now)
  const sent = await readSent(tx, account, ids, now)
  const views = groups.map((row) => {
    const own = batchesOf.get(row.group_id) ?? []
    const facts = row.facts && expand(row.facts, own)
    const hasOpenSource = withOpenSource.has(row.group_id)
    const known = { ...row, facts, hasOpenSource, sent: sent.get(row.group_id) ?? null }
    return groupView(known, own, casesOf.get(row.group_id) ?? [], now)
  })
  const places = new Map(ids.map((id, place) => [id, place]))
  return views.sort((a, b) => places.get(a.id)! - places.get(b.id)!)
}
