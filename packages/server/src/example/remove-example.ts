import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { eraseExample, noExampleFile } from './erase-example.ts'

/**
 * Removes the example platform with everything that was added to it since: afterwards the installation
 * is as on its first start, and stays empty on later ones. Throws EXAMPLE_ONLY on any other platform.
 */
export async function removeExample(house: House): Promise<undefined> {
  const platform = await readAs(house.database, 'admin', null, (tx) =>
    tx.selectFrom('platform').select('example').executeTakeFirst(),
  )
  if (!house.config.embedded || !platform?.example) throw new AppError('EXAMPLE_ONLY')
  await writeFile(join(house.config.FREIGABE_DATA, noExampleFile), '')
  await eraseExample(house)
}
