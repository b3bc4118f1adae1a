import type { PolicyPack } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'

/** The policy in force for an account, unless something else says where its recipients are. */
export async function policyOfAccount(
  house: Pick<House, 'policies'>,
  tx: Tx,
  account: string,
): Promise<PolicyPack> {
  return house.policies.effective(
    tx,
    await house.policies.inForce(tx),
    await countriesOfAccount(tx, account),
  )
}

/** Where an account writes to: its stated markets or, without those, its own country. */
export async function countriesOfAccount(tx: Tx, account: string): Promise<string[]> {
  const { markets, country } = await tx
    .selectFrom('account')
    .select(['markets', 'country'])
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return markets.length > 0 ? markets : [country]
}
