import { change } from '../../change/change.ts'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { loadPacks } from '../packs/load-packs.ts'
import { storePublication } from './store-publication.ts'

/**
 * Publishes the packs that come with the installation, where nothing was published yet. Safe when
 * several processes start at once: one of them publishes.
 *
 * @returns whether something had been published before
 * @throws {PolicyFaults} if they have faults and nothing is published that could hold instead
 */
export async function publishShipped(house: House): Promise<boolean> {
  const isPublished = await readAs(house.database, 'admin', null, async (tx) => {
    const first = await tx.selectFrom('policy_publication').select('number').executeTakeFirst()
    return first !== undefined
  })
  if (isPublished) return true
  const packs = await loadPacks()
  await change(house, 'admin', null, (unit) =>
    storePublication(unit, {
      number: 1,
      packs,
      publishedBy: 'installation',
      secondedBy: null,
      at: unit.now,
      by: { kind: 'clock' },
      about: {},
    }),
  )
  return false
}
