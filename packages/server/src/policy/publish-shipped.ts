import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { appendPlatformEvents } from '../log/append-events.ts'
import { loadPacks } from './load-packs.ts'
import type { LoadedPack } from './read-packs.ts'
import { versionDay } from './version-day.ts'

/**
 * Publishes the packs that come with the installation, where nothing was published yet. Safe when
 * several processes start at once: one of them publishes.
 *
 * @throws {PolicyFaults} if they have faults and nothing is published that could hold instead
 */
export async function publishShipped(house: Pick<House, 'database' | 'clock'>): Promise<void> {
  const isPublished = await inRole(house.database, 'admin', null, async (tx) => {
    const first = await tx.selectFrom('policy_publication').select('number').executeTakeFirst()
    return first !== undefined
  })
  if (isPublished) return
  const packs = await loadPacks()
  await inRole(house.database, 'admin', null, async (tx) => {
    const at = house.clock.now()
    const inserted = await tx
      .insertInto('policy_publication')
      .values({
        number: 1,
        packs: JSON.stringify(versionsOf(packs)),
        published_by: 'installation',
        seconded_by: null,
        published_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows === 0n) return
    await tx
      .insertInto('policy_pack_version')
      .values(packs.map((pack) => ({ ...versionRow(pack), created_at: at })))
      .execute()
    await appendPlatformEvents(house.database, tx, [
      {
        type: 'policy_published',
        subject: 'policy',
        by: { kind: 'clock' },
        at,
        body: { publication: 1, packs: versionsOf(packs) },
      },
    ])
  })
}

/** `pack id` to the day of its version. */
function versionsOf(packs: readonly LoadedPack[]): Record<string, string> {
  return Object.fromEntries(packs.map(({ layer }) => [layer.id, versionDay(layer)]))
}

/** A pack's version as it is stored. */
function versionRow({ layer, source, digest }: LoadedPack) {
  const version = versionDay(layer)
  return { pack_id: layer.id, version, digest, source, layer: JSON.stringify(layer) }
}
