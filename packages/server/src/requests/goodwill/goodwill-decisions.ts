import type { DecidedGoodwill, Request } from '@freigabe/contract'
import type { Selectable } from 'kysely'
import { judgePlan } from '../../case/deciding/judge-plan.ts'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'

/** The decisions on goodwill after a number, in order and without gaps, and the newest number. */
export async function listGoodwillDecisions(house: House, query: { after: number; limit: number }) {
  // A decision just made has no number yet.
  await house.feed.publish()
  return readAs(house.database, 'billing', null, async (tx) => {
    const newest = await tx
      .selectFrom('goodwill_number')
      .select('number')
      .orderBy('number', 'desc')
      .executeTakeFirst()
    const rows = await tx
      .selectFrom('goodwill_number')
      .innerJoin(
        'goodwill_decision',
        onAccountAnd('decision_id', 'goodwill_decision', 'goodwill_number'),
      )
      .leftJoin('missed_promise', onMadeGood)
      .selectAll('goodwill_decision')
      .select(['number', 'missed_promise.case_id', 'missed_promise.due_at'])
      .where('number', '>', query.after)
      .orderBy('number')
      .limit(query.limit)
      .execute()
    return {
      head: newest?.number ?? 0,
      decisions: rows.map((row) => ({
        number: row.number,
        id: row.decision_id,
        accountId: row.account_id,
        requestId: row.request_id,
        ...decisionShown(row),
      })),
    }
  })
}

/** The subject of a request for goodwill: the booking as it stands now, and how it was decided. */
export async function goodwillOfRequest(
  house: House,
  tx: Tx,
  account: string,
  requestId: string,
): Promise<NonNullable<Request['goodwill']>> {
  const row = await tx
    .selectFrom('goodwill_decision')
    .leftJoin('missed_promise', onMadeGood)
    .selectAll('goodwill_decision')
    .select(['missed_promise.case_id', 'missed_promise.due_at'])
    .where('goodwill_decision.account_id', '=', account)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return {
    standing: await judgePlan(house, tx, account),
    decision: row === undefined ? null : decisionShown(row),
  }
}

/** The missed promise that a decision made good. */
const onMadeGood = onAccountAnd('decision_id', 'missed_promise', 'goodwill_decision')

type Row = Selectable<Tables['goodwill_decision']> & {
  case_id: string | null
  due_at: string | null
}

function decisionShown({ case_id: caseId, due_at: dueAt, ...row }: Row): DecidedGoodwill {
  const { outcome, measure, plan, obstacles, at } = row
  const missedPromise = caseId === null || dueAt === null ? null : { caseId, dueAt }
  return { outcome, measure, plan, obstacles, missedPromise, at }
}
