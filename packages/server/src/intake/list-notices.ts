import type { Notice } from '@freigabe/contract'
import { sql } from 'kysely'
import { inRole, type Tx } from '../database/database.ts'
import type { RoleName } from '../database/roles.ts'
import type { House } from '../house.ts'
import { recipientsOfCase } from '../screening/recipients-of-case.ts'

/** Decisions stay on top of the dashboard for so long; afterwards the group's mark tells them. */
const rejectionDays = 14

/** What waits for the customer, most urgent first: one sentence with one button each. */
export async function listNotices(
  house: House,
  role: RoleName,
  account: string,
): Promise<{ items: Notice[] }> {
  return inRole(house.database, role, account, async (tx) => {
    const items = [...(await caseNotices(house, tx, account)), ...(await refusedFiles(tx, account))]
    return { items: items.sort((a, b) => urgency(a).localeCompare(urgency(b))) }
  })
}

/** Questions first, then what has a deadline, then the rest by age. */
function urgency(notice: Notice): string {
  return `${notice.kind === 'answer_questions' ? 0 : 1} ${notice.by ?? '9'} ${notice.since}`
}

const kinds = {
  awaiting_submission: 'state_origin',
  awaiting_answer: 'answer_questions',
  lapsed: 'resume',
  rejected: 'see_rejection',
} as const

async function caseNotices(house: House, tx: Tx, account: string): Promise<Notice[]> {
  const recently = new Date(
    Date.parse(house.clock.now()) - rejectionDays * 86_400_000,
  ).toISOString()
  const rows = await tx
    .selectFrom('approval_case')
    .innerJoin('recipient_group', (join) =>
      join
        .onRef('recipient_group.account_id', '=', 'approval_case.account_id')
        .onRef('recipient_group.group_id', '=', 'approval_case.group_id'),
    )
    .select(['case_id', 'approval_case.group_id', 'name', 'status', 'opened_at', 'asked_at'])
    .select(['decided_at', 'lapses_at', recipientsOfCase])
    .where('approval_case.account_id', '=', account)
    .where('deleted_at', 'is', null)
    .where('status', 'in', ['awaiting_submission', 'awaiting_answer', 'lapsed', 'rejected'])
    .where(newestOfGroup)
    .where((is) => is.or([is('status', '!=', 'rejected'), is('decided_at', '>', recently)]))
    .execute()
  return rows.map((row) => ({
    kind: kinds[row.status as keyof typeof kinds],
    groupId: row.group_id,
    groupName: row.name,
    caseId: row.case_id,
    batchId: null,
    recipients: row.recipients,
    by: row.lapses_at,
    since: row.asked_at ?? row.decided_at ?? row.opened_at,
  }))
}

/** A lapsed or rejected case says nothing any more once the group has a later one. */
const newestOfGroup = sql<boolean>`(
  approval_case.status in ('awaiting_submission', 'awaiting_answer') or not exists (
    select from approval_case later
    where later.account_id = approval_case.account_id
      and later.group_id = approval_case.group_id
      and (later.opened_at, later.case_id) > (approval_case.opened_at, approval_case.case_id)
  )
)`

async function refusedFiles(tx: Tx, account: string): Promise<Notice[]> {
  const rows = await tx
    .selectFrom('batch')
    .innerJoin('recipient_group', (join) =>
      join
        .onRef('recipient_group.account_id', '=', 'batch.account_id')
        .onRef('recipient_group.group_id', '=', 'batch.group_id'),
    )
    .select(['batch_id', 'batch.group_id', 'name', 'batch.refusal', 'batch.created_at'])
    .where('batch.account_id', '=', account)
    .where('removed_at', 'is', null)
    .where('state', '=', 'refused')
    .execute()
  return rows.map((row) => ({
    kind: row.refusal === 'no_email_column' ? 'confirm_column' : 'file_refused',
    groupId: row.group_id,
    groupName: row.name,
    caseId: null,
    batchId: row.batch_id,
    recipients: 0,
    by: null,
    since: row.created_at,
  }))
}
