import {
  checkSubmission,
  type PolicyPack,
  type SubmissionContent,
  type SubmissionFault,
} from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { dayIn } from '../../people/accounts/time-zones.ts'

/** What in a content must be corrected before it can be handed in, on the account's current date. */
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

/** Throws SUBMISSION_INCOMPLETE where anything must be corrected. */
export async function refuseIncomplete(
  house: House,
  tx: Tx,
  account: string,
  policy: PolicyPack,
  content: SubmissionContent,
): Promise<void> {
  const faults = await faultsOfContent(house, tx, account, policy, content)
  if (faults.length > 0) throw new AppError('SUBMISSION_INCOMPLETE', { faults })
}
