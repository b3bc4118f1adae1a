import { sql } from 'kysely'
import { rights } from '../database/rights.ts'
import type { House } from '../house.ts'
import { removeSignIns } from './example/sign-ins.ts'

/** In the data folder: this installation is to have no example platform, whatever else is in it. */
export const noExampleFile = 'no-example'

/** Tables with one row that always exists; it is set back instead of being removed. */
const heads = { gate_head: 'revision = 0', platform_chain_head: `seq = 0, hash = ''` }

/**
 * Empties an installation that holds example data: every table in one transaction, under the owner of
 * the tables since no role may take from the logs; then the files. What dies in between is only left
 * over files, and those are swept.
 */
export async function eraseExample(house: House): Promise<void> {
  const tables = Object.keys(rights).filter((table) => !(table in heads))
  await house.database.root.transaction().execute(async (tx) => {
    await sql.raw(`truncate ${tables.join(', ')}`).execute(tx)
    for (const [table, start] of Object.entries(heads)) {
      await sql.raw(`update ${table} set ${start}`).execute(tx)
    }
    await sql`delete from jobs.job`.execute(tx)
  })
  await removeSignIns(house.config.FREIGABE_DATA)
  for (const kind of ['recipients', 'evidence']) {
    for await (const { key } of house.files.list(kind)) await house.files.remove(key)
  }
}
