import type { Notice } from '@freigabe/contract'
import { mendImport } from '@freigabe/core'
import { sql } from 'kysely'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { House } from '../../house.ts'
import { recipientsOfCase } from '../../lists/screening/recipients-in.ts'
import { type NoticeBounds, type Notices, noticesOfCases } from './notices-of-cases.ts'

/** More than this is not read as sentences; the table of groups shows the rest. */
const noticeLimit = 50
/** How long news stays on top of the dashboard; after that the group's mark shows it. */
const newsDays = 14

/** What waits for the customer, most urgent first: one sentence with one button each. */
export async function listNotices(house: House, role: RoleName, account: string): Promise<Notices> {
  const now = house.clock.now()
  const bounds = {
    now,
    since: new Date(Date.parse(now) - newsDays * 86_400_000).toISOString(),
    limit: noticeLimit,
  }
  return readAs(house.database, role, account, async (tx) => {
    const suspended = await isSuspended(tx, account)
    const parts = [
      await noticesOfCases(tx, account, suspended, bounds),
      await noticesOfHolds(tx, account, bounds),
    ]
    if (!suspended) {
      parts.push(await noticesOfFiles(tx, account, bounds))
      parts.push(await noticesOfDivisions(tx, account, bounds))
      parts.push(await noticesOfEndedApprovals(tx, account, bounds))
    }
    return {
      items: parts
        .flatMap(({ items }) => items)
        .sort((a, b) => urgency(a).localeCompare(urgency(b)))
        .slice(0, noticeLimit),
      total: parts.reduce((sum, { total }) => sum + total, 0),
    }
  })
}

/** Questions first, then notices with a deadline, then the rest by age. */
function urgency(notice: Notice): string {
  return `${notice.kind === 'answer_questions' ? 0 : 1} ${notice.by ?? '9'} ${notice.since}`
}

async function isSuspended(tx: Tx, account: string): Promise<boolean> {
  const { suspended_at } = await tx
    .selectFrom('account')
    .select('suspended_at')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return suspended_at !== null
}

/** Files that could not be read and wait for the customer to act. */
async function noticesOfFiles(tx: Tx, account: string, { limit }: NoticeBounds): Promise<Notices> {
  const rows = await tx
    .selectFrom('batch')
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'batch'))
    .select(['batch_id', 'batch.group_id', 'name', 'state', 'batch.refusal', 'file_key'])
    .select(['batch.created_at', sql<number>`count(*) over ()`.as('total')])
    .where('batch.account_id', '=', account)
    .where('removed_at', 'is', null)
    .where('state', 'in', ['refused', 'interrupted'])
    .orderBy('batch.created_at')
    .limit(limit)
    .execute()
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => {
      const mending = mendImport({ ...row, fileKept: row.file_key !== null })
      return {
        kind: mending === 'confirm_column' ? 'confirm_column' : 'file_refused',
        groupId: row.group_id,
        groupName: row.name,
        caseId: null,
        batchId: row.batch_id,
        holdId: null,
        recipients: 0,
        sourceName: null,
        questions: 0,
        by: null,
        since: row.created_at,
      }
    }),
  }
}

/** Cases in review whose import is to be divided once its file is handed in again. */
async function noticesOfDivisions(
  tx: Tx,
  account: string,
  { limit }: NoticeBounds,
): Promise<Notices> {
  const rows = await tx
    .selectFrom('division')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'division'))
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
    .select(['division.case_id', 'batch_id', 'approval_case.group_id', 'name'])
    .select(['division.asked_at', recipientsOfCase, sql<number>`count(*) over ()`.as('total')])
    .where('division.account_id', '=', account)
    .where('division.state', '=', 'waiting_for_file')
    .where('status', '=', 'in_review')
    .where('deleted_at', 'is', null)
    .orderBy('division.asked_at')
    .limit(limit)
    .execute()
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => ({
      kind: 'hand_in_file',
      groupId: row.group_id,
      groupName: row.name,
      caseId: row.case_id,
      batchId: row.batch_id,
      holdId: null,
      recipients: row.recipients,
      sourceName: null,
      questions: 0,
      by: null,
      since: row.asked_at,
    })),
  }
}

/** Groups whose last approval ended a short while ago and whose renewal has not been begun. */
async function noticesOfEndedApprovals(
  tx: Tx,
  account: string,
  { now, since, limit }: NoticeBounds,
): Promise<Notices> {
  const rows = await tx
    .selectFrom('approval')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'approval'))
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval'))
    .select(['approval.group_id', 'name', 'approval.case_id', 'ends_at'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .where('approval.account_id', '=', account)
    .where('ends_at', '<=', now)
    .where('ends_at', '>', since)
    .where('revoked_at', 'is', null)
    .where('deleted_at', 'is', null)
    .where(nothingSince)
    .orderBy('ends_at')
    .limit(limit)
    .execute()
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => ({
      kind: 'expired' as const,
      groupId: row.group_id,
      groupName: row.name,
      caseId: row.case_id,
      batchId: null,
      holdId: null,
      recipients: 0,
      sourceName: null,
      questions: 0,
      by: null,
      since: row.ends_at,
    })),
  }
}

const nothingSince = sql<boolean>`not exists (
  select from approval_case later
  where later.account_id = approval_case.account_id
    and later.group_id = approval_case.group_id
    and (later.opened_at, later.case_id) > (approval_case.opened_at, approval_case.case_id)
)`

/** What stands on hold, as long as it does; not for a group that was deleted since. */
async function noticesOfHolds(tx: Tx, account: string, { limit }: NoticeBounds): Promise<Notices> {
  const rows = await tx
    .selectFrom('hold')
    .leftJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'hold'))
    .leftJoin('batch', onAccountAnd('batch_id', 'batch', 'hold'))
    .select(['hold_id', 'hold.group_id', 'name', 'hold.batch_id', 'recipients'])
    .select(['placed_at', sql<number>`count(*) over ()`.as('total')])
    .where('hold.account_id', '=', account)
    .where('status', '=', 'standing')
    .where('deleted_at', 'is', null)
    .where('removed_at', 'is', null)
    .orderBy('placed_at')
    .limit(limit)
    .execute()
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => ({
      kind: 'see_hold',
      groupId: row.group_id,
      groupName: row.name,
      caseId: null,
      batchId: row.batch_id,
      holdId: row.hold_id,
      recipients: row.recipients ?? 0,
      sourceName: null,
      questions: 0,
      by: null,
      since: row.placed_at,
    })),
  }
}
