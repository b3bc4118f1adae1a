import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { migrate } from '../../packages/server/src/database/migrate.ts'
import { openEmbedded } from '../../packages/server/src/database/open-database.ts'
import { tableOf } from '../markdown/table.ts'
import { root } from '../set-up/project.js'

const file = 'docs/reference/schema.md'

export const paths = [file]

interface Column {
  table: string
  column: string
  type: string
  nullable: boolean
  default: string | null
}
interface Detail {
  table: string
  name: string
  definition: string
}

/** The tables as they are after all migrations, with what the migrations say about them. */
export async function render(): Promise<Map<string, string>> {
  const database = await openEmbedded(null)
  try {
    await migrate(database)
    const [columns, keys, indexes] = await Promise.all([
      readColumns(database.root),
      readKeys(database.root),
      readIndexes(database.root),
    ])
    return new Map([[file, page(columns, keys, indexes)]])
  } finally {
    await database.close()
  }
}

function page(columns: Column[], keys: Detail[], indexes: Detail[]): string {
  const comments = commentsIn(
    globSync('packages/server/src/database/migrations/*.sql', { cwd: root })
      .sort()
      .map((name) => readFileSync(path.join(root, name), 'utf8'))
      .join('\n'),
  )
  const tables = [...Map.groupBy(columns, ({ table }) => table)]
  return `# The database schema

The tables after all migrations, generated from a migrated database; the words are the comments of \`packages/server/src/database/migrations/\`. Tables of an account begin every key with \`account_id\`, so that the schema can be sharded by it. Who may do what with them is in [rights.md](rights.md). The job queue keeps its own tables in a schema of its own.

${tables.map(([table, of]) => section(table, of)).join('\n\n')}
`

  function section(table: string, of: Column[]): string {
    const about = comments.get(table)
    const rows = of.map(({ column, type, nullable, default: value }) => [
      `\`${column}\``,
      `${type}${nullable ? '' : ', required'}${value === null ? '' : `, by default \`${value}\``}`,
      comments.get(`${table}.${column}`) ?? '',
    ])
    return [
      `## ${table}`,
      ...(about === undefined ? [] : [about]),
      tableOf(['column', 'type', 'about'], rows),
      detailsOf(table),
    ].join('\n\n')
  }

  function detailsOf(table: string): string {
    const own = keys.filter((key) => key.table === table).map(({ definition }) => `- ${definition}`)
    const found = indexes
      .filter((index) => index.table === table)
      .map(({ name, definition }) => {
        const about = comments.get(name)
        return `- index \`${name}\` on ${definition}${about === undefined ? '' : `: ${about}`}`
      })
    return [...own, ...found].join('\n')
  }
}

type Root = Awaited<ReturnType<typeof openEmbedded>>['root']

/** The bookkeeping of the migrations themselves is not shown. */
const ours = sql`c.relkind = 'r' and n.nspname = 'public' and c.relname !~ '^(kysely_|applied_)'`

async function readColumns(db: Root): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type,
      not a.attnotnull as nullable, pg_get_expr(d.adbin, d.adrelid) as default
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where ${ours} and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`.execute(db)
  return rows
}

async function readKeys(db: Root): Promise<Detail[]> {
  const { rows } = await sql<Detail>`
    select c.relname as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and k.contype in ('p', 'u', 'f', 'c')
    order by c.relname, position(k.contype::text in 'pufc'), k.conname`.execute(db)
  return rows
}

/** The indexes that no key creates; the useful part of each definition begins after `USING btree`. */
async function readIndexes(db: Root): Promise<Detail[]> {
  const { rows } = await sql<Detail>`
    select c.relname as "table", i.relname as name,
      regexp_replace(pg_get_indexdef(x.indexrelid), '^.* USING btree ', '') as definition
    from pg_index x
    join pg_class i on i.oid = x.indexrelid
    join pg_class c on c.oid = x.indrelid
    join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and not exists (select from pg_constraint k where k.conindid = x.indexrelid)
    order by c.relname, i.relname`.execute(db)
  return rows
}

/**
 * What a migration says about its tables, columns and indexes: the lines of comment right above each, by
 * `table`, `table.column` and the name of the index. A comment followed by a blank line is about the file.
 */
function commentsIn(source: string): Map<string, string> {
  const found = new Map<string, string>()
  let table = ''
  let said: string[] = []
  for (const line of source.split('\n')) {
    const comment = /^\s*-- (.*)$/.exec(line)?.[1]
    if (comment !== undefined) {
      said.push(comment)
      continue
    }
    table = /^(?:create|alter) table (?:if not exists )?(\w+)/.exec(line)?.[1] ?? table
    const subject = subjectOf(line, table)
    if (said.length > 0 && subject !== undefined) found.set(subject, said.join(' '))
    said = []
  }
  return found
}

function subjectOf(line: string, table: string): string | undefined {
  const statement = /^create (?:unique )?(?:table|index) (?:if not exists )?(\w+)/.exec(line)?.[1]
  const column = /^\s+(?:add column )?([a-z_]+) \w/.exec(line)?.[1]
  return statement ?? (column === undefined ? undefined : `${table}.${column}`)
}
