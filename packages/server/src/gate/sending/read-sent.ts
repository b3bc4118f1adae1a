import type { SentToGroup } from '@freigabe/contract'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

const dayMilliseconds = 86_400_000

/** How many messages of campaigns were sent to each group of an account; groups without any are left out. */
export async function readSent(
  tx: Tx,
  account: string,
  groups: readonly string[],
  now: string,
): Promise<Map<string, SentToGroup>> {
  if (groups.length === 0) return new Map()
  const since = new Date(Date.parse(now) - 29 * dayMilliseconds).toISOString().slice(0, 10)
  const days = tx
    .selectFrom('send')
    .select(['group_id', 'day'])
    .select(({ fn }) => [fn.sum('recipients').as('recipients'), fn.sum('over').as('over')])
    .where('account_id', '=', account)
    .where('group_id', 'in', groups)
    .where('purpose', '=', 'campaign')
    .groupBy(['group_id', 'day'])
  const rows = await tx
    .selectFrom(days.as('days'))
    .select('group_id')
    .select(sql<number>`sum(recipients)::float8`.as('total'))
    .select(
      sql<number>`coalesce(sum(recipients) filter (where day >= ${since}), 0)::float8`.as('recent'),
    )
    .select(sql<string>`max(day)`.as('last_day'))
    .select(sql<number>`(array_agg(recipients order by day desc))[1]::float8`.as('on_last_day'))
    .select(sql<number>`sum(over)::float8`.as('over'))
    .groupBy('group_id')
    .execute()
  return new Map(
    rows.map(({ group_id, total, recent, last_day, on_last_day, over }) => [
      group_id,
      { total, lastThirtyDays: recent, lastDay: last_day, onLastDay: on_last_day, over },
    ]),
  )
}
