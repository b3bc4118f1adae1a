import type { CaseRead, CaseState, CaseStatus } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { recipientsIn } from '../../lists/screening/recipients-in.ts'

/**
 * How long the account has existed, and how its other cases stand: a rejection that an appeal overturned
 * is not held against it.
 */
export async function readAccountForRules(
  tx: Tx,
  { accountId, caseId }: CaseState,
): Promise<CaseRead['account']> {
  const account = await tx
    .selectFrom('account')
    .select(['created_at', 'country', 'locale', 'suspended_at'])
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  const cases = await tx
    .selectFrom('approval_case')
    .select((count) => ['status', count.fn.countAll<number>().as('times')])
    .where('account_id', '=', accountId)
    .where('case_id', '!=', caseId)
    .groupBy('status')
    .execute()
  const times = (status: CaseStatus) => cases.find((row) => row.status === status)?.times ?? 0
  return {
    createdAt: account.created_at,
    country: account.country,
    language: account.locale,
    accepted: times('accepted'),
    rejected: times('rejected'),
    revoked: times('revoked'),
    suspended: account.suspended_at !== null,
  }
}

/** What is approved of the group at this moment. */
export async function readGroupForRules(
  house: House,
  tx: Tx,
  { accountId, groupId, caseId }: CaseState,
): Promise<CaseRead['group']> {
  const now = house.clock.now()
  const { accepted } = await tx
    .selectFrom('approval')
    .select((count) => count.fn.countAll<number>().as('accepted'))
    .where('account_id', '=', accountId)
    .where('group_id', '=', groupId)
    .where('case_id', '!=', caseId)
    .executeTakeFirstOrThrow()
  const approved = await tx
    .selectFrom('approval')
    .innerJoin('approval_batch', onAccountAnd('approval_id', 'approval_batch', 'approval'))
    .innerJoin('batch', onAccountAnd('batch_id', 'batch', 'approval_batch'))
    .select(['batch.batch_id', 'batch.digest', 'batch.recipients'])
    .distinct()
    .where('approval.account_id', '=', accountId)
    .where('approval.group_id', '=', groupId)
    .where('approval.revoked_at', 'is', null)
    .where('approval.ends_at', '>', now)
    .where('batch.removed_at', 'is', null)
    .execute()
  return { accepted, approvedRecipients: recipientsIn(approved) }
}
