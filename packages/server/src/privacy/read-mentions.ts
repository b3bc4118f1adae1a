import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { Mentions } from './mentions-of.ts'
import type { TextPlace } from './text-places.ts'

/** A row of a place of texts, with the columns that the place names. */
export type MentioningRow = Readonly<Record<string, unknown>> & { account_id: string | null }

/** The rows of a place whose texts name an address: of all accounts, or of one. */
export async function readMentions(
  tx: Tx,
  mentions: Mentions,
  place: TextPlace,
  account: string | null = null,
): Promise<MentioningRow[]> {
  const columns = [...new Set(['account_id', ...place.key, ...place.texts, place.caseId, place.at])]
  const named = columns.filter((column) => column !== null).map((column) => sql.ref(column))
  const alike = place.texts.flatMap((column) =>
    mentions.likes.map((like) => sql`${sql.ref(column)}::text ilike ${like}`),
  )
  const { rows } = await sql<MentioningRow>`
    select ${sql.join(named)} from ${sql.table(place.table)}
    where (${sql.join(alike, sql` or `)})
    ${account === null ? sql`` : sql`and account_id = ${account}`}`.execute(tx)
  return rows.filter((row) => place.texts.some((column) => mentions.isIn(row[column])))
}
