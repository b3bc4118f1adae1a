import { sql } from 'kysely'
import type { Unit } from '../../change/unit.ts'
import { daysAfter } from '../clock/case-clock.ts'

/**
 * Whether the platform has told, in the last days and for any account, both that something was sent and that
 * something came back. Without that, silence after a send says nothing.
 */
export async function tellsReturns({ tx, now, as }: Unit, days: number): Promise<boolean> {
  const since = daysAfter(now, -days)
  return as('gate', async () => {
    const { rows } = await sql<{ tells: boolean }>`
      select exists (select from sent_count where day >= ${since.slice(0, 10)}::date)
        and exists (select from return_seen where told_at >= ${since}::timestamptz) as tells`.execute(
      tx,
    )
    return rows[0]!.tells
  })
}
