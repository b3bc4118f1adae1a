import { type Cohort, isRefused, type ReturnCode } from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import { addedUp } from '../gate/sending/added-up.ts'
import { countHours } from '../gate/sending/count-hours.ts'

/** So much that came back, without a word of whom. */
export interface CountedReturn {
  account: string
  code: ReturnCode
  count: number
  provider: string | null
  sentOn: string | null
  cameOn: string
  /** The beginning of the hour in which it came; null where only the day is known. */
  hour: string | null
  /** Where it belongs: none where no sample tells. */
  places: readonly ReturnPlace[]
}

/**
 * Where a return belongs. Where the sender knows the group and a sample tells the import, it has one place by
 * what the sender counted and one by samples: they are two views of the same, which nobody adds up.
 */
export interface ReturnPlace {
  group: string
  batch: string | null
  basis: Cohort['basis']
}

/** Adds returns to the counts, each table in one statement and one order, so that nobody waits in a circle. */
export async function countReturns(
  tx: Tx,
  returns: readonly CountedReturn[],
  now: string,
): Promise<void> {
  const placed = returns.flatMap(({ places, ...each }) =>
    places.map((place): Placed => ({ ...each, ...place })),
  )
  const untold = returns.filter(({ places }) => places.length === 0)
  await countPlaced(tx, addedUp(placed, placeOf))
  await countUntold(
    tx,
    addedUp(untold, ({ account, cameOn, code }) => [account, cameOn, code]),
  )
  await callForLook(tx, [...new Set(returns.map(({ account }) => account))].sort(), now)
  await countHours(
    tx,
    returns.flatMap(({ code, ...each }) => (isRefused(code) ? { ...each, code } : [])),
  )
}

type Placed = Omit<CountedReturn, 'places'> & ReturnPlace

/** What tells one row of the counts from another. */
function placeOf(row: Placed) {
  const { account, group, batch, sentOn, cameOn, code, provider, basis } = row
  return [account, group, batch, sentOn, cameOn, code, provider, basis]
}

async function countPlaced(tx: Tx, rows: readonly Placed[]) {
  if (rows.length === 0) return
  await sql`
    insert into return_count
      (account_id, group_id, batch_id, sent_on, came_on, code, provider, basis, count)
    select * from unnest(${rows.map(({ account }) => account)}::uuid[],
      ${rows.map(({ group }) => group)}::uuid[], ${rows.map(({ batch }) => batch)}::uuid[],
      ${rows.map(({ sentOn }) => sentOn)}::date[], ${rows.map(({ cameOn }) => cameOn)}::date[],
      ${rows.map(({ code }) => code)}::text[], ${rows.map(({ provider }) => provider)}::text[],
      ${rows.map(({ basis }) => basis)}::text[], ${rows.map(({ count }) => count)}::bigint[])
    on conflict (account_id, group_id, batch_id, sent_on, came_on, code, provider, basis)
      do update set count = return_count.count + excluded.count`.execute(tx)
}

async function countUntold(tx: Tx, rows: readonly Omit<CountedReturn, 'places'>[]) {
  if (rows.length === 0) return
  await sql`
    insert into untold_count (account_id, came_on, code, count)
    select * from unnest(${rows.map(({ account }) => account)}::uuid[],
      ${rows.map(({ cameOn }) => cameOn)}::date[], ${rows.map(({ code }) => code)}::text[],
      ${rows.map(({ count }) => count)}::bigint[])
    on conflict (account_id, came_on, code)
      do update set count = untold_count.count + excluded.count`.execute(tx)
}

/** Has the figures of these accounts, in order, looked at. */
export async function callForLook(tx: Tx, accounts: readonly string[], now: string): Promise<void> {
  if (accounts.length === 0) return
  await sql`
    insert into return_look (account_id, told_at)
    select account, ${now}::timestamptz from unnest(${accounts}::uuid[]) as told (account)
    on conflict (account_id) do update set told_at = greatest(return_look.told_at, excluded.told_at)
  `.execute(tx)
}
