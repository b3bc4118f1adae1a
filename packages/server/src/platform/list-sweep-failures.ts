import type { api, ResponseOf, SweepName } from '@freigabe/contract'
import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'

const mostListed = 200

/** What sweeps failed to do and will try again, the longest waiting first. */
export async function listSweepFailures(
  house: House,
): Promise<ResponseOf<typeof api.listSweepFailures>> {
  return readAs(house.database, 'admin', null, async (tx) => {
    const rows = await tx
      .selectFrom('sweep_failure')
      .leftJoin('account', 'account.account_id', 'sweep_failure.account_id')
      .select(['sweep', 'item', 'attempts', 'since', 'next_at', 'code'])
      .select(['account.account_id', 'account.name'])
      .orderBy('since')
      .orderBy('item')
      .limit(mostListed)
      .execute()
    return {
      items: rows.map(({ sweep, account_id, name, next_at, ...row }) => ({
        ...row,
        sweep: sweep as SweepName,
        account: account_id === null ? null : { id: account_id, name: name! },
        nextAt: next_at,
      })),
    }
  })
}
