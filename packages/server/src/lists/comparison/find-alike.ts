import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { hashList, type KeyedSketch, type ListName } from './sketches.ts'

/** So many of the account's own lists are compared, and so many of others: those that share the most. */
const maximumLists = 100

/**
 * Finds the lists that share recipients with one that is not stored itself, among those of its account
 * or of all: by whichever of its hashes, under any of the keys, are anchors of a stored sketch.
 */
export async function findAlike(
  tx: Tx,
  sketches: readonly KeyedSketch[],
  { account, batch, everywhere }: { account: string; batch: string; everywhere: boolean },
): Promise<ListName[]> {
  const hashes = sketches.flatMap(({ levels }) => levels.flatMap((level) => [...level]))
  if (hashes.length === 0) return []
  const rate = sketches[0]!.rate
  const { rows } = await sql<ListName>`
    with alike as materialized (
      select account_id, batch_id, shared << greatest(rate, ${rate}::int) as likely
      from (
        select place, count(*) as shared
        from unnest(${hashList(hashes)}) as recipient (hash)
        join sketch_anchor using (hash)
        group by place
      ) met
      join sketch_place using (place)
      where batch_id <> ${batch} and (${everywhere} or account_id = ${account})
    )
    select account_id, batch_id from (
      (select * from alike where account_id = ${account}
        order by likely desc, batch_id limit ${maximumLists})
      union all
      (select * from alike where account_id <> ${account}
        order by likely desc, batch_id limit ${maximumLists})
    ) nearest
    order by likely desc, batch_id`.execute(tx)
  return rows
}
