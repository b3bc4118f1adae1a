import type { Tx } from '../../database/database.ts'

/** Whether administration has recorded that there is one person only, who then needs no second. */
export async function isSingleOperator(tx: Tx): Promise<boolean> {
  const platform = await tx.selectFrom('platform').select('single_operator').executeTakeFirst()
  return platform?.single_operator ?? false
}
