import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate } from '../../packages/server/src/database/migrate.ts'
import { openEmbedded } from '../../packages/server/src/database/open-database.ts'
import { jobKinds } from '../../packages/server/src/job-kinds.ts'
import { openJobQueue } from '../../packages/server/src/jobs/job-queue.ts'

/**
 * Path of an embedded database with today's schema and no rows, from which each test takes its own:
 * setting one up takes five times as long as loading it. `remove` deletes it again.
 */
export async function prepareEmbedded(): Promise<{ file: string; remove(): void }> {
  const database = await openEmbedded(null)
  await migrate(database)
  const jobs = await openJobQueue(database, jobKinds, stopWith)
  await jobs.stop(1)
  const dump = await database.pglite.dumpDataDir('none')
  await database.close()
  const folder = mkdtempSync(path.join(tmpdir(), 'freigabe-embedded-'))
  const file = path.join(folder, 'migrated.tar')
  writeFileSync(file, await dump.bytes())
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function stopWith(error: Error) {
  throw error
}
