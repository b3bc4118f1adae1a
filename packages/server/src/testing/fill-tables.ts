import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database/tables.ts'

type Row = Record<string, unknown>

interface Column {
  table: string
  name: string
  type: string
  /** The first value that a check of this column alone allows, if it lists any. */
  allowed: string | null
}

/**
 * Puts a row into every table for each account, and one without an account where that is allowed: made from
 * the catalogue, so that a new table is filled too. Returns the rows. Foreign keys are ignored, except that
 * each account has one person as its member.
 */
export async function fillTables(
  root: Kysely<Tables>,
  accounts: readonly string[],
): Promise<Map<string, Row[]>> {
  const columns = await readColumns(root)
  const filled = new Map<string, Row[]>()
  const people = accounts.map(() => randomUUID())
  await root.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    for (const [table, itsColumns] of Map.groupBy(columns, (column) => column.table)) {
      const owners = itsColumns.some(({ name }) => name === 'account_id')
        ? [...accounts, null]
        : accounts
      const rows = owners.map((account, place) => ({
        ...madeUp(itsColumns),
        ...(table === 'person' ? { id: people[place] } : {}),
        ...(table === 'membership' ? { person_id: people[place] } : {}),
        ...(account === null || table === 'person_credential' ? {} : ownedBy(itsColumns, account)),
        ...(account === null ? { account_id: null } : {}),
      }))
      filled.set(table, await insertWhatFits(tx, table, rows))
    }
  })
  return filled
}

async function readColumns(root: Kysely<Tables>): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
           substring(pg_get_constraintdef(k.oid) from '''([a-z_]+)''') as allowed
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
    order by c.relname, a.attnum`.execute(root)
  return rows
}

function madeUp(columns: readonly Column[]): Row {
  return Object.fromEntries(columns.map((column) => [column.name, valueFor(column)]))
}

function valueFor({ name, type, allowed }: Column): unknown {
  switch (type) {
    case 'uuid':
      return randomUUID()
    case 'boolean':
      return true
    case 'integer':
    case 'bigint':
    case 'double precision':
      return Math.floor(Math.random() * 1e9)
    case 'jsonb':
      return {}
    case 'text[]':
      return ['reviewer']
    case 'uuid[]':
    case 'integer[]':
      return []
    case 'date':
      return '2026-11-25'
    case 'xid8':
      return '1'
    case 'pg_snapshot':
      return '3:3:'
    case 'timestamp with time zone':
      return '2026-11-25T09:00:00.000Z'
    default:
      return name === 'country' ? 'DE' : (allowed ?? randomUUID())
  }
}

function ownedBy(columns: readonly Column[], account: string): Row {
  return columns.some(({ name }) => name === 'account_id') ? { account_id: account } : {}
}

/** Leaves out rows that do not fit the table: a second one of a single row, one without an account. */
async function insertWhatFits(tx: Kysely<Tables>, table: string, rows: readonly Row[]) {
  const inserted: Row[] = []
  for (const row of rows) {
    await sql`savepoint before_row`.execute(tx)
    try {
      const json = JSON.stringify(row)
      const { rows: made } = await sql<{ row: Row }>`
        insert into ${sql.table(table)} select * from jsonb_populate_record(null::${sql.table(table)}, ${json}::jsonb)
        returning to_jsonb(${sql.table(table)}) as row`.execute(tx)
      inserted.push(made[0]!.row)
    } catch (error) {
      if (!['23502', '23505'].includes(String((error as { code?: unknown }).code))) throw error
      await sql`rollback to before_row`.execute(tx)
    }
  }
  return inserted
}
