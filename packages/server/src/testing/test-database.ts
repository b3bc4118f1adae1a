import { randomBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import pg from 'pg'
import { type AnyDatabase, openEmbedded, openPostgres } from '../database/open-database.ts'

/** The databases that a test can run on: always the embedded one, and PostgreSQL where there is one. */
export const testDatabases: readonly ('embedded' | 'postgres')[] =
  process.env.FREIGABE_TEST_POSTGRES === undefined ? ['embedded'] : ['embedded', 'postgres']

/** Opens an empty database for one test file; `drop` removes it again. */
export async function openTestDatabase(
  kind: 'embedded' | 'postgres',
): Promise<{ database: AnyDatabase; url: string | null; drop(): Promise<void> }> {
  if (kind === 'embedded') {
    const database = await openEmbedded(null, await emptyDatabase())
    return { database, url: null, drop: async () => undefined }
  }
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

/** One that `npm test` has set up already; else each test sets up its own. */
async function emptyDatabase(): Promise<Blob | undefined> {
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
