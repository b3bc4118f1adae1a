import type { Tx } from '../../database/database.ts'

/** Since when nothing has been sent to a group under an approval that began at `startsAt`. */
export async function silentSince(
  tx: Tx,
  account: string,
  { group_id, starts_at }: { group_id: string; starts_at: string },
): Promise<string> {
  const mailed = await tx
    .selectFrom('gate_mailing')
    .select('last_on')
    .where('account_id', '=', account)
    .where('group_id', '=', group_id)
    .executeTakeFirst()
  if (mailed === undefined) return starts_at
  const lastMailed = `${mailed.last_on}T00:00:00.000Z`
  return lastMailed > starts_at ? lastMailed : starts_at
}
