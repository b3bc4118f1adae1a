import {
  type BatchFacts,
  digestOf,
  type FormFacts,
  type GroupFacts,
  holdsNobody,
  type KnownFacts,
  type StepState,
  type StoredFacts,
  shorten,
  withStep,
  withTaken,
} from '@freigabe/core'
import { type InferResult, sql } from 'kysely'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import { readTogether } from '../../database/read-together.ts'
import type { StoredKnown } from '../../database/tables.ts'
import { type FactsRow, findFactsRows, readArrivals } from './read-arrivals.ts'
import {
  type FoundHold,
  type FoundRevocation,
  findHolds,
  findRevocations,
  isAbout,
  withRevocations,
} from './read-holds.ts'
import {
  arrivalOf,
  type Coverage,
  findSourceApprovals,
  findSourceCases,
  renewalPending,
  type SourcesOfGroup,
  sourceCoverage,
  sourcesOf,
  takenOfCap,
} from './read-source-facts.ts'

/**
 * Everything that the gate must know of one group, as the tables have it at this moment.
 *
 * @param only some of its imports: then only what these depend on is read
 */
export async function readGroupFacts(
  tx: Tx,
  account: string,
  group: string,
  only?: readonly string[],
): Promise<GroupFacts> {
  return (await readFacts(tx, account, group, only)).facts
}

/** The same for a whole group, also as it is stored for the gate. */
export async function readStoredFacts(
  tx: Tx,
  account: string,
  group: string,
): Promise<{ facts: GroupFacts; stored: StoredFacts }> {
  const { facts, forms } = await readFacts(tx, account, group)
  return { facts, stored: shorten(facts, forms) }
}

interface Known {
  approvals: InferResult<ReturnType<typeof findApprovals>>
  cases: InferResult<ReturnType<typeof findCases>>
  sources: SourcesOfGroup
  coverage: Coverage
  holds: readonly FoundHold[]
  revocations: readonly FoundRevocation[]
}

async function readFacts(tx: Tx, account: string, group: string, only?: readonly string[]) {
  const found = findFactsRows(tx, account, group, only)
  const about = only === undefined ? null : aboutOf(await found.execute())
  const { standing, rows, approvals, cases, holds, revocations, ...ofSources } = await readTogether(
    tx,
    {
      standing: findStanding(tx, account),
      rows: found,
      approvals: findApprovals(tx, account, group, about),
      cases: findCases(tx, account, group, about),
      sourceApprovals: findSourceApprovals(tx, account, group),
      sourceCases: findSourceCases(tx, account, group),
      holds: findHolds(tx, account, group),
      revocations: findRevocations(tx, account, group),
    },
  )
  const sources = sourcesOf(ofSources)
  const arrivals =
    only === undefined
      ? rows.map(arrivalOf).filter((arrival) => arrival !== null)
      : await readArrivals(tx, account, rows, sources.approvals)
  const known: Known = {
    approvals,
    cases,
    sources,
    coverage: sourceCoverage(arrivals, sources.approvals),
    holds,
    revocations,
  }
  const { suspended_at, mode } = standing[0]!
  const facts = {
    account: { suspended: suspended_at !== null, mode },
    held: holds.some(({ unit }) => unit !== 'import'),
    batches: rows.map((row) => factsOf(row, known)),
  }
  return { facts, forms: formsOf(rows, known) }
}

/** Finds whether an account may mail at all. */
export function findStanding(tx: Tx, account: string) {
  return tx.selectFrom('account').select(['suspended_at', 'mode']).where('account_id', '=', account)
}

/** What decisions about these imports can be found by. */
function aboutOf(rows: readonly FactsRow[]): About {
  return {
    batches: rows.flatMap(({ batch_id, known }) => [
      batch_id,
      ...(known?.lists.map(({ batchId }) => batchId) ?? []),
    ]),
    digests: rows
      .flatMap(({ digest, part_of, known }) => [
        ...[digest, part_of],
        ...(known?.lists.flatMap((list) => [list.digest, list.partOf]) ?? []),
      ])
      .filter((each) => each !== null),
  }
}

function factsOf(batch: FactsRow, known: Known): BatchFacts {
  const arrived = arrivalOf(batch)
  return {
    batchId: batch.batch_id,
    ...contentOf(batch),
    ...decidedAbout(batch, arrived, known),
    ...(arrived && { arrivedThrough: { source: arrived.source_id, version: arrived.version } }),
    ...(batch.known && batch.state === 'screened' && { known: knownOf(batch.known, known) }),
  }
}

/** What holds of approved lists for the recipients that an import has of them. */
function knownOf({ isAll, lists }: StoredKnown, known: Known): KnownFacts {
  return {
    isAll,
    lists: lists.map(({ batchId, digest, partOf }) => ({
      digest,
      ...(partOf !== null && { partOf }),
      ...decidedAbout({ batch_id: batchId, digest, part_of: partOf }, null, known),
    })),
  }
}

