import type { api, Group, GroupStanding, QueryOf } from '@freigabe/contract'
import type { CaseStatus } from '@freigabe/core'
import { type RawBuilder, sql } from 'kysely'
import { containing } from '../../database/containing.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { House } from '../../house.ts'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import { readGroupsById } from './read-groups.ts'

type Query = QueryOf<typeof api.listGroups>

/** How many groups are looked at together, at most, if few of them have the wanted standing. */
const maximumPageSize = 1_000

/** A page of an account's groups by name. A filter by standing reads on until the page is full. */
export async function listGroups(house: House, role: RoleName, account: string, query: Query) {
  return readAs(house.database, role, account, async (tx) => {
    const items: Group[] = []
    let after = decodeCursor(query.cursor, 2) as [string, string] | null
    for (let size = query.limit + 1; ; size = Math.min(2 * size, maximumPageSize)) {
      const rows = await readNames(tx, account, query, { after, size })
      const groups = await readGroupsById(
        tx,
        house,
        account,
        rows.map((row) => row.group_id),
      )
      for (const [index, group] of groups.entries()) {
        if (items.length === query.limit) return { items, nextCursor: encodeCursor(after!) }
        after = [rows[index]!.key, group.id]
        if (query.standing === undefined || group.standing === query.standing) items.push(group)
      }
      if (rows.length < size) return { items, nextCursor: null }
    }
  })
}

function readNames(
  tx: Tx,
  account: string,
  query: Query,
  { after, size }: { after: [string, string] | null; size: number },
) {
  const key = sql<string>`lower(name)`
  let names = tx
    .selectFrom('recipient_group')
    .select(['group_id', key.as('key')])
    .where('account_id', '=', account)
    .where('deleted_at', 'is', null)
  if (query.search !== undefined)
    names = names.where(key, 'like', containing(query.search.toLowerCase()))
  if (query.standing !== undefined) names = names.where(mayStand(query.standing))
  if (after !== null) {
    names = names.where(sql<boolean>`(${key}, group_id) > (${after[0]}, ${after[1]}::uuid)`)
  }
  return names.orderBy(key).orderBy('group_id').limit(size).execute()
}

/**
 * Whether the group of a row may have this standing, as far as the database can tell. It never says no to a
 * group that has it, so that of thousands of groups only a few need to be looked at.
 */
function mayStand(standing: GroupStanding): RawBuilder<boolean> {
  switch (standing) {
    case 'questions':
      return hasCase('awaiting_answer')
    case 'needs_you':
      return sql<boolean>`(${hasCase('awaiting_submission', 'lapsed')} or ${hasImport('refused', 'interrupted')})`
    case 'in_review':
      return hasCase('in_review')
    case 'checking':
      return hasImport('received', 'screening')
    case 'approved':
    case 'limited':
    case 'source_approved':
    case 'conditional':
    case 'expired':
      return hasCase('accepted')
    case 'rejected':
    case 'revoked':
    case 'withdrawn':
      return hasCase(standing)
    case 'on_hold':
      return isHeld
    case 'suspended':
    case 'empty':
      return sql<boolean>`true`
  }
}

function hasCase(...statuses: CaseStatus[]): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from approval_case
    where approval_case.account_id = recipient_group.account_id
      and approval_case.group_id = recipient_group.group_id
      and approval_case.status in (${sql.join(statuses)})
  )`
}

function hasImport(...states: string[]): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from batch
    where batch.account_id = recipient_group.account_id
      and batch.group_id = recipient_group.group_id
      and batch.removed_at is null
      and batch.state in (${sql.join(states)})
  )`
}

const isHeld = sql<boolean>`exists (
  select from gate_facts
  where gate_facts.account_id = recipient_group.account_id
    and gate_facts.group_id = recipient_group.group_id
    and (facts @> '{"held": true}' or facts @> '{"batches": [{"held": true}]}')
)`
