import type { api, CaseSummary, QueryOf } from '@freigabe/contract'
import { type SelectQueryBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { readAs, type Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { House } from '../house.ts'
import { decodeCursor, pageOf } from '../http/cursor.ts'
import { lapsesAt } from '../lists/import/time-stands-still.ts'
import { recipientsOfCase } from '../lists/screening/recipients-in.ts'
import { sourceNameOfCase } from '../sources/sources-of-case.ts'
import { clockView } from './clock/case-clock.ts'
import { acceptedUnder, acceptedUntil, extentNow } from './deciding/accepted-under.ts'

type Summary = z.infer<typeof CaseSummary>

/** The cases of an account, newest first. */
export async function listCases(
  house: House,
  role: RoleName,
  account: string,
  query: QueryOf<typeof api.listCases>,
) {
  const after = decodeCursor(query.cursor, 2)
  return readAs(house.database, role, account, async (tx) => {
    let cases = summaries(tx, account)
    if (query.status !== undefined) cases = cases.where('approval_case.status', '=', query.status)
    if (query.group !== undefined) cases = cases.where('approval_case.group_id', '=', query.group)
    if (after !== null) {
      cases = cases.where(
        sql<boolean>`(opened_at, approval_case.case_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      )
    }
    const rows = await cases.limit(query.limit + 1).execute()
    return pageOf(
      rows,
      query.limit,
      (row) => summaryView(row, house.clock.now()),
      (row) => [row.opened_at, row.case_id],
    )
  })
}

/** Cases of an account with their group and size, newest first. */
export function summaries(tx: Tx, account: string) {
  return tx
    .selectFrom('approval_case')
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
    .select(['approval_case.case_id', 'approval_case.group_id', 'recipient_group.name', 'status'])
    .select(['trigger', 'opened_at', 'submitted_at', 'due_at', 'clock'])
    .select([recipientsOfCase, sourceNameOfCase, lapsesAt, acceptedUnder, acceptedUntil])
    .where('approval_case.account_id', '=', account)
    .orderBy('opened_at', 'desc')
    .orderBy('approval_case.case_id', 'desc')
}

type SummaryRow =
  ReturnType<typeof summaries> extends SelectQueryBuilder<infer _Tables, infer _Names, infer Row>
    ? Row
    : never

/** A case's row as a summary. */
export function summaryView(row: SummaryRow, now: string): Summary {
  return {
    id: row.case_id,
    groupId: row.group_id,
    groupName: row.name,
    status: row.status,
    extent: extentNow(row, now),
    trigger: row.trigger as Summary['trigger'],
    openedAt: row.opened_at,
    submittedAt: row.submitted_at,
    recipients: row.recipients,
    sourceName: row.source_name,
    clock: clockView(row, now),
  }
}
