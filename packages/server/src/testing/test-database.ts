import { randomBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import pg from 'pg'
import { type AnyDatabase, openEmbedded, openPostgres } from '../database/open-database.ts'

/** The databases that a test can run on: always the embedded one, and PostgreSQL where there is one. */
export const testDatabases: readonly ('embedded' | 'postgres')[] =
  process.env.FREIGABE_TEST_POSTGRES === undefined ? ['embedded'] : ['embedded', 'postgres']

export interface TestDatabase {
  database: AnyDatabase
  url: string | null
  /** Removes it again. */
  drop(): Promise<void>
}

/** Opens a database without rows for one test file. It may have its schema already: `migrate` finds out. */
export async function openTestDatabase(kind: 'embedded' | 'postgres'): Promise<TestDatabase> {
  return kind === 'embedded' ? inMemory(await migratedDatabase()) : openEmptyDatabase(kind)
}

/** Opens a database without a schema. */
export async function openEmptyDatabase(kind: 'embedded' | 'postgres'): Promise<TestDatabase> {
  if (kind === 'embedded') return inMemory()
  const server = process.env.FREIGABE_TEST_POSTGRES!
  const name = `freigabe_test_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name}`)
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

async function inMemory(dump?: Blob): Promise<TestDatabase> {
  return { database: await openEmbedded(null, dump), url: null, drop: async () => undefined }
}

/** One that `npm test` has set up already; else each test sets up its own. */
async function migratedDatabase(): Promise<Blob | undefined> {
  const file = process.env.FREIGABE_TEST_EMBEDDED
  return file === undefined ? undefined : openAsBlob(file)
}

async function onServer(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
