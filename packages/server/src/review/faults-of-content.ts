import {
  checkSubmission,
  type PolicyPack,
  type SubmissionContent,
  type SubmissionFault,
} from '@freigabe/core'
import { dayIn } from '../accounts/day-in.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'

/** What in a content must be mended before it can be handed in, by the day that it is where the account is. */
export async function faultsOfContent(
  house: House,
  tx: Tx,
  account: string,
  policy: PolicyPack,
  content: SubmissionContent,
): Promise<SubmissionFault[]> {
  const { time_zone } = await tx
    .selectFrom('account')
    .select('time_zone')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return checkSubmission(policy, content, dayIn(time_zone, house.clock.now()))
}
