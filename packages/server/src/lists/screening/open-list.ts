import { readAs } from '../../database/database.ts'
import { openSealed } from '../../files/open-sealed.ts'
import type { House } from '../../house.ts'
import { cutLines } from './cut-lines.ts'
import { readListFiles } from './read-list-files.ts'

/**
 * The clear bytes of an import's recipients: of its one file, or of all its deliveries one after another
 * under one heading, each with those of its lines that came to this import. Throws `FileMissing` where a file is gone.
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
  for (const { lines, ...file } of files) {
    const opened = openSealed(house, file)
    yield* lines === null ? opened : cutLines(opened, lines)
  }
}
