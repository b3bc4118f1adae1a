import {
  type CaseRead,
  type CaseState,
  type CaseStatus,
  type PolicyPack,
  type SubmissionContent,
  standingAssessments,
} from '@freigabe/core'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { recipientsIn, repeats } from '../../lists/screening/recipients-in.ts'
import { sourcesOfCase } from '../../sources/sources-of-case.ts'

/** What the rules of a case are evaluated over, besides the case itself. */
export interface ToEvaluate {
  /** The case as it will be once the submission is taken in. */
  state: CaseState
  policy: PolicyPack
  content: SubmissionContent
  countries: readonly string[]
}

/**
 * Reads what is known of a case: its imports with their findings, and what happened before. Signals are
 * looked for, and who stands behind the account and whether the platform tells returns is asked, only where
 * something is handed in.
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
    traits: null,
    account: await readAccountForRules(tx, state),
    byPeople: null,
    recent: null,
    sender: null,
    group: await readGroupForRules(house, tx, state),
    tellsReturns: null,
  }
}

/** The imports of the case; a list that was imported twice counts once. */
async function readBatches(tx: Tx, { accountId, batchIds }: CaseState) {
  const rows = await tx
    .selectFrom('batch')
    .leftJoin('source', onAccountAnd('source_id', 'source', 'batch'))
    .select(['batch_id', 'digest', 'origin', 'imported_by'])
    .select(['recorded_by_platform', 'fetched_from'])
    .select(['screening', 'comparison', 'kind'])
    .where('batch.account_id', '=', accountId)
    .where('batch_id', '=', anyOf(batchIds))
    .where('removed_at', 'is', null)
    .orderBy('batch.created_at')
    .execute()
  const lists = Map.groupBy(rows, (row) => row.digest ?? row.batch_id)
  return [...lists.values()].map((imports) => {
    const { origin, imported_by, screening, comparison, kind, fetched_from } = imports.at(-1)!
    return {
      /** The kind of source it came through; null for an import. */
      source: kind,
      importedBy: imported_by.kind,
      // The platform vouches for a list only where it does so for each import of it.
      isRecordedByPlatform: imports.every((one) => one.recorded_by_platform),
      fetchedFrom: imports.every((one) => one.fetched_from === fetched_from) ? fetched_from : null,
      report: screening?.outcome === 'screened' ? { ...screening, origin } : null,
      comparison: comparison?.findings ?? null,
    }
  })
}

/**
 * How long the account has existed, and how its other cases stand: a rejection overturned on appeal does not
 * count against it.
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
async function readGroupForRules(
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
    .select(['batch.batch_id', 'batch.digest', 'batch.recipients', repeats])
    .distinct()
    .where('approval.account_id', '=', accountId)
    .where('approval.group_id', '=', groupId)
    .where('approval.revoked_at', 'is', null)
    .where('approval.ends_at', '>', now)
    .where('batch.removed_at', 'is', null)
    .execute()
  return { accepted, approvedRecipients: recipientsIn(approved) }
}
