import type { Group } from '@freigabe/contract'
import { expand, type Instant } from '@freigabe/core'
import { sql } from 'kysely'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import { storedImport } from '../../gate/facts/read-arrivals.ts'
import { readSent } from '../../gate/sending/read-sent.ts'
import type { House } from '../../house.ts'
import { lapsesAt } from '../import/time-stands-still.ts'
import { recipientsOfOpenCase, repeats } from '../screening/recipients-in.ts'
import { findGroup } from './find-group.ts'
import { groupView } from './group-view.ts'
import { stepTimesOfGroups } from './step-times.ts'

/** Groups of an account with how they stand, in the order of the ids. Eight queries for any number. */
export async function readGroupsById(
  tx: Tx,
  house: House,
  account: string,
  ids: readonly string[],
): Promise<Group[]> {
  if (ids.length === 0) return []
  const groups = await tx
    .selectFrom('recipient_group')
    .leftJoin('gate_facts', onAccountAnd('group_id', 'gate_facts', 'recipient_group'))
    .select([
      'recipient_group.group_id',
      'recipient_group.reference',
      'recipient_group.name',
      'recipient_group.created_at',
      'gate_facts.facts',
    ])
    .where('recipient_group.account_id', '=', account)
    .where('recipient_group.group_id', 'in', ids)
    .execute()
  const batches = await tx
    .selectFrom('batch')
    .select([
      'group_id',
      'batch_id',
      'state',
      'refusal',
      'file_key',
      'recipients',
      'digest',
      repeats,
    ])
    .select(storedImport)
    .where('account_id', '=', account)
    .where('group_id', 'in', ids)
    .where('removed_at', 'is', null)
    .execute()
  const cases = await tx
    .selectFrom('approval_case')
    .select(['group_id', 'case_id', 'status', 'trigger', 'due_at', lapsesAt])
    .select([openQuestionsOfCase, recipientsOfOpenCase])
    .where('account_id', '=', account)
    .where('group_id', 'in', ids)
    .orderBy('opened_at', 'desc')
    .orderBy('case_id', 'desc')
    .execute()
  const batchesOf = Map.groupBy(batches, (row) => row.group_id)
  const casesOf = Map.groupBy(cases, (row) => row.group_id)
  const now = house.clock.now()
  const withOpenSource = await groupsWithOpenSource(tx, account, ids, now)
  const sent = await readSent(tx, account, ids, now)
  const lookBy = await holdsLookedAtBy(tx, account)
  const taken = await takenOfCaps(tx, account)
  const appeals = await pendingAppeals(tx, account, ids)
  const steps = await stepTimesOfGroups(house, tx, account, ids)
  const views = groups.map((row) => {
    const own = batchesOf.get(row.group_id) ?? []
    const facts = row.facts && expand(row.facts, own)
    const hasOpenSource = withOpenSource.has(row.group_id)
    const holdLookBy = lookBy.get(row.group_id) ?? lookBy.get(null) ?? null
    const appeal = appeals.get(row.group_id) ?? null
    const told = { holdLookBy, steps, taken, appeal, sent: sent.get(row.group_id) ?? null }
    const known = { ...row, facts, hasOpenSource, ...told }
    return groupView(known, own, casesOf.get(row.group_id) ?? [], now)
  })
  const places = new Map(ids.map((id, place) => [id, place]))
  return views.sort((a, b) => places.get(a.id)! - places.get(b.id)!)
}

/** One group with how it stands. Throws NOT_FOUND. */
export async function readGroup(
  house: House,
  role: RoleName,
  account: string,
  idOrReference: string,
): Promise<Group> {
  return readAs(house.database, role, account, async (tx) => {
    const { group_id } = await findGroup(tx, account, idOrReference)
    return (await readGroupsById(tx, house, account, [group_id]))[0]!
  })
}

/** Until when a person looks at what is on hold, by group; under null for the whole account. */
async function holdsLookedAtBy(
  tx: Tx,
  account: string,
): Promise<ReadonlyMap<string | null, Instant>> {
  const rows = await tx
    .selectFrom('hold')
    .select(['group_id', 'look_by'])
    .where('account_id', '=', account)
    .where('look_by', 'is not', null)
    .orderBy('look_by', 'desc')
    .execute()
  return new Map(rows.map(({ group_id, look_by }) => [group_id, look_by!]))
}

/** How much permits have taken of the approvals of an account that allow a number or a part, by their ids. */
async function takenOfCaps(tx: Tx, account: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('permit_cap')
    .select(['name', 'taken'])
    .where('account_id', '=', account)
    .where('purpose', '=', 'campaign')
    .execute()
  return new Map(rows.map(({ name, taken }) => [name, taken]))
}

/** The newest appeal of each of these groups that is not decided yet. */
async function pendingAppeals(
  tx: Tx,
  account: string,
  groups: readonly string[],
): Promise<ReadonlyMap<string | null, NonNullable<Group['appeal']>>> {
  const rows = await tx
    .selectFrom('request')
    .select(['request_id', 'group_id', 'due_at'])
    .where('account_id', '=', account)
    .where('kind', '=', 'appeal')
    .where('group_id', 'in', groups)
    .where('status', '!=', 'closed')
    .where('outcome', 'is', null)
    .orderBy('opened_at')
    .execute()
  return new Map(
    rows.map((row) => [row.group_id, { requestId: row.request_id, by: row.due_at }] as const),
  )
}

/** Which of these groups have a source in its approved form, so that recipients may arrive through it. */
async function groupsWithOpenSource(
  tx: Tx,
  account: string,
  groups: readonly string[],
  now: Instant,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('source')
    .innerJoin('approval_source', onAccountAnd('source_id', 'approval_source', 'source'))
    .innerJoin('approval', onAccountAnd('approval_id', 'approval', 'approval_source'))
    .select('source.group_id')
    .distinct()
    .where('source.account_id', '=', account)
    .where('source.group_id', 'in', groups)
    .where('source.withdrawn_at', 'is', null)
    .whereRef('source.version', '=', 'approval_source.version')
    .where('approval.revoked_at', 'is', null)
    .where('approval.ends_at', '>', now)
    .where(isNotRejected)
    .execute()
  return new Set(rows.map(({ group_id }) => group_id))
}

/** A rejection of this form of the source closes it, whatever was approved before. */
const isNotRejected = sql<boolean>`'rejected' is distinct from (
  select approval_case.status
  from case_source
  join approval_case on approval_case.account_id = case_source.account_id
    and approval_case.case_id = case_source.case_id
  where case_source.account_id = source.account_id
    and case_source.source_id = source.source_id
    and case_source.version = source.version
  order by approval_case.opened_at desc, approval_case.case_id desc
  limit 1
)`

/** How many questions of a row's case wait for an answer. */
export const openQuestionsOfCase = sql<number>`(
  select count(*)::int from question
  where question.account_id = approval_case.account_id
    and question.case_id = approval_case.case_id
    and question.state = 'open'
)`.as('open_questions')
