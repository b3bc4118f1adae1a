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
import { publishShipped } from '../policy/publications/publish-shipped.ts'
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
 * tables, since no role may delete from the logs; then the files. The policy's publications stay but for those of
 * the story, and the platform's log begins with them again; if only the story's are there, what is shipped is
 * published. If the process dies in between, only files are left over, and those are swept.
 */
export async function eraseExample(house: House): Promise<void> {
  const tables = Object.keys(rights).filter((table) => !staying.includes(table))
  await house.database.root.transaction().execute(async (tx) => {
    const ofStory = await publicationsOfStory(tx)
    await sql.raw(`truncate ${tables.join(', ')}`).execute(tx)
    await removePublications(tx, ofStory)
    await tx.updateTable('platform_chain_head').set({ seq: 0, hash: '' }).execute()
    await sql`delete from jobs.job`.execute(tx)
    // This tells followers of the feed that everything they knew is gone.
    await tx.updateTable('feed_head').set({ epoch: randomUUID() }).execute()
    const events = await whatStays(tx)
    if (events.length > 0) await appendPlatformEvents(tx, events)
  })
  house.gate.forgetAll()
  house.policies.forgetAll()
  await publishShipped(house)
  await removeSignIns(house.config.FREIGABE_DATA)
  for (const kind of ['recipients', 'evidence', 'requests']) {
    for await (const { key } of house.files.list(kind)) await house.files.remove(key)
  }
}

/** Their numbers, as the log tells them apart. */
async function publicationsOfStory(tx: Tx): Promise<number[]> {
  const rows = await tx
    .selectFrom('platform_event')
    .select('body')
    .where('type', '=', 'policy_published')
    .execute()
  const published = rows.map(({ body }) => body as { publication: number; example?: boolean })
  return published.flatMap(({ publication, example }) => (example ? publication : []))
}

/** Those that stay are numbered from one on, in their order. */
async function removePublications(tx: Tx, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  await tx.deleteFrom('policy_publication').where('number', 'in', numbers).execute()
  const left = await tx
    .selectFrom('policy_publication')
    .select('number')
    .orderBy('number')
    .execute()
  for (const [before, { number }] of left.entries()) {
    await tx
      .updateTable('policy_publication')
      .set({ number: before + 1 })
      .where('number', '=', number)
      .execute()
  }
  await sql`delete from policy_pack_version where not exists (select from policy_publication
    where packs ->> pack_id = version)`.execute(tx)
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
