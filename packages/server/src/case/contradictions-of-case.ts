import type { Contradiction } from '@freigabe/contract'
import { findContradictions, type StatedAndFound } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'

/**
 * Statements of a case that do not match its files, without the figures that this rests on, and how many files
 * wait to be screened.
 */
export async function contradictionsOfCase(
  tx: Tx,
  account: string,
  caseId: string,
  stated: Omit<StatedAndFound, 'reports'>,
): Promise<{ contradictions: Contradiction[]; unscreened: number }> {
  const rows = await tx
    .selectFrom('case_batch')
    .innerJoin('batch', onAccountAnd('batch_id', 'batch', 'case_batch'))
    .select(['batch.screening', 'batch.origin', 'batch.state'])
    .where('case_batch.account_id', '=', account)
    .where('case_batch.case_id', '=', caseId)
    .where('batch.removed_at', 'is', null)
    .execute()
  const reports = rows.flatMap(({ state, screening, origin }) =>
    state === 'screened' && screening?.outcome === 'screened' ? [{ ...screening, origin }] : [],
  )
  return {
    contradictions: findContradictions({ ...stated, reports }).map(
      ({ figures: _, ...contradiction }) => contradiction,
    ),
    unscreened: rows.filter(({ state }) => state !== 'screened' && state !== 'refused').length,
  }
}
