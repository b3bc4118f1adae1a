import type { GroupFacts } from '@freigabe/core'
import { type Kysely, sql } from 'kysely'
import { isUuid } from '../database/is-uuid.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import type { Tables } from '../database/tables.ts'

/** A group by the names that somebody asks with: ids or references. */
export interface GroupName {
  account: string
  group: string
}

/** What is known of a group that somebody asked about; parts that do not exist are null. */
export interface StoredGroup {
  account: { id: string; standing: GroupFacts['account'] } | null
  group: {
    id: string
    facts: GroupFacts | null
    batches: readonly { id: string; reference: string | null }[]
  } | null
}

/** Reads what the gate must know of groups by ids or references, as far as they exist, in the order asked. */
export async function findStoredGroups(
  db: Kysely<Tables>,
  names: readonly GroupName[],
): Promise<StoredGroup[]> {
  const owners = await readOwners(db, [...new Set(names.map(({ account }) => account))])
  const asked = names.map(({ account, group }) => ({
    owner: owners.get(account),
    group,
  }))
  const groups = await readGroups(
    db,
    asked.flatMap(({ owner, group }) => (owner ? [{ account: owner.id, group }] : [])),
  )
  return asked.map(({ owner, group }) => {
    if (owner === undefined) return { account: null, group: null }
    const found = groups.get(nameOf({ account: owner.id, group }))
    if (found === undefined) return { account: owner, group: null }
    // Of the account itself: no write of a group's facts can undo that it was suspended.
    const facts = found.facts && { ...found.facts, account: owner.standing }
    return { account: owner, group: { ...found, facts } }
  })
}

/** One name for both, for maps. */
export function nameOf({ account, group }: GroupName): string {
  return `${account}\n${group}`
}

type Owner = NonNullable<StoredGroup['account']>

async function readOwners(
  db: Kysely<Tables>,
  names: readonly string[],
): Promise<Map<string, Owner>> {
  const [ids, references] = split(names)
  const rows = await db
    .selectFrom('account')
    .select(['account_id', 'reference', 'suspended_at', 'mode'])
    .where((is) =>
      is.or([
        is('account_id', '=', sql<string>`any(${ids}::uuid[])`),
        is('reference', '=', sql<string>`any(${references}::text[])`),
      ]),
    )
    .execute()
  const owners = rows.flatMap(({ account_id, reference, suspended_at, mode }) => {
    const owner = { id: account_id, standing: { suspended: suspended_at !== null, mode } }
    return [[account_id, owner] as const, [reference ?? '', owner] as const]
  })
  return new Map(owners.filter(([name]) => name !== ''))
}

async function readGroups(db: Kysely<Tables>, asked: readonly GroupName[]) {
  const found = new Map<string, NonNullable<StoredGroup['group']>>()
  if (asked.length === 0) return found
  const rows = await db
    .selectFrom('recipient_group')
    .leftJoin('gate_facts', onAccountAnd('group_id', 'gate_facts', 'recipient_group'))
    .select(['recipient_group.account_id', 'recipient_group.group_id'])
    .select(['recipient_group.reference', 'gate_facts.facts'])
    .where('recipient_group.deleted_at', 'is', null)
    .where(isAsked(asked))
    .execute()
  const batches = await readBatches(db, rows)
  for (const { account_id: account, group_id: id, reference, facts } of rows) {
    const group = { id, facts, batches: batches.get(id) ?? [] }
    found.set(nameOf({ account, group: id }), group)
    if (reference !== null) found.set(nameOf({ account, group: reference }), group)
  }
  return found
}

/** Each group by the one name that it was asked with, so that an index finds it. */
function isAsked(asked: readonly GroupName[]) {
  const byId = asked.filter(({ group }) => isUuid(group))
  const byReference = asked.filter(({ group }) => !isUuid(group))
  return sql<boolean>`(
    (recipient_group.account_id, recipient_group.group_id) in (select * from
      unnest(${byId.map(({ account }) => account)}::uuid[], ${byId.map(({ group }) => group)}::uuid[]))
    or (recipient_group.account_id, recipient_group.reference) in (select * from
      unnest(${byReference.map(({ account }) => account)}::uuid[],
        ${byReference.map(({ group }) => group)}::text[])))`
}

async function readBatches(
  db: Kysely<Tables>,
  groups: readonly { account_id: string; group_id: string }[],
) {
  if (groups.length === 0) return new Map<string, { id: string; reference: string | null }[]>()
  const rows = await db
    .selectFrom('batch')
    .select(['group_id', 'batch_id as id', 'reference'])
    .where(
      sql<boolean>`(account_id, group_id) in (select * from unnest(
        ${groups.map(({ account_id }) => account_id)}::uuid[],
        ${groups.map(({ group_id }) => group_id)}::uuid[]))`,
    )
    .execute()
  const ofGroups = Map.groupBy(rows, ({ group_id }) => group_id)
  return new Map(
    [...ofGroups].map(([group, all]) => [
      group,
      all.map(({ id, reference }) => ({ id, reference })),
    ]),
  )
}

function split(names: readonly string[]): [ids: string[], references: string[]] {
  return [names.filter(isUuid), names.filter((name) => !isUuid(name))]
}
