import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { lacksRoom, NoRoom } from './data-folder.ts'
import type { Database } from './database.ts'
import { EmbeddedDialect } from './embedded-dialect.ts'
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

/** Time to answer requests under way. */
const lastMilliseconds = 1000

/**
 * Ends the process when the embedded database has panicked, as it does when the disk has no room for its log:
 * any further call into it would never return. Everything committed is there at the next start.
 */
function endOnPanic(pglite: PGlite): void {
  let panic: unknown = null
  const guarded =
    <Call extends unknown[], Result>(execute: (...call: Call) => Promise<Result>) =>
    async (...call: Call) => {
      if (panic !== null) throw panic
      try {
        return await execute.apply(pglite, call)
      } catch (error) {
        if ((error as { severity?: unknown }).severity === 'PANIC') {
          panic = error
          report(error)
          setTimeout(() => process.exit(1), lastMilliseconds)
        }
        throw error
      }
    }
  pglite.execProtocol = guarded(pglite.execProtocol)
  pglite.execProtocolStream = guarded(pglite.execProtocolStream)
}

function report(error: unknown) {
  const err = error instanceof Error ? error.message : String(error)
  const msg = 'The embedded database had to stop. Once the cause is mended, start again.'
  const line = { level: 'fatal', at: new Date().toISOString(), err, msg }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
