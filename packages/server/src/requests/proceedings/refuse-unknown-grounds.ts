import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'

/** Throws GROUNDS_UNKNOWN for grounds that the policy in force for an account does not have. */
export async function refuseUnknownGrounds(
  house: House,
  tx: Tx,
  account: string,
  grounds: readonly string[],
): Promise<void> {
  const policy = await policyOfAccount(house, tx, account)
  const unknown = grounds.filter((code) => !policy.grounds.some((ground) => ground.code === code))
  if (unknown.length > 0) throw new AppError('GROUNDS_UNKNOWN', { about: { grounds: unknown } })
}
