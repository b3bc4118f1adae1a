import { compileGroup, expand, type StoredImport } from '@freigabe/core'
import { type AccountRecord, encodeGroup, isId } from '@freigabe/gate'
import { type Kysely, sql } from 'kysely'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { ChangeBody, Tables } from '../../database/tables.ts'

/** Accounts by their ids or references, as they stand at this moment; only those that exist. */
export async function readAccounts(
  db: Kysely<Tables>,
  names: readonly string[],
): Promise<AccountRecord[]> {
  const rows = await db
    .selectFrom('account')
    .leftJoin('account_head', 'account_head.account_id', 'account.account_id')
    .select(['account.account_id', 'reference', 'suspended_at', 'mode'])
    .select(['revision', 'account_head.at'])
    .where((is) =>
      is.or([
        is('account.account_id', '=', sql<string>`any(${names.filter(isId)}::uuid[])`),
        is('reference', '=', sql<string>`any(${names.filter((name) => !isId(name))}::text[])`),
      ]),
    )
    .execute()
  return rows.map(({ account_id: id, reference, suspended_at, mode, revision, at }) => ({
    id,
    reference,
    standing: { suspended: suspended_at !== null, mode },
    // The handle of a library gives large numbers as texts, and instants as dates.
    revision: Number(revision ?? 0),
    at: at === null ? 0 : new Date(at).getTime(),
  }))
}

/** Which accounts, by their ids, have changed from what is known of them. */
export async function movedAccounts(
  db: Kysely<Tables>,
  known: readonly AccountRecord[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select known.id from unnest(${known.map(({ id }) => id)}::uuid[],
      ${known.map(({ revision }) => revision)}::bigint[],
      ${known.map(({ at }) => at)}::bigint[]) as known (id, revision, at)
    left join account_head as head on head.account_id = known.id
    where head.revision is distinct from known.revision
      or coalesce((extract(epoch from head.at) * 1000)::bigint, 0) <> known.at`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** The ids of the accounts that follow a given one, in order. */
export async function nextAccounts(
  db: Kysely<Tables>,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('account')
    .select('account_id')
    .where('account_id', '>', after)
    .orderBy('account_id')
    .limit(limit)
    .execute()
  return rows.map(({ account_id }) => account_id)
}

/** Which groups of an account are to be read: those that changed, by their ids, or all of them. */
export interface WantedRecords {
  account: string
  groups: ReadonlySet<string> | 'all'
}

/** What is known of an account, and the revision that it has reached. */
export interface Span {
  account: string
  known: Pick<AccountRecord, 'revision' | 'at'>
  upTo: number
}

/**
 * The groups that changed since what is known of their accounts. All groups, where the changes are not kept
 * any more, or what is known is not part of this history, as after a fail-over that lost changes.
 */
export async function changedGroups(
  db: Kysely<Tables>,
  spans: readonly Span[],
): Promise<WantedRecords[]> {
  const { rows } = await sql<ReadChange>`
    select change.account_id, change.body, change.revision::float8,
      (extract(epoch from change.at) * 1000)::float8 as at
    from unnest(${spans.map(({ account }) => account)}::uuid[],
      ${spans.map(({ known }) => known.revision)}::bigint[],
      ${spans.map(({ upTo }) => upTo)}::bigint[]) as span (account, known, up_to)
    join change on change.account_id = span.account
      and change.revision >= span.known and change.revision <= span.up_to`.execute(db)
  return spans.map(({ account, known, upTo }) => {
    const changes = rows.filter(({ account_id }) => account_id === account)
    const isKnown = changes.some(
      ({ revision, at }) => revision === known.revision && at === known.at,
    )
    const isWhole = isKnown && changes.length === upTo - known.revision + 1
    const since = changes.filter(({ revision }) => revision > known.revision)
    const groups = since.flatMap(({ body }) => [...(body.groups ?? []), ...(body.touched ?? [])])
    return { account, groups: isWhole ? new Set(groups) : 'all' }
  })
}

interface ReadChange {
  account_id: string
  body: ChangeBody
  revision: number
  at: number
}

/**
 * Reads groups as the gate judges them. Facts and imports are read in one statement, so that they fit
 * together whatever is committed meanwhile.
 *
 * @returns the records of those that exist, by the ids of their accounts
 */
export async function readRecords(
  db: Kysely<Tables>,
  wanted: readonly WantedRecords[],
): Promise<Map<string, Uint8Array[]>> {
  const records = new Map<string, Uint8Array[]>()
  if (wanted.every(({ groups }) => groups !== 'all' && groups.size === 0)) return records
  const rows = await db
    .selectFrom('recipient_group')
    .leftJoin('gate_facts', onAccountAnd('group_id', 'gate_facts', 'recipient_group'))
    .select(['recipient_group.account_id', 'recipient_group.group_id'])
    .select(['recipient_group.reference', 'gate_facts.facts', batchesOfGroup])
    .where('recipient_group.deleted_at', 'is', null)
    .where(isWanted(wanted))
    .execute()
  for (const { account_id: account, group_id: id, reference, facts, batches } of rows) {
    const imports = batches ?? []
    const standing = imports.filter(([isRemoved]) => !isRemoved).map(importOf)
    const record = encodeGroup({
      id,
      reference,
      // A group for which nothing was ever stored has no recipients, and so no approval.
      verdicts: compileGroup(facts ? expand(facts, standing) : { held: false, batches: [] }),
      references: new Map(imports.map(([, reference, batch]) => [batch, reference])),
    })
    const known = records.get(account)
    if (known === undefined) records.set(account, [record])
    else known.push(record)
  }
  return records
}

/** An import as `batchesOfGroup` gives it. */
type ImportRow = [
  isRemoved: boolean,
  reference: string | null,
  batchId: string,
  state: string,
  digest: string | null,
  source: string | null,
  version: number | null,
  beyondCap: boolean,
  delivered: boolean,
  bulk: boolean,
]

/**
 * The imports of a group, removed ones too: their names stay known. Null where there are none. Columns go
 * without their names, which took the database longer than everything else.
 */
const batchesOfGroup = sql<ImportRow[] | null>`(
  select json_agg(json_build_array(removed_at is not null, reference, batch_id, state, digest,
    source_id, source_version, beyond_cap, delivered, bulk))
  from batch where batch.account_id = recipient_group.account_id
    and batch.group_id = recipient_group.group_id)`.as('batches')

function importOf([, , batchId, state, digest, source, version, ...rest]: ImportRow): StoredImport {
  const [beyondCap, delivered, bulk] = rest
  return { batchId, state, digest, source, version, beyondCap, delivered, bulk }
}

/** Each account and each group is looked up by itself, however many others there are. */
function isWanted(wanted: readonly WantedRecords[]) {
  const whole = wanted.filter(({ groups }) => groups === 'all').map(({ account }) => account)
  const single = wanted.flatMap(({ account, groups }) =>
    groups === 'all' ? [] : [...groups].map((group) => ({ account, group })),
  )
  return sql<boolean>`(recipient_group.account_id, recipient_group.group_id) in (
    select of_account.account_id, of_account.group_id from unnest(${whole}::uuid[]) as whole (account)
      join recipient_group as of_account on of_account.account_id = whole.account
    union all
    select account, id from unnest(${single.map(({ account }) => account)}::uuid[],
      ${single.map(({ group }) => group)}::uuid[]) as single (account, id))`
}
