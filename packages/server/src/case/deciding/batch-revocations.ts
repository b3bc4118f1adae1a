import type { AppealedDecision, CaseState } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import { moveCase } from '../move-case.ts'

/** Takes approvals back for one import, while they go on for others. */
export async function revokeForBatch(
  { tx, account, now }: Unit,
  revocation: { id: string; by: string; batch: string; approvals: readonly string[] },
): Promise<void> {
  await tx
    .insertInto('batch_revocation')
    .values(
      revocation.approvals.map((approval) => ({
        account_id: account,
        revocation_id: revocation.id,
        approval_id: approval,
        batch_id: revocation.batch,
        revoked_by: revocation.by,
        at: now,
      })),
    )
    .execute()
}

/** The last decision that took the approval of a case back for one of its imports, and still stands. */
export async function standingBatchRevocation(
  tx: Tx,
  { accountId, caseId, barredReviewers }: CaseState,
): Promise<AppealedDecision | null> {
  const row = await tx
    .selectFrom('batch_revocation')
    .innerJoin('approval', onAccountAnd('approval_id', 'approval', 'batch_revocation'))
    .select(['revocation_id', 'revoked_by', 'at'])
    .where('batch_revocation.account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .where('undone_at', 'is', null)
    .orderBy('at', 'desc')
    .executeTakeFirst()
  if (row === undefined) return null
  const deciders = [...new Set([...barredReviewers, row.revoked_by])]
  return { decisionId: row.revocation_id, deciders, decidedAt: row.at }
}

/**
 * Gives an import the approvals back that were taken from it, because an appeal was upheld; a case that asks
 * about it and was not begun ends. False where the decision is of another kind.
 */
export async function giveBackToBatch(unit: Unit, revocation: string): Promise<boolean> {
  const { tx, account, now } = unit
  const [row] = await tx
    .updateTable('batch_revocation')
    .set({ undone_at: now })
    .where('account_id', '=', account)
    .where('revocation_id', '=', revocation)
    .where('undone_at', 'is', null)
    .returning('batch_id')
    .execute()
  if (row === undefined) return false
  const { group_id } = await tx
    .selectFrom('batch')
    .select('group_id')
    .where('account_id', '=', account)
    .where('batch_id', '=', row.batch_id)
    .executeTakeFirstOrThrow()
  const asking = await tx
    .selectFrom('approval_case')
    .innerJoin('case_batch', onAccountAnd('case_id', 'case_batch', 'approval_case'))
    .select('approval_case.case_id')
    .where('approval_case.account_id', '=', account)
    .where('trigger', '=', 'confirmed_hold')
    .where('status', '=', 'awaiting_submission')
    .where('batch_id', '=', row.batch_id)
    .executeTakeFirst()
  const clock = { kind: 'clock' } as const
  if (asking !== undefined) await moveCase(unit, clock, asking.case_id, { type: 'recall' })
  unit.refreshGate(group_id)
  return true
}
