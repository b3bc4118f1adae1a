import { readAs } from '../database/database.ts'
import { openSealed } from '../files/open-sealed.ts'
import type { House } from '../house.ts'
import { readListFiles } from './read-list-files.ts'

/**
 * The clear bytes of an import's recipients: of its one file, or of all its deliveries one after another
 * under one heading. Throws `FileMissing` where a file is gone.
 */
export async function* openList(
  house: House,
  account: string,
  batch: string,
): AsyncGenerator<Uint8Array> {
  const { files, heading } = await readAs(house.database, 'command', account, (tx) =>
    readListFiles(tx, account, batch),
  )
  if (heading !== null) yield Buffer.from(heading)
  for (const file of files) yield* openSealed(house, file)
}
