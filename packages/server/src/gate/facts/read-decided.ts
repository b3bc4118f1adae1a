import { sql } from 'kysely'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import { takenOfCap } from '../sending/taken-of-cap.ts'

/** Imports by their ids and by what they hold. */
export interface About {
  batches: readonly string[]
  digests: readonly string[]
}

/** Finds the approvals of imports of the group; with `about` those of some of them alone. */
export function findApprovals(tx: Tx, account: string, group: string, about: About | null) {
  return tx
    .selectFrom('approval_batch')
    .innerJoin('approval', onAccountAnd('approval_id', 'approval', 'approval_batch'))
    .select([
      'approval_batch.batch_id',
      'approval_batch.digest',
      'approval.approval_id',
      'approval.ends_at',
      'approval.revoked_at',
      'approval.conditions',
    ])
    .select(takenOfCap)
    .where('approval.account_id', '=', account)
    .where('approval.group_id', '=', group)
    .$if(about !== null, (query) =>
      query.where(isAboutSome('approval_batch', 'approval_batch', about!)),
    )
    .orderBy('approval.approval_id')
}

/** Finds the cases on imports of the group, also on removed ones, newest first; with `about` on some of them alone. */
export function findCases(tx: Tx, account: string, group: string, about: About | null) {
  return tx
    .selectFrom('case_batch')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_batch'))
    .innerJoin('batch', onAccountAnd('batch_id', 'batch', 'case_batch'))
    .select([
      'case_batch.batch_id',
      'batch.digest',
      'approval_case.case_id',
      'approval_case.opened_at',
      'approval_case.status',
      'approval_case.renews_until',
      'approval_case.submitted_at',
    ])
    .where('approval_case.account_id', '=', account)
    .where('approval_case.group_id', '=', group)
    .$if(about !== null, (query) => query.where(isAboutSome('case_batch', 'batch', about!)))
    .orderBy('approval_case.opened_at', 'desc')
    .orderBy('approval_case.case_id', 'desc')
}

/** @param holder the table that says which recipients were decided about */
function isAboutSome(table: string, holder: string, { batches, digests }: About) {
  return sql<boolean>`(${sql.ref(`${table}.batch_id`)} = ${anyOf(batches)}
    or ${sql.ref(`${holder}.digest`)} = any(${digests}::text[]))`
}