/** What was decided about an import or about the same list, and about the source that brought it. */
function decidedAbout(
  batch: Parameters<typeof isAbout>[1],
  arrived: ReturnType<typeof arrivalOf>,
  { approvals, cases, sources, coverage, holds, revocations }: Known,
): Pick<BatchFacts, 'held' | 'approvals' | 'caseStatus'> {
  const about = newestFirst([
    ...cases.filter((row) => isAbout(row, batch)),
    ...sources.cases.filter((row) => isOfSource(row, arrived)),
  ])
  const whole = distinct(approvals.filter((row) => isAbout(row, batch))).map(
    ({ approval_id, digest, ends_at, revoked_at, conditions, taken, step }) => ({
      ...{ approvalId: approval_id, digest, endsAt: ends_at, revoked: revoked_at !== null },
      conditions: withStep(withTaken(conditions, taken), step),
      renewalPending: renewalPending(
        about.filter(({ renews_until }) => renews_until !== null),
        ends_at,
      ),
    }),
  )
  return {
    held: holds.some((hold) => hold.unit === 'import' && isAbout(hold, batch)),
    approvals: withRevocations(
      [...whole, ...(arrived === null ? [] : coverage(arrived))],
      revocations.filter((revocation) => isAbout(revocation, batch)),
    ),
    caseStatus: about[0]?.status ?? null,
  }
}

/** What holds for anything that came through a form of a source within its caps and was decided with it. */
function formsOf(rows: readonly FactsRow[], { sources, coverage }: Known): FormFacts[] {
  const arrived = rows.map(arrivalOf).filter((arrival) => arrival !== null)
  const forms = new Map(arrived.map((row) => [`${row.source_id} ${row.version}`, row]))
  return [...forms].toSorted(byName).map(([, form]) => ({
    source: form.source_id,
    version: form.version,
    approvals: coverage({ source_id: form.source_id, version: form.version }),
    caseStatus:
      newestFirst(sources.cases.filter((row) => isOfSource(row, form)))[0]?.status ?? null,
  }))
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1
}

/** A decision about one form of a source counts for everything that the source brought within its cap. */
function isOfSource(
  row: { source_id: string; version: number },
  arrived: { source_id: string; version: number } | null,
): boolean {
  return row.source_id === arrived?.source_id && row.version === arrived.version
}

function newestFirst<Row extends { opened_at: string; case_id: string }>(rows: Row[]): Row[] {
  const key = ({ opened_at, case_id }: Row) => `${opened_at} ${case_id}`
  return rows.sort((one, other) => (key(one) < key(other) ? 1 : -1))
}

/** An approval that covers several imports of the same list, once. */
function distinct<Row extends { approval_id: string; digest: string }>(
  approvals: readonly Row[],
): Row[] {
  return [...new Map(approvals.map((row) => [`${row.approval_id} ${row.digest}`, row])).values()]
}

/**
 * An import that is not counted yet is not empty, and one that could not be read is only where its file surely holds
 * nobody. What is not counted counts as recipients whom only the approval of their
 * source can cover, if they were counted when they arrived.
 */
function contentOf(
  batch: FactsRow,
): Pick<BatchFacts, 'isEmpty' | 'isUnread' | 'digest' | 'partOf'> {
  const { state, refusal, recipients, delivered, part_of } = batch
  const isCounted = state === 'screened' || delivered
  const isRefused = !isCounted && (state === 'refused' || state === 'interrupted')
  const isWithoutAnybody = isRefused && holdsNobody(refusal)
  return {
    isEmpty: (isCounted && recipients === 0) || isWithoutAnybody,
    ...(isRefused && !isWithoutAnybody && { isUnread: true }),
    digest: digestOf(batch),
    ...(state !== 'screened' || part_of === null ? {} : { partOf: part_of }),
  }
}

/** Imports by their ids and by what they hold. */
interface About {
  batches: readonly string[]
  digests: readonly string[]
}

/** Finds the approvals of imports of the group; with `about`, only those of some of them. */
function findApprovals(tx: Tx, account: string, group: string, about: About | null) {
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
    .select(stepOfApproval)
    .where('approval.account_id', '=', account)
    .where('approval.group_id', '=', group)
    .$if(about !== null, (query) =>
      query.where(isAboutSome('approval_batch', 'approval_batch', about!)),
    )
    .orderBy('approval.approval_id')
}

/** How far an approval in steps is; null for one that is none. */
const stepOfApproval = sql<StepState | null>`(
  select state from approval_step where approval_step.account_id = approval.account_id
    and approval_step.approval_id = approval.approval_id)`.as('step')

/** Finds the cases on imports of the group, removed ones too, newest first; with `about`, on some only. */
function findCases(tx: Tx, account: string, group: string, about: About | null) {
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
