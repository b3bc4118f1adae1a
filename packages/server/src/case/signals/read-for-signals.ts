import {
  type CaseName,
  type CaseState,
  type EarlierRevision,
  partiesOf,
  type Sighting,
  type SignalRead,
  type SubmissionContent,
} from '@freigabe/core'
import { type RawBuilder, sql } from 'kysely'
import { anyOf } from '../../database/any-of.ts'
import { asRole, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { comparesAccounts } from '../../lists/comparison/compare-list.ts'
import { keyedFile } from '../../lists/import/note-preview.ts'
import { casesOfTraits, keyedTraits } from '../case-traits.ts'
import { daysAfter } from '../clock/case-clock.ts'
import type { ToEvaluate } from '../rules/read-for-rules.ts'
import { evidenceIds } from '../submitting/evidence-of.ts'
import { earlierCases } from './earlier-cases.ts'
import { readChangedRecords } from './read-changed-records.ts'

/**
 * Reads what a submission is compared with, so that its signals can be found. Other accounts are looked at
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
    changedRecords: await readChangedRecords(tx, state),
    sightings,
    triedFiles: await triedFiles(house, tx, accountId, groupId),
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

/** Where form, evidence files and contact of a submission were seen before, each case once for each. */
async function readSightings(
  house: House,
  tx: Tx,
  state: CaseState,
  content: SubmissionContent,
  everywhere: boolean,
): Promise<Sighting[]> {
  const { accountId, caseId } = state
  const traits = await traitsToCome(house, tx, state, content)
  const values = new Map(traits.map(({ digest, value }) => [digest, value]))
  const { found, parties } = await asRole(
    house.database,
    tx,
    { as: 'comparer', backTo: 'command' },
    async () => {
      const cases = await casesOfTraits(tx, accountId, traits, everywhere)
      const accounts = cases.map(({ account_id }) => account_id)
      return { found: cases, parties: await readParties(tx, [accountId, ...accounts]) }
    },
  )
  const sightings = found
    .filter((one) => one.case_id !== caseId)
    .map(
      ({ kind, digest, account_id, case_id }): Sighting => ({
        kind,
        accountId: account_id,
        caseId: case_id,
        sha256: values.get(digest) ?? '',
        isRelated: parties.get(account_id) === parties.get(accountId),
      }),
    )
  const once = sightings.map(
    (seen) => [`${seen.kind} ${seen.sha256} ${seen.caseId}`, seen] as const,
  )
  return [...new Map(once).values()]
}

/** The traits of a submission as they will be once the submission is taken in: a contact stays. */
async function traitsToCome(house: House, tx: Tx, state: CaseState, content: SubmissionContent) {
  const given = await keyedTraits(house, tx, state, content)
  const kept =
    content.contact === undefined
      ? await tx
          .selectFrom('case_trait')
          .select(['kind', 'digest'])
          .where('account_id', '=', state.accountId)
          .where('case_id', '=', state.caseId)
          .where('kind', '=', 'contact')
          .execute()
      : []
  return [...given, ...kept.map((trait) => ({ ...trait, value: '' }))].map((trait) => ({
    ...trait,
    value: trait.kind === 'evidence' ? trait.value : '',
  }))
}

async function readParties(tx: Tx, accounts: readonly string[]) {
  const memberships = await tx
    .selectFrom('membership')
    .select(['account_id as accountId', 'person_id as personId'])
    .where('account_id', '=', anyOf(accounts))
    .execute()
  return partiesOf(accounts, memberships)
}

/** Cases of other accounts that were rejected or revoked on lists that overlap with those of a case. */
async function refusedElsewhere(
  house: House,
  tx: Tx,
  { accountId, batchIds }: CaseState,
): Promise<CaseName[]> {
  const lists = await tx
    .selectFrom('list_match')
    .select(['other_account_id', 'other_batch_id'])
    .where('account_id', '=', accountId)
    .where('batch_id', '=', anyOf(batchIds))
    .where('decided', 'in', ['rejected', 'revoked'])
    .execute()
  if (lists.length === 0) return []
  return asRole(house.database, tx, { as: 'comparer', backTo: 'command' }, () =>
    tx
      .selectFrom('case_batch')
      .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_batch'))
      .select(['case_batch.account_id as accountId', 'case_batch.case_id as caseId'])
      .distinct()
      .where('case_batch.account_id', '=', anyOf(lists.map((list) => list.other_account_id)))
      .where('batch_id', '=', anyOf(lists.map((list) => list.other_batch_id)))
      .where('status', 'in', ['rejected', 'revoked'])
      .execute(),
  )
}

/** Trials further back have nothing to do with the list of today. */
const daysBack = 30
const mostLooks = 1000

/**
 * How many versions of a group's file were looked at, or imported and removed again, within thirty days, each
 * once and without those that the group holds.
 */
async function triedFiles(house: House, tx: Tx, account: string, group: string): Promise<number> {
  const since = daysAfter(house.clock.now(), -daysBack)
  const looked = await tx
    .selectFrom('event')
    .select(sql<string>`body ->> 'file'`.as('file'))
    .where('account_id', '=', account)
    .where('subject', '=', group)
    .where('type', '=', 'file_previewed')
    .where('at', '>', since)
    .orderBy('seq', 'desc')
    .limit(mostLooks)
    .execute()
  const imported = await tx
    .selectFrom('batch')
    .select(['removed_at', fileOf('screening').as('sha256')])
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .where('created_at', '>', since)
    .execute()
  const files = (isRemoved: boolean) =>
    imported
      .filter(({ removed_at }) => (removed_at !== null) === isRemoved)
      .flatMap(({ sha256 }) => (sha256 === null ? [] : [keyedFile(house, sha256)]))
  const tried = new Set([...looked.map(({ file }) => file), ...files(true)])
  for (const file of files(false)) tried.delete(file)
  return tried.size
}

function fileOf(column: 'screening'): RawBuilder<string | null> {
  return sql<string | null>`${sql.ref(column)} -> 'file' ->> 'sha256'`
}
