import type { Holding, HoldingCount } from '@freigabe/contract'
import type { Tx } from '../database/database.ts'

/** Holdings by place and account, with the accounts' names. */
export async function countHoldings(tx: Tx, holdings: readonly Holding[]): Promise<HoldingCount[]> {
  const ids = [...new Set(holdings.flatMap(({ accountId }) => accountId ?? []))]
  const accounts =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('account')
          .select(['account_id', 'name'])
          .where('account_id', 'in', ids)
          .execute()
  const names = new Map(accounts.map((row) => [row.account_id, row.name]))
  const groups = Map.groupBy(holdings, ({ place, accountId }) => `${place} ${accountId}`)
  return [...groups.values()].map((group) => {
    const { place, accountId, onErase } = group[0]!
    const accountName = accountId === null ? null : (names.get(accountId) ?? null)
    return { place, accountId, accountName, count: group.length, onErase }
  })
}
