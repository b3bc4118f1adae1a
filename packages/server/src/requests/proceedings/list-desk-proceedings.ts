import type { api, ProceedingSummary, QueryOf } from '@freigabe/contract'
import type { ProceedingState } from '@freigabe/core'
import { sql } from 'kysely'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { decodeCursor, pageOf } from '../../http/cursor.ts'
import { accountOf, hearingView } from './read-desk-proceeding.ts'

/** Proceedings of all accounts in which something is to be done, what is due first on top. */
export async function listOpenProceedings(
  house: House,
  query: QueryOf<typeof api.listOpenProceedings>,
) {
  const after = decodeCursor(query.cursor, 2)
  return readAs(house.database, 'desk', null, async (tx) => {
    let open = summaries(tx).where('due_at', 'is not', null)
    if (after !== null) {
      open = open.where(
        sql<boolean>`(due_at, proceeding_id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      )
    }
    const rows = await open
      .orderBy('due_at')
      .orderBy('proceeding_id')
      .limit(query.limit + 1)
      .execute()
    const now = house.clock.now()
    return pageOf(
      rows,
      query.limit,
      (row) => summaryView(row, now),
      (row) => [row.due_at!, row.proceeding_id],
    )
  })
}

/** All proceedings on an account, newest first. */
export async function listProceedingsOfAccount(
  house: House,
  account: string,
): Promise<ProceedingSummary[]> {
  return readAs(house.database, 'desk', account, async (tx) => {
    const rows = await summaries(tx)
      .where('proceeding.account_id', '=', account)
      .orderBy('proposed_at', 'desc')
      .orderBy('proceeding_id', 'desc')
      .execute()
    const now = house.clock.now()
    return rows.map((row) => summaryView(row, now))
  })
}

function summaries(tx: Tx) {
  return tx
    .selectFrom('proceeding')
    .innerJoin('account', 'account.account_id', 'proceeding.account_id')
    .select(['proceeding.account_id', 'proceeding_id', 'state'])
    .select(['proposed_by', 'proposed_at', 'due_at'])
    .select(['account.name', 'account.locale', 'account.suspended_at'])
}

interface SummaryRow {
  account_id: string
  proceeding_id: string
  name: string
  locale: 'de' | 'en'
  suspended_at: string | null
  state: ProceedingState
  proposed_by: string
  proposed_at: string
  due_at: string | null
}

function summaryView(row: SummaryRow, now: string): ProceedingSummary {
  const { state } = row
  return {
    id: row.proceeding_id,
    account: accountOf(row),
    status: state.status,
    measure: state.measure,
    hearing: hearingView(state, now),
    undecided: row.due_at !== null,
    proposedAt: row.proposed_at,
    proposedBy: row.proposed_by,
  }
}
