import type { AppealFigures } from '@freigabe/contract'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

/** How appeals were decided since a moment, on which reasons, and how many are open. Nobody's name is in it. */
export async function readAppeals(tx: Tx, since: string): Promise<AppealFigures> {
  const { rows } = await sql<Omit<AppealFigures, 'reasons'>>`
    select (count(*) filter (where opened_at >= ${since}::timestamptz))::int as filed,
      (count(*) filter (where outcome = 'upheld'))::int as upheld,
      (count(*) filter (where outcome = 'dismissed'))::int as dismissed,
      (count(*) filter (where outcome = 'withdrawn'))::int as withdrawn,
      (count(*) filter (where closed_at is null))::int as open
    from request
    where kind = 'appeal' and coalesce(closed_at, 'infinity') >= ${since}::timestamptz`.execute(tx)
  return { ...rows[0]!, reasons: await byReason(tx, since) }
}

async function byReason(tx: Tx, since: string): Promise<AppealFigures['reasons']> {
  const { rows } = await sql<AppealFigures['reasons'][number]>`
    select outcome, reason, count(*)::int as count
    from request, unnest(reasons) as reason
    where kind = 'appeal' and closed_at >= ${since}::timestamptz
      and outcome in ('upheld', 'dismissed')
    group by outcome, reason order by count(*) desc, reason`.execute(tx)
  return rows
}
