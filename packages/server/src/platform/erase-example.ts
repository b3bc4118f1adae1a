import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import { rights } from '../database/rights.ts'
import type { House } from '../house.ts'
import { publishShipped } from '../policy/publish-shipped.ts'
import { removeSignIns } from './example/sign-ins.ts'

/** In the data folder: this installation is to have no example platform, whatever else is in it. */
export const noExampleFile = 'no-example'

/** Tables with one row that always exists; it is set back instead of being removed. */
const heads = ['gate_head', 'platform_chain_head']

/**
 * Empties an installation that holds example data: every table in one transaction, under the owner of
 * the tables since no role may take from the logs; then the files. The shipped policy is published anew. What dies in between is only left
 * over files, and those are swept.
 */
export async function eraseExample(house: House): Promise<void> {
  const tables = Object.keys(rights).filter((table) => !heads.includes(table))
  await house.database.root.transaction().execute(async (tx) => {
    const groups = await tx
      .selectFrom('recipient_group')
      .select(['account_id', 'group_id'])
      .execute()
    await sql.raw(`truncate ${tables.join(', ')}`).execute(tx)
    await tx.updateTable('platform_chain_head').set({ seq: 0, hash: '' }).execute()
    await sql`delete from jobs.job`.execute(tx)
    await closeGates(house, tx, groups)
  })
  house.policies.forget()
  await publishShipped(house)
  await removeSignIns(house.config.FREIGABE_DATA)
  for (const kind of ['recipients', 'evidence']) {
    for await (const { key } of house.files.list(kind)) await house.files.remove(key)
  }
}

/** Revisions go on from where they were: whoever remembers a group of the example learns that it is gone. */
async function closeGates(
  house: House,
  tx: Tx,
  groups: { account_id: string; group_id: string }[],
) {
  const at = house.clock.now()
  let { revision } = await tx.selectFrom('gate_head').select('revision').executeTakeFirstOrThrow()
  for (const group of groups) {
    revision += 1
    await tx
      .insertInto('gate_revision')
      .values({ revision, at, ...group })
      .execute()
  }
  await tx.updateTable('gate_head').set({ revision }).execute()
}
