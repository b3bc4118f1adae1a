import type { PlatformSettings } from '@freigabe/contract'
import { readAs, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'

/** What the operator has chosen. */
export async function readSettings(house: House): Promise<PlatformSettings> {
  return readAs(house.database, 'admin', null, settingsOf)
}

/** The same within a transaction. */
export async function settingsOf(tx: Tx): Promise<PlatformSettings> {
  const platform = await tx
    .selectFrom('platform')
    .select(['compare_accounts', 'single_operator', 'accept_by_rule'])
    .executeTakeFirst()
  return {
    compareAccounts: platform?.compare_accounts ?? false,
    singleOperator: platform?.single_operator ?? false,
    acceptByRule: platform?.accept_by_rule ?? true,
  }
}
