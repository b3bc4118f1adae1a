import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { lacksRoom, NoRoom } from './data-folder.ts'
import type { Database } from './database.ts'
import { EmbeddedDialect } from './embedded-dialect.ts'
import { endOnPanic } from './end-on-panic.ts'
import { PostgresClient } from './postgres-client.ts'
import { rolePrefix } from './rights/roles.ts'
import type { Tables } from './tables.ts'

/** The embedded database with its raw handle, which the job queue shares. */
export interface EmbeddedDatabase extends Database {
  kind: 'embedded'
  pglite: PGlite
}

export interface PostgresDatabase extends Database {
  kind: 'postgres'
  url: string
  pool: pg.Pool
}

export type AnyDatabase = EmbeddedDatabase | PostgresDatabase

/**
 * Opens the embedded database in `folder`, or in memory without one. The caller holds the data folder's lock:
 * PGlite takes none, and two processes on one folder silently lose rows.
 */
export async function openEmbedded(folder: string | null, dump?: Blob): Promise<EmbeddedDatabase> {
  if (folder !== null) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const pglite = await PGlite.create({
    ...(folder === null ? {} : { dataDir: join(folder, 'database') }),
    ...(dump === undefined ? {} : { loadDataDir: dump }),
    parsers: { 1184: instantParser, 1082: (text: string) => text, 20: Number },
  }).catch((error: unknown) => {
    throw startFailure(error, folder)
  })
  endOnPanic(pglite)
  const root = new Kysely<Tables>({ dialect: new EmbeddedDialect(pglite) })
  return {
    kind: 'embedded',
    prefix: 'freigabe',
    root,
    pglite,
    async close() {
      await root.destroy()
      // Kysely closes only what it has used.
      if (!pglite.closed) await pglite.close()
    },
  }
}

/** Opens a PostgreSQL database by its URL; `connections` limits the pool. */
export async function openPostgres(url: string, connections = 10): Promise<PostgresDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    options: '-c TimeZone=UTC',
    types: { getTypeParser },
    Client: PostgresClient,
  })
  // A connection that dies while idle is replaced at the next use; unheard, its error would end us.
  pool.on('error', () => undefined)
  // The same for one that dies between two queries of a transaction: the second query gets the error.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const root = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const { rows } = await pool.query<{ name: string }>(nameOfRoles)
  return {
    kind: 'postgres',
    prefix: rolePrefix(rows[0]!.name),
    root,
    url,
    pool,
    async close() {
      await root.destroy()
      // Kysely closes only what it has used.
      if (!pool.ended) await pool.end()
    },
  }
}

/** The database's own name, unless it is set to share the roles of another. */
const nameOfRoles = `
  select coalesce(nullif(current_setting('freigabe.role_prefix', true), ''), current_database()) as name`

/** The embedded database's error when it cannot start is not an `Error`, and names no cause. */
function startFailure(cause: unknown, folder: string | null): Error {
  if (folder !== null && lacksRoom(folder)) return new NoRoom(cause)
  return cause instanceof Error
    ? cause
    : new Error('The embedded database does not start.', { cause })
}

function instantParser(text: string): string {
  return new Date(text).toISOString()
}

const parsers: Record<number, (text: string) => unknown> = {
  1184: instantParser,
  1082: (text) => text,
  20: Number,
}

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text')
}
