import { type SelectQueryBuilder, sql } from 'kysely'
import { decodeCursor, pageOf } from '../../http/cursor.ts'

/**
 * A page of dossiers ordered by a moment, and within one moment by id.
 *
 * @param rows all of them, with both columns
 * @param by the two columns, and the direction
 */
export async function pageByMoment<DB, TB extends keyof DB, Row, Item>(
  rows: SelectQueryBuilder<DB, TB, Row>,
  [moment, id, order]: readonly [moment: string, id: string, order: 'asc' | 'desc'],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  item: (row: Row) => Item,
  place: (row: Row) => readonly [string, string],
): Promise<{ items: Item[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor, 2)
  const beyond = sql.raw(order === 'asc' ? '>' : '<')
  const rest =
    after === null
      ? rows
      : rows.where(
          sql<boolean>`(${sql.ref(moment)}, ${sql.ref(id)}) ${beyond} (${after[0]}::timestamptz, ${after[1]}::uuid)`,
        )
  const read = await rest
    .orderBy(sql.ref(moment), order)
    .orderBy(sql.ref(id), order)
    .limit(limit + 1)
    .execute()
  return pageOf(read, limit, item, place)
}
