import type { Contradiction } from '@freigabe/contract'
import { findContradictions, type ReadReport, type StatedAndFound } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'

/** Statements of a case that do not match its files, without the figures that this rests on. */
export async function contradictionsOfCase(
  tx: Tx,
  account: string,
  caseId: string,
  stated: Omit<StatedAndFound, 'reports'>,
): Promise<Contradiction[]> {
  const reports = await reportsOfCase(tx, account, caseId)
  return findContradictions({ ...stated, reports }).map(
    ({ figures: _, ...contradiction }) => contradiction,
  )
}

/** The reports of a case's files, as far as these could be read. */
export async function reportsOfCase(
  tx: Tx,
  account: string,
  caseId: string,
): Promise<ReadReport[]> {
  const rows = await filesOfCase(tx, account, caseId)
    .select(['batch.screening', 'batch.origin', 'batch.state'])
    .execute()
  return rows.flatMap(({ state, screening, origin }) =>
    state === 'screened' && screening?.outcome === 'screened' ? [{ ...screening, origin }] : [],
  )
}

/** How many files of a case wait to be screened. */
export async function unscreenedOfCase(tx: Tx, account: string, caseId: string): Promise<number> {
  const { files } = await filesOfCase(tx, account, caseId)
    .select((count) => count.fn.countAll<number>().as('files'))
    .where('batch.state', 'not in', ['screened', 'refused'])
    .executeTakeFirstOrThrow()
  return files
}

function filesOfCase(tx: Tx, account: string, caseId: string) {
  return tx
    .selectFrom('case_batch')
    .innerJoin('batch', onAccountAnd('batch_id', 'batch', 'case_batch'))
    .where('case_batch.account_id', '=', account)
    .where('case_batch.case_id', '=', caseId)
    .where('batch.removed_at', 'is', null)
}

/** More lists would say little more of how this account's recipients sign up. */
const mostEarlier = 10

/** Reports of the account's lists that other cases accepted, the newest ones. */
export async function acceptedReports(
  tx: Tx,
  account: string,
  caseId: string,
): Promise<ReadReport[]> {
  const rows = await tx
    .selectFrom('approval')
    .innerJoin('approval_batch', onAccountAnd('approval_id', 'approval_batch', 'approval'))
    .innerJoin('batch', onAccountAnd('batch_id', 'batch', 'approval_batch'))
    .select(['batch.screening', 'batch.origin'])
    .where('approval.account_id', '=', account)
    .where('approval.case_id', '!=', caseId)
    .where('approval.revoked_at', 'is', null)
    .where('batch.removed_at', 'is', null)
    .orderBy('batch.created_at', 'desc')
    .limit(mostEarlier)
    .execute()
  return rows.flatMap(({ screening, origin }) =>
    screening?.outcome === 'screened' ? [{ ...screening, origin }] : [],
  )
}
