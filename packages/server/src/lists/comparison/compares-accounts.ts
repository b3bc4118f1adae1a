import type { Tx } from '../../database/database.ts'

/** Whether the operator has switched on that accounts are compared with each other. */
export async function comparesAccounts(tx: Tx): Promise<boolean> {
  const platform = await tx.selectFrom('platform').select('compare_accounts').executeTakeFirst()
  return platform?.compare_accounts ?? false
}
