import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate } from '../../packages/server/src/database/migrate.ts'
import {
  type AnyDatabase,
  openEmbedded,
  openPostgres,
} from '../../packages/server/src/database/open-database.ts'
import { openFeed } from '../../packages/server/src/feed/feed.ts'
import { openGateMemory } from '../../packages/server/src/gate/memory/gate-memory.ts'
import type { House } from '../../packages/server/src/house.ts'
import { jobKinds } from '../../packages/server/src/job-kinds.ts'
import { openJobQueue } from '../../packages/server/src/jobs/job-queue.ts'
import { publishShipped } from '../../packages/server/src/policy/publications/publish-shipped.ts'
import { onServer } from '../../packages/server/src/testing/test-database.ts'
import { testClock } from '../../packages/server/src/testing/test-house.ts'

/**
 * Path of a prepared embedded database, from which each test takes its own: preparing one takes many times as
 * long as loading it. `remove` deletes it again.
 */
export async function prepareEmbedded(): Promise<{ file: string; remove(): void }> {
  const database = await openEmbedded(null)
  await setUpDatabase(database)
  const dump = await database.pglite.dumpDataDir('none')
  await database.close()
  const folder = mkdtempSync(path.join(tmpdir(), 'freigabe-embedded-'))
  const file = path.join(folder, 'migrated.tar')
  writeFileSync(file, await dump.bytes())
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/**
 * Name of a prepared database on the throw-away PostgreSQL, from which each test takes a copy. It accepts no
 * connections any more: PostgreSQL does not copy a database that is in use.
 *
 * @param server a connection as superuser
 */
export async function prepareTemplate(server: string): Promise<string> {
  const name = 'freigabe_template'
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const database = await openPostgres(url.href)
  await setUpDatabase(database)
  await database.close()
  await onServer(server, `alter database ${name} allow_connections false`)
  return name
}

/** Gives a database what every test begins with: schema, rights, job queue, and the shipped policy in force. */
export async function setUpDatabase(database: AnyDatabase): Promise<void> {
  await migrate(database)
  const jobs = await openJobQueue(database, jobKinds, (error) => {
    throw error
  })
  await jobs.stop(1)
  const feed = await openFeed(database)
  const gate = openGateMemory(database, feed)
  // Publishing needs no more of a house than this.
  await publishShipped({ database, clock: testClock(), feed, gate } as Partial<House> as House)
  await gate.close()
  await feed.close()
}
