import { type ArrivalBatch, countedFrom, type SourceExtent } from '@freigabe/core'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { StoredKnown } from '../../database/tables.ts'
import { type ArrivedRow, arrivalOf } from './read-source-facts.ts'

/** An import, as much of it as the gate must know. */
export interface FactsRow extends ArrivedRow {
  digest: string | null
  part_of: string | null
  known: StoredKnown | null
  refusal: string | null
}

/** Finds the imports of a group that were not removed, or only those with the given ids. */
export function findFactsRows(tx: Tx, account: string, group: string, only?: readonly string[]) {
  return tx
    .selectFrom('batch')
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'batch'))
    .select(['batch_id', 'recipients', 'digest', 'part_of', 'known', 'state', 'refusal'])
    .select(['source_id', 'source_version', 'arrived_on', 'beyond_cap', 'delivered', 'bulk'])
    .where('batch.account_id', '=', account)
    .where('batch.group_id', '=', group)
    .$if(only !== undefined, (query) => query.where('batch_id', '=', anyOf(only!)))
    .where('batch.removed_at', 'is', null)
    .where('recipient_group.deleted_at', 'is', null)
    .orderBy('batch_id')
}

type Arrival = ArrivalBatch & { source_id: string }
type Extent = Omit<SourceExtent, 'cap'> & { source_id: string; version: number }

/**
 * What counts together with some imports: everything that their sources brought in the periods in which the
 * imports lie, by the approvals of their forms, and no other day.
 */
export async function readArrivals(
  tx: Tx,
  account: string,
  rows: readonly ArrivedRow[],
  extents: readonly Extent[],
): Promise<Arrival[]> {
  const arrived = rows.map(arrivalOf).filter((arrival) => arrival !== null)
  const ofSources = Map.groupBy(arrived, ({ source_id }) => source_id)
  const all: Arrival[] = []
  for (const [source, own] of ofSources) {
    const firsts = own.flatMap(({ version, day }) =>
      extents
        .filter((each) => each.source_id === source && each.version === version)
        .map((each) => countedFrom(day, each)),
    )
    if (firsts.length === 0) continue
    const from = firsts.toSorted()[0]!
    const to = own
      .map(({ day }) => day)
      .toSorted()
      .at(-1)!
    all.push(...(await readArrivedBetween(tx, account, source, { from, to })))
  }
  return all
}

/** What a source brought within its cap, from one day to another. */
export async function readArrivedBetween(
  tx: Tx,
  account: string,
  source: string,
  { from, to }: { from: string; to: string },
): Promise<Arrival[]> {
  const rows = await tx
    .selectFrom('batch')
    .select(['batch_id', 'state', 'recipients', 'source_id', 'source_version', 'arrived_on'])
    .select(['beyond_cap', 'delivered', 'bulk'])
    .where('account_id', '=', account)
    .where('source_id', '=', source)
    .where('arrived_on', '>=', from)
    .where('arrived_on', '<=', to)
    .where('removed_at', 'is', null)
    .execute()
  return rows.map(arrivalOf).filter((arrival) => arrival !== null)
}

/** The columns of an import from which the core derives what is stored of it for the gate, see `expand`. */
export const storedImport = [
  'batch.batch_id as batchId',
  'batch.state',
  'batch.digest',
  'batch.source_id as source',
  'batch.source_version as version',
  'batch.beyond_cap as beyondCap',
  'batch.delivered',
  'batch.bulk',
] as const
