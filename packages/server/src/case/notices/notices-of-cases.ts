import type { Notice } from '@freigabe/contract'
import type { CaseStatus } from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import { openQuestionsOfCase } from '../../lists/groups/read-groups.ts'
import { recipientsOfCase } from '../../lists/screening/recipients-in.ts'
import { sourceNameOfCase } from '../../sources/sources-of-case.ts'

/** Notices of one kind: the most urgent, and how many there are in all. */
export interface Notices {
  items: Notice[]
  total: number
}

/** The bounds of the list: since when news counts as news, and how many sentences at most. */
export interface NoticeBounds {
  now: string
  since: string
  limit: number
}

const kinds = {
  awaiting_submission: 'state_origin',
  awaiting_answer: 'answer_questions',
  lapsed: 'resume',
  rejected: 'see_rejection',
  revoked: 'see_revocation',
} as const satisfies Partial<Record<CaseStatus, Notice['kind']>>

type Noticed = keyof typeof kinds

/** A suspended account may still answer and read; it is not asked for what it could not hand in. */
const whileSuspended: Noticed[] = ['awaiting_answer', 'rejected', 'revoked']

/** What cases ask of the customer, and which decisions are news. */
export async function noticesOfCases(
  tx: Tx,
  account: string,
  suspended: boolean,
  { now, since, limit }: NoticeBounds,
): Promise<Notices> {
  const rows = await tx
    .selectFrom('approval_case')
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
    .select(['case_id', 'approval_case.group_id', 'name', 'status', 'lapses_at', 'renews_until'])
    .select([
      recipientsOfCase,
      sourceNameOfCase,
      openQuestionsOfCase,
      at.as('since'),
      sql<number>`count(*) over ()`.as('total'),
    ])
    .where('approval_case.account_id', '=', account)
    .where('deleted_at', 'is', null)
    .where('status', 'in', suspended ? whileSuspended : (Object.keys(kinds) as Noticed[]))
    .where(newestOfGroup)
    .where((is) => is.or([is('status', 'not in', ['rejected', 'revoked']), is(at, '>', since)]))
    .where(isNotAppealed)
    .orderBy(sql`status = 'awaiting_answer'`, 'desc')
    .orderBy('lapses_at', (order) => order.asc().nullsLast())
    .orderBy(at)
    .limit(limit)
    .execute()
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => ({
      ...askOf(row, now),
      groupId: row.group_id,
      groupName: row.name,
      caseId: row.case_id,
      batchId: null,
      holdId: null,
      recipients: row.recipients,
      sourceName: row.source_name,
      questions: row.open_questions,
      since: row.since,
    })),
  }
}

/** What a case asks, and by when; a renewal is due while the approval lasts. */
function askOf(
  row: { status: CaseStatus; lapses_at: string | null; renews_until: string | null },
  now: string,
): Pick<Notice, 'kind' | 'by'> {
  const { status, lapses_at, renews_until } = row
  if (status === 'awaiting_submission' && renews_until !== null && renews_until > now) {
    return { kind: 'renew', by: renews_until }
  }
  return { kind: kinds[status as Noticed], by: lapses_at }
}

/** Since when it has been so: a revocation comes after the decision it takes back. */
const at = sql<string>`coalesce(
  approval_case.asked_at,
  (
    select max(approval.revoked_at) from approval
    where approval_case.status = 'revoked'
      and approval.account_id = approval_case.account_id
      and approval.case_id = approval_case.case_id
  ),
  approval_case.decided_at,
  approval_case.opened_at
)`

/** A closed case has nothing more to say once the group has a later case. */
const newestOfGroup = sql<boolean>`(
  approval_case.status in ('awaiting_submission', 'awaiting_answer') or not exists (
    select from approval_case later
    where later.account_id = approval_case.account_id
      and later.group_id = approval_case.group_id
      and (later.opened_at, later.case_id) > (approval_case.opened_at, approval_case.case_id)
  )
)`

/** Whoever has appealed against a decision has read it. */
const isNotAppealed = sql<boolean>`(
  approval_case.status not in ('rejected', 'revoked') or not exists (
    select from request
    where request.account_id = approval_case.account_id
      and request.case_id = approval_case.case_id
      and request.kind = 'appeal'
      and request.outcome is distinct from 'withdrawn'
      and request.opened_at >= ${at}
  )
)`
