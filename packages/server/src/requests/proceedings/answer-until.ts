import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'

/** Until when an account is heard: as somebody chose, or so many days from now as the policy says. */
export async function answerUntil(
  house: House,
  tx: Tx,
  account: string,
  chosen: string | undefined,
): Promise<string> {
  if (chosen !== undefined) return chosen
  const { hearingDays } = (await policyOfAccount(house, tx, account)).integrity
  return new Date(Date.parse(house.clock.now()) + hearingDays * 86_400_000).toISOString()
}
