import { randomBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import pg from 'pg'
import { type AnyDatabase, openEmbedded, openPostgres } from '../database/open-database.ts'

/** The databases that a test can run on: always the embedded one, and PostgreSQL where there is one. */
export const testDatabases: readonly ('embedded' | 'postgres')[] =
  process.env.FREIGABE_TEST_POSTGRES === undefined ? ['embedded'] : ['embedded', 'postgres']

/** The database for tests that do not depend on it: PostgreSQL, which is faster, if there is one. */
export const quickestDatabase = testDatabases.at(-1)!

export interface TestDatabase {
  database: AnyDatabase
  url: string | null
  /** Removes it again. */
  drop(): Promise<void>
}

/**
 * Opens a database for one test file. It may already be set up, with the shipped policy in force: `migrate`
 * and `openHouse` find out.
 */
export async function openTestDatabase(kind: 'embedded' | 'postgres'): Promise<TestDatabase> {
  return kind === 'embedded' ? inMemory(await preparedDump()) : onPostgres(preparedTemplate())
}

/** Opens a database without a schema. */
export async function openEmptyDatabase(kind: 'embedded' | 'postgres'): Promise<TestDatabase> {
  return kind === 'embedded' ? inMemory() : onPostgres()
}

async function inMemory(dump?: Blob): Promise<TestDatabase> {
  return { database: await openEmbedded(null, dump), url: null, drop: async () => undefined }
}

/** Roles belong to the whole server: a copy uses those of its template. */
async function onPostgres(template?: string): Promise<TestDatabase> {
  const server = process.env.FREIGABE_TEST_POSTGRES!
  const name = `freigabe_test_${randomBytes(6).toString('hex')}`
  if (template === undefined) await onServer(server, `create database ${name}`)
  else {
    // A template has no writes pending: copying its files takes less time than its log.
    await onServer(server, `create database ${name} template ${template} strategy file_copy`)
    await onServer(server, `alter database ${name} set freigabe.role_prefix = '${template}'`)
  }
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    database: await openPostgres(url.href),
    url: url.href,
    async drop() {
      await onServer(server, `drop database if exists ${name} with (force)`)
    },
  }
}

/** What `npm test` has already set up; without it each test sets up its own. */
async function preparedDump(): Promise<Blob | undefined> {
  const file = process.env.FREIGABE_TEST_EMBEDDED
  return file === undefined ? undefined : openAsBlob(file)
}

function preparedTemplate(): string | undefined {
  return process.env.FREIGABE_TEST_TEMPLATE
}

/** Carries out a statement that belongs to no transaction, such as `create database`. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
