import type { CaseState, EarlierRevision, SignalRead, SubmissionContent } from '@freigabe/core'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { comparesAccounts } from '../../lists/comparison/compares-accounts.ts'
import type { ToEvaluate } from '../rules/read-for-rules.ts'
import { evidenceIds } from '../submitting/evidence-of.ts'
import { earlierCases } from './earlier-cases.ts'
import { readSightings } from './read-sightings.ts'
import { refusedElsewhere } from './refused-elsewhere.ts'

/**
 * Reads what a submission is held against, so that its signals can be found. Other accounts are looked at
 * only while the operator has accounts compared.
 */
export async function readForSignals(
  house: House,
  tx: Tx,
  { state, policy, content }: Omit<ToEvaluate, 'countries'>,
): Promise<SignalRead> {
  const { accountId, caseId, groupId, questions, assessments } = state
  const everywhere = await comparesAccounts(tx)
  const batches = await readBatches(tx, state, everywhere)
  const revisions = await readRevisions(tx, state)
  const sightings = await readSightings(house, tx, state, content, everywhere)
  return {
    accountId,
    caseId,
    groupId,
    policy,
    content,
    batches,
    files: await readFiles(tx, accountId, [content, ...revisions.map((one) => one.content)]),
    revisions,
    questions: questions.filter((question) => question.state !== 'taken_back'),
    doubted: Object.entries(assessments)
      .filter(([, { value }]) => value === 'unclear' || value === 'contradicted')
      .map(([statement]) => statement),
    earlier: await earlierCases(tx, state, { batches, sightings }),
    refusedElsewhere: everywhere ? await refusedElsewhere(house, tx, state) : [],
    sightings,
  }
}

async function readBatches(
  tx: Tx,
  { accountId, batchIds }: CaseState,
  everywhere: boolean,
): Promise<SignalRead['batches']> {
  const rows = await tx
    .selectFrom('batch')
    .select(['batch_id', 'digest', 'comparison'])
    .where('account_id', '=', accountId)
    .where('batch_id', '=', anyOf(batchIds))
    .where('removed_at', 'is', null)
    .execute()
  return rows.map(({ batch_id, digest, comparison }) => ({
    batchId: batch_id,
    digest,
    comparison:
      comparison?.findings.filter(({ id }) => everywhere || id !== 'rejected_elsewhere') ?? null,
  }))
}

async function readRevisions(tx: Tx, { accountId, caseId }: CaseState): Promise<EarlierRevision[]> {
  const rows = await tx
    .selectFrom('submission')
    .select(['revision', 'at', 'content'])
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .orderBy('revision')
    .execute()
  return rows.map((row) => ({ ...row, content: row.content as SubmissionContent }))
}

async function readFiles(
  tx: Tx,
  account: string,
  contents: readonly SubmissionContent[],
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('evidence')
    .select(['evidence_id', 'sha256'])
    .where('account_id', '=', account)
    .where('evidence_id', '=', anyOf(contents.flatMap(evidenceIds)))
    .execute()
  return new Map(rows.map((row) => [row.evidence_id, row.sha256]))
}
