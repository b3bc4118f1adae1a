import type { BatchApproval } from '@freigabe/core'
import type { InferResult } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'

/** Finds what stands on hold in a group: the account, the group, or imports of it, removed ones too. */
export function findHolds(tx: Tx, account: string, group: string) {
  return tx
    .selectFrom('hold')
    .leftJoin('batch', onAccountAnd('batch_id', 'batch', 'hold'))
    .select(['unit', 'hold.batch_id', 'digest'])
    .where('hold.account_id', '=', account)
    .where('status', '=', 'standing')
    .where(({ or, eb }) => or([eb('unit', '=', 'account'), eb('hold.group_id', '=', group)]))
}

/** Finds for which imports of a group an approval was taken back that goes on for others. */
export function findRevocations(tx: Tx, account: string, group: string) {
  return tx
    .selectFrom('batch_revocation')
    .innerJoin('batch', onAccountAnd('batch_id', 'batch', 'batch_revocation'))
    .select(['approval_id', 'batch_revocation.batch_id', 'digest'])
    .where('batch_revocation.account_id', '=', account)
    .where('group_id', '=', group)
    .where('undone_at', 'is', null)
}

export type FoundHold = InferResult<ReturnType<typeof findHolds>>[number]
export type FoundRevocation = InferResult<ReturnType<typeof findRevocations>>[number]

/** Recipients, as an import holds them. */
export interface Held {
  batch_id: string | null
  digest: string | null
}

/**
 * What is decided about a list counts for each import of the same recipients in its group: a list that is
 * imported again, because its approval ended or its case was withdrawn, is one thing. It also counts for a
 * proven part of the list.
 */
export function isAbout(
  decided: Held,
  batch: { batch_id: string; digest: string | null; part_of: string | null },
): boolean {
  if (decided.batch_id === batch.batch_id) return true
  const { digest } = decided
  return digest !== null && (digest === batch.digest || digest === batch.part_of)
}

/** Approvals as they hold for an import: without those that were taken back for it. */
export function withRevocations(
  approvals: readonly BatchApproval[],
  revocations: readonly FoundRevocation[],
): BatchApproval[] {
  const revoked = new Set(revocations.map(({ approval_id }) => approval_id))
  return approvals.map((approval) =>
    revoked.has(approval.approvalId) ? { ...approval, revoked: true } : approval,
  )
}
