import type { OpinionResult, WaitingOpinion } from '@freigabe/contract'
import { type Selectable, sql } from 'kysely'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'

const waitingLimit = 100
const answeredLimit = 50

/** The decisions on which a person can give a second opinion, and how theirs compared. */
export async function listSecondOpinions(house: House, personId: string) {
  return {
    waiting: await readWaiting(house, personId),
    answered: await readAnswered(house, personId),
  }
}

async function readWaiting(house: House, personId: string): Promise<WaitingOpinion[]> {
  return readAs(house.database, 'desk', null, async (tx) => {
    const rows = await tx
      .selectFrom('double_review')
      .select(['decision_id', 'case_id', 'drawn_at'])
      .where('answered_at', 'is', null)
      .where(sql<boolean>`${personId}::uuid <> all(deciders)`)
      .orderBy('drawn_at')
      .orderBy('decision_id')
      .limit(waitingLimit)
      .execute()
    const names = await readNames(tx, rows)
    return rows.map((row) => ({
      id: row.decision_id,
      ...names.get(row.case_id)!,
      drawnAt: row.drawn_at,
    }))
  })
}

/** The newest that a person had a part in, as the decider or as the one asked. */
export async function readAnswered(house: House, personId: string): Promise<OpinionResult[]> {
  return readAs(house.database, 'desk', null, async (tx) => {
    const rows = await tx
      .selectFrom('double_review')
      .selectAll()
      .where('answered_at', 'is not', null)
      .where(sql<boolean>`(second_person = ${personId} or ${personId}::uuid = any(deciders))`)
      .orderBy('answered_at', 'desc')
      .limit(answeredLimit)
      .execute()
    const names = await readNames(tx, rows)
    return rows.map((row) => ({ ...resultOf(row, personId), ...names.get(row.case_id)! }))
  })
}

function resultOf(row: Selectable<Tables['double_review']>, personId: string) {
  return {
    id: row.decision_id,
    accountId: row.account_id,
    caseId: row.case_id,
    part: row.second_person === personId ? ('second' as const) : ('decided' as const),
    decision: { outcome: row.outcome, grounds: row.grounds },
    second: { outcome: row.second_outcome!, grounds: row.second_grounds },
    agreed: row.outcome === row.second_outcome,
    answeredAt: row.answered_at!,
  }
}

async function readNames(tx: Tx, rows: readonly { case_id: string }[]) {
  if (rows.length === 0) return new Map<string, { accountName: string; groupName: string }>()
  const cases = await tx
    .selectFrom('approval_case')
    .innerJoin('account', 'account.account_id', 'approval_case.account_id')
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
    .select(['approval_case.case_id', 'account.name as accountName'])
    .select('recipient_group.name as groupName')
    .where(
      'approval_case.case_id',
      'in',
      rows.map(({ case_id }) => case_id),
    )
    .execute()
  return new Map(cases.map(({ case_id, ...names }) => [case_id, names]))
}
