import type { CaseRead, CaseState, PolicyPack, SubmissionContent } from '@freigabe/core'
import { standingAssessments } from '@freigabe/core'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { sourcesOfCase } from '../../sources/sources-of-case.ts'
import { readAccountForRules, readGroupForRules } from './read-history-for-rules.ts'

/** What the rules of a case are evaluated over, besides what the case itself says. */
export interface ToEvaluate {
  /** The case as it stands once the submission is taken in. */
  state: CaseState
  policy: PolicyPack
  content: SubmissionContent
  countries: readonly string[]
}

/**
 * Reads what is known of a case: its imports with what was found in them, and what happened before. Signals
 * are looked for only where something is handed in.
 */
export async function readForRules(
  house: House,
  tx: Tx,
  { state, policy, content, countries }: ToEvaluate,
): Promise<CaseRead> {
  const batches = await readBatches(tx, state)
  const sources = await sourcesOfCase(tx, state.accountId, state.caseId)
  return {
    at: house.clock.now(),
    policy,
    content,
    countries,
    sources: [...sources.map(({ kind }) => kind), ...batches.flatMap(({ source }) => source ?? [])],
    assessments: standingAssessments(state),
    batches,
    signals: null,
    account: await readAccountForRules(tx, state),
    group: await readGroupForRules(house, tx, state),
  }
}

/** The imports of the case; a list that was imported twice counts once. */
async function readBatches(tx: Tx, { accountId, batchIds }: CaseState) {
  const rows = await tx
    .selectFrom('batch')
    .leftJoin('source', onAccountAnd('source_id', 'source', 'batch'))
    .select(['batch_id', 'digest', 'origin', 'imported_by', 'screening', 'comparison', 'kind'])
    .where('batch.account_id', '=', accountId)
    .where('batch_id', '=', anyOf(batchIds))
    .where('removed_at', 'is', null)
    .orderBy('batch.created_at')
    .execute()
  const lists = new Map(rows.map((row) => [row.digest ?? row.batch_id, row]))
  return [...lists.values()].map(({ origin, imported_by, screening, comparison, kind }) => ({
    /** Through which kind of source it came; null for an import. */
    source: kind,
    importedBy: imported_by.kind,
    report: screening?.outcome === 'screened' ? { ...screening, origin } : null,
    comparison: comparison?.findings ?? null,
  }))
}
