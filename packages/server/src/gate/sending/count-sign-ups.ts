import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { inOrder } from './added-up.ts'

/** So much that is known of the sign-ups through a source in an hour. */
export interface SignUpCount {
  account: string
  source: string
  /** Its beginning, in UTC. */
  hour: string
  asked?: number
  confirmed?: number
  bounced?: number
}

/**
 * Adds to the counts of sign-ups. It comes late in its transaction, since all that a source is asked and told within
 * an hour waits for one row; and in one order, so that nobody waits in a circle.
 */
export async function countSignUps(tx: Tx, counts: readonly SignUpCount[]): Promise<void> {
  const rows = inOrder(counts, ({ account, source, hour }) => [account, source, hour])
  if (rows.length === 0) return
  const sums = (key: 'asked' | 'confirmed' | 'bounced') =>
    rows.map((row) => row.reduce((sum, each) => sum + (each[key] ?? 0), 0))
  await sql`
    insert into sign_up_count (account_id, source_id, hour, asked, confirmed, bounced)
    select * from unnest(${rows.map(([{ account }]) => account)}::uuid[],
      ${rows.map(([{ source }]) => source)}::uuid[], ${rows.map(([{ hour }]) => hour)}::timestamptz[],
      ${sums('asked')}::bigint[], ${sums('confirmed')}::bigint[], ${sums('bounced')}::bigint[])
    on conflict (account_id, source_id, hour) do update set
      asked = sign_up_count.asked + excluded.asked,
      confirmed = sign_up_count.confirmed + excluded.confirmed,
      bounced = sign_up_count.bounced + excluded.bounced`.execute(tx)
}

/**
 * Has the figures of sources judged, after their counts.
 *
 * @param deliveredAt when the newest delivery through each came in; null where nothing new was delivered
 */
export async function callForSourceLook(
  tx: Tx,
  sources: readonly { account: string; source: string; deliveredAt: string | null }[],
  now: string,
): Promise<void> {
  const rows = inOrder(sources, ({ account, source }) => [account, source])
  if (rows.length === 0) return
  await sql`
    insert into source_look (account_id, source_id, told_at, delivered_at)
    select account, source, ${now}::timestamptz, delivered_at
    from unnest(${rows.map(([{ account }]) => account)}::uuid[],
      ${rows.map(([{ source }]) => source)}::uuid[],
      ${rows.map(([{ deliveredAt }]) => deliveredAt)}::timestamptz[])
      as told (account, source, delivered_at)
    on conflict (account_id, source_id) do update set
      told_at = greatest(source_look.told_at, excluded.told_at),
      delivered_at = greatest(source_look.delivered_at, excluded.delivered_at)`.execute(tx)
}
