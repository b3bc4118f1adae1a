import type { PlatformSettings } from '@freigabe/contract'
import type { Tx } from '../database/database.ts'

/** What the operator has chosen in the administration, rather than in the environment. */
export async function operatorSettings(tx: Tx): Promise<PlatformSettings> {
  const platform = await tx
    .selectFrom('platform')
    .select(['compare_accounts', 'single_operator', 'accept_by_rule', 'contact', 'start_label'])
    .executeTakeFirst()
  return {
    compareAccounts: platform?.compare_accounts ?? false,
    singleOperator: platform?.single_operator ?? false,
    acceptByRule: platform?.accept_by_rule ?? true,
    contact: platform?.contact ?? { phone: null, address: null, hours: null },
    startLabel: platform?.start_label ?? null,
  }
}

/** Whether administration has recorded that there is only one person, who then needs no second. */
export async function isSingleOperator(tx: Tx): Promise<boolean> {
  return (await operatorSettings(tx)).singleOperator
}
