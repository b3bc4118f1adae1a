import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openEmbedded } from '../../packages/server/src/database/open-database.ts'
import { setUpDatabase } from './set-up-database.ts'

/**
 * Path of an embedded database that is set up, from which each test takes its own: setting one up takes
 * many times as long as loading it. `remove` deletes it again.
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
