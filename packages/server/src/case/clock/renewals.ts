import { type CaseState, mailableUntil } from '@freigabe/core'
import { sql } from 'kysely'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { RenewalReason } from '../../notify/letters/letter.ts'
import { silentSince } from './approval-times.ts'

/** What an approval covers, if it is still there and not covered by an approval with a later end. */
export interface ToRenew {
  batchIds: string[]
  sources: { source_id: string; version: number }[]
}

interface Ending {
  approval_id: string
  group_id: string
  ends_at: string
}

export async function whatToRenew(tx: Tx, account: string, approval: Ending): Promise<ToRenew> {
  const batches = await tx
    .selectFrom('batch')
    .select('batch_id')
    .where('account_id', '=', account)
    .where('group_id', '=', approval.group_id)
    .where('removed_at', 'is', null)
    .where('recipients', '>', 0)
    .where(onlyUnder(approval, 'approval_batch', sameList))
    .where(notTakenBack(approval))
    .orderBy('batch_id')
    .execute()
  const sources = await tx
    .selectFrom('source')
    .select(['source_id', 'version'])
    .where('account_id', '=', account)
    .where('withdrawn_at', 'is', null)
    .where(onlyUnder(approval, 'approval_source', sameForm))
    .orderBy('source_id')
    .execute()
  return { batchIds: batches.map(({ batch_id }) => batch_id), sources }
}

/** The same list, an identical one, or a proven part of it. */
const sameList = sql<boolean>`(
  covered.batch_id = batch.batch_id or covered.digest in (batch.digest, batch.part_of)
)`

/** An import for which the approval was taken back has a case of its own. */
const notTakenBack = ({ approval_id }: Ending) => sql<boolean>`not exists (
  select from batch_revocation join batch as taken using (account_id, batch_id)
  where batch_revocation.account_id = batch.account_id and undone_at is null
    and batch_revocation.approval_id = ${approval_id}
    and (taken.batch_id = batch.batch_id
      or taken.group_id = batch.group_id and taken.digest in (batch.digest, batch.part_of))
)`

/** The approved form: a source that has changed since is reviewed because of that. */
const sameForm = sql<boolean>`(
  covered.source_id = source.source_id and covered.version = source.version
)`

/** Covered by this approval, and by no approval of its group that lasts longer. */
function onlyUnder(
  { approval_id, group_id, ends_at }: Ending,
  table: 'approval_batch' | 'approval_source',
  same: typeof sameList,
) {
  const covered = (condition: typeof sameList) => sql<boolean>`exists (
    select from ${sql.table(table)} covered
    join approval on approval.account_id = covered.account_id
      and approval.approval_id = covered.approval_id
    where covered.account_id = ${sql.ref(table === 'approval_batch' ? 'batch.account_id' : 'source.account_id')}
      and ${same} and ${condition}
  )`
  return sql<boolean>`${covered(sql`approval.approval_id = ${approval_id}`)} and not ${covered(
    sql`approval.group_id = ${group_id} and approval.revoked_at is null
      and approval.ends_at > ${ends_at}::timestamptz`,
  )}`
}

const openStatuses = ['awaiting_submission', 'in_review', 'awaiting_answer'] as const

/**
 * Whether a renewal cannot be asked for yet: another case about its imports or sources is open, or the
 * account is suspended and could not hand it in.
 */
export async function mustWait(tx: Tx, account: string, { batchIds, sources }: ToRenew) {
  const { suspended_at } = await tx
    .selectFrom('account')
    .select('suspended_at')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  if (suspended_at !== null) return true
  const openCases = await tx
    .selectFrom('approval_case')
    .leftJoin('case_batch', onAccountAnd('case_id', 'case_batch', 'approval_case'))
    .leftJoin('case_source', onAccountAnd('case_id', 'case_source', 'approval_case'))
    .select('approval_case.case_id')
    .where('approval_case.account_id', '=', account)
    .where('approval_case.status', 'in', openStatuses)
    .where((is) =>
      is.or([
        is('case_batch.batch_id', '=', anyOf(batchIds)),
        is('case_source.source_id', '=', anyOf(sources.map(({ source_id }) => source_id))),
      ]),
    )
    .limit(1)
    .execute()
  return openCases.length > 0
}

/** Why the approval of a case's predecessor is to be renewed; null if the case renews none. */
export async function whyRenewed(tx: Tx, state: CaseState): Promise<RenewalReason | null> {
  const { accountId: account, predecessorId, trigger } = state
  if ((trigger !== 'expiry' && trigger !== 'dormancy') || predecessorId === null) return null
  const approval = await tx
    .selectFrom('approval')
    .select(['group_id', 'starts_at', 'ends_at', 'conditions'])
    .where('account_id', '=', account)
    .where('case_id', '=', predecessorId)
    .where('revoked_at', 'is', null)
    .orderBy('starts_at', 'desc')
    .executeTakeFirst()
  if (approval === undefined) return null
  if (trigger === 'dormancy') {
    return { why: 'silence', since: await silentSince(tx, account, approval) }
  }
  const { conditions, ends_at: endsAt } = approval
  return { why: mailableUntil({ conditions, endsAt }) < endsAt ? 'reconfirmation' : 'end' }
}
