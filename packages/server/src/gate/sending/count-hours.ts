import { hourOf, type RefusedCode, refusedCodes } from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { inOrder } from './added-up.ts'

/** So much that an account sent to a mailbox provider in an hour, or that was refused there. */
export interface HourCount {
  account: string
  /** Null where it was not told. */
  provider: string | null
  /** The beginning of the hour, in UTC; null where only the day is known. */
  hour: string | null
  /** Why it was refused; null for what was sent. */
  code: RefusedCode | null
  count: number
}

/**
 * Adds to the counts by the hour, of what names provider and hour. It comes last in its transaction, since all that
 * an account sends to a provider within an hour waits for one row.
 */
export async function countHours(tx: Tx, counts: readonly HourCount[]): Promise<void> {
  const told = counts.filter(({ provider, hour }) => provider !== null && hour !== null)
  const rows = inOrder(told, ({ account, provider, hour }) => [account, provider, hour])
  if (rows.length === 0) return
  const sums = (...codes: HourCount['code'][]) =>
    rows.map((row) =>
      row.reduce((sum, { code, count }) => (codes.includes(code) ? sum + count : sum), 0),
    )
  await sql`
    insert into hour_count (account_id, provider, hour, sent, refused, unknown_recipient,
      mailbox_full, policy, authentication, other)
    select * from unnest(${rows.map(([{ account }]) => account)}::uuid[],
      ${rows.map(([{ provider }]) => provider)}::text[],
      ${rows.map(([{ hour }]) => hour)}::timestamptz[], ${sums(null)}::bigint[],
      ${sums(...refusedCodes)}::bigint[],
      ${sums('bounce_unknown_recipient')}::bigint[], ${sums('bounce_mailbox_full')}::bigint[],
      ${sums('bounce_policy')}::bigint[], ${sums('bounce_authentication')}::bigint[],
      ${sums('bounce_other')}::bigint[])
    on conflict (account_id, provider, hour) do update set
      sent = hour_count.sent + excluded.sent,
      refused = hour_count.refused + excluded.refused,
      unknown_recipient = hour_count.unknown_recipient + excluded.unknown_recipient,
      mailbox_full = hour_count.mailbox_full + excluded.mailbox_full,
      policy = hour_count.policy + excluded.policy,
      authentication = hour_count.authentication + excluded.authentication,
      other = hour_count.other + excluded.other`.execute(tx)
}

/**
 * When something was told to have happened: the day in UTC, and the beginning of the hour. A sender's clock may be a
 * little ahead, and nothing belongs to an hour that has not begun.
 *
 * @param told as a report has it; without either, it is now
 */
export function whenTold(
  { day, at }: { day?: string | undefined; at?: string | undefined },
  now: string,
): { day: string; hour: string | null } {
  const today = now.slice(0, 10)
  if (at === undefined) {
    return { day: day ?? today, hour: (day ?? today) === today ? hourOf(now) : null }
  }
  const moment = new Date(at).toISOString()
  return { day: moment.slice(0, 10), hour: hourOf(moment < now ? moment : now) }
}
