import { type SelectQueryBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from './database.ts'
import type { Tables } from './tables.ts'

type Query<Row> = SelectQueryBuilder<Tables, never, Row>

/**
 * Runs several queries in one statement: as of one moment, and in one trip.
 *
 * @returns for each its rows, in its order and as it would return them alone
 */
export async function readTogether<Rows extends Record<string, object>>(
  tx: Tx,
  queries: { [Name in keyof Rows]: Query<Rows[Name]> },
): Promise<{ [Name in keyof Rows]: Rows[Name][] }> {
  const asked = Object.entries<Query<object>>(queries)
  const { rows } = await sql<{ [Name in keyof Rows]: Rows[Name][] }>`select ${sql.join(
    asked.map(([name, query]) => sql`${jsonArrayFrom(query)} as ${sql.id(name)}`),
  )}`.execute(tx)
  const all = rows[0]!
  for (const [name] of asked) for (const row of all[name]!) bringInstantsBack(row)
  return all
}

/** How JSON writes an instant of a session in UTC; rows have it in milliseconds, ending in Z. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00$/

function bringInstantsBack(row: object) {
  const cells = row as Record<string, unknown>
  for (const [name, value] of Object.entries(cells)) {
    if (typeof value === 'string' && instant.test(value))
      cells[name] = new Date(value).toISOString()
  }
}
