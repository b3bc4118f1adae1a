import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** Every row of every table as text, those of the job queue included: what whoever reads the database sees. */
export async function everyRow(root: Kysely<Tables>): Promise<string> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(root)
  const texts: string[] = []
  for (const { schema, name } of tables) {
    const table = sql.id(schema, name)
    const { rows } = await sql<{ text: string }>`
      select coalesce(jsonb_agg(to_jsonb(each.*)), '[]')::text as text from ${table} as each`.execute(
      root,
    )
    texts.push(rows[0]!.text)
  }
  return texts.join('\n')
}
