import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

/** Counting goes no further, so that a page costs the same however many cases wait. */
export const mostCounted = 1000

/**
 * How many cases of each kind wait; each count stops at a thousand:
 *
 *     Aggregate
 *       -> Limit
 *            -> Index Scan using desk_queue_due, desk_queue_holder or desk_queue_for
 *
 * Where most rows match anyway, PostgreSQL reads the first of the table instead.
 */
export async function countQueue(tx: Tx, personId: string, now: string) {
  const { rows } = await sql<Counts>`select
    ${upTo(sql`status = 'in_review'`)} as "inReview",
    ${upTo(sql`status = 'awaiting_answer'`)} as "awaitingAnswer",
    ${upTo(sql`status = 'in_review' and due_at < ${now}::timestamptz`)} as overdue,
    ${upTo(sql`lease_person = ${personId}::uuid and lease_until > ${now}::timestamptz`)} as mine,
    ${upTo(sql`for_person = ${personId}::uuid`)} as "forMe"`.execute(tx)
  return rows[0]!
}

type Counts = Record<'inReview' | 'awaitingAnswer' | 'overdue' | 'mine' | 'forMe', number>

function upTo(condition: RawBuilder<unknown>) {
  return sql`(select count(*)::int from
    (select from desk_queue where ${condition} limit ${mostCounted}) as counted)`
}
