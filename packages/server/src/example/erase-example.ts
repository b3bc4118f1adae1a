import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { readAs, type Tx } from '../database/database.ts'
import { rights } from '../database/rights/rights.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { appendPlatformEvents } from '../log/append-events.ts'
import type { PlatformEvent } from '../log/chain.ts'
import { publicationEvent } from '../policy/publications/store-publication.ts'
import { removeSignIns } from './sign-ins.ts'

/** In the data folder: this installation is to have no example platform, whatever else the folder holds. */
export const noExampleFile = 'no-example'

/**
 * Removes the example platform with everything added to it since: afterwards the installation is as on its
 * first start, and stays empty on later ones. Throws EXAMPLE_ONLY on any other platform.
 */
export async function removeExample(house: House): Promise<undefined> {
  const platform = await readAs(house.database, 'admin', null, (tx) =>
    tx.selectFrom('platform').select('example').executeTakeFirst(),
  )
  if (!house.config.embedded || !platform?.example) throw new AppError('EXAMPLE_ONLY')
  await writeFile(join(house.config.FREIGABE_DATA, noExampleFile), '')
  await eraseExample(house)
}

/**
 * Tables that are not emptied: those with one row that always exists, and the policy's publications, which
 * processes remember by number. Decisions on goodwill keep counting.
 */
const staying = [
  'feed_head',
  'platform_chain_head',
  'policy_pack_version',
  'policy_publication',
  'webhook_head',
]

/**
 * Empties an installation that holds example data: first every table in one transaction, as the owner of the
 * tables, since no role may delete from the logs; then the files. The policy's publications stay, and the
 * platform's log begins with them again. If the process dies in between, only files are left over, and those
 * are swept.
 */
export async function eraseExample(house: House): Promise<void> {
  const tables = Object.keys(rights).filter((table) => !staying.includes(table))
  await house.database.root.transaction().execute(async (tx) => {
    await sql.raw(`truncate ${tables.join(', ')}`).execute(tx)
    await tx.updateTable('platform_chain_head').set({ seq: 0, hash: '' }).execute()
    await sql`delete from jobs.job`.execute(tx)
    // This tells followers of the feed that everything they knew is gone.
    await tx.updateTable('feed_head').set({ epoch: randomUUID() }).execute()
    await appendPlatformEvents(tx, await whatStays(tx))
  })
  house.gate.forgetAll()
  await removeSignIns(house.config.FREIGABE_DATA)
  for (const kind of ['recipients', 'evidence', 'requests']) {
    for await (const { key } of house.files.list(kind)) await house.files.remove(key)
  }
}

async function whatStays(tx: Tx): Promise<PlatformEvent[]> {
  const publications = await tx
    .selectFrom('policy_publication')
    .select(['number', 'published_at'])
    .orderBy('number')
    .execute()
  const events: PlatformEvent[] = []
  for (const { number, published_at } of publications) {
    const by = { kind: 'clock' } as const
    events.push(await publicationEvent(tx, number, { by, at: published_at, about: {} }))
  }
  return events
}
