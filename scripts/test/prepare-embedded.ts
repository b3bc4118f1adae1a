import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'

/**
 * Path of an empty embedded database, from which each test takes its own: setting one up takes five times
 * as long as loading it. `remove` deletes it again.
 */
export async function prepareEmbedded(): Promise<{ file: string; remove(): void }> {
  const pglite = await PGlite.create()
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  const folder = mkdtempSync(path.join(tmpdir(), 'freigabe-embedded-'))
  const file = path.join(folder, 'empty.tar')
  writeFileSync(file, await dump.bytes())
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
