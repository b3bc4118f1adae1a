import { createHash, randomUUIDv7 } from 'node:crypto'
import { change } from '../../change/change.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { type PolicyFault, PolicyFaults } from '../faults/policy-faults.ts'
import { loadPacks, packFiles } from '../packs/load-packs.ts'
import type { LoadedPack } from '../packs/read-packs.ts'
import { packsPublished } from '../publications/packs-published.ts'
import { versionDay } from '../publications/version-day.ts'
import { reusedVersions } from './read-changed-packs.ts'

/**
 * Offers packs that came with the installation and are newer than those in force as a draft, once; they
 * never hold by themselves. Broken ones are offered to nobody: `readShipped` says what is wrong.
 */
export async function offerShipped(house: House, folder?: string): Promise<void> {
  if (await areInForce(house, folder)) return
  const { packs, faults } = await readShippedPacks(house, folder)
  if (faults.length > 0) return
  await change(house, 'admin', null, async (unit) => {
    const { house, tx } = unit
    const base = await house.policies.inForce(tx)
    const newer = await newerPacks(tx, base, packs)
    if (newer.length === 0) return
    const files = Object.fromEntries(newer.map(({ layer, source }) => [layer.id, source]))
    const at = unit.now
    await tx
      .insertInto('policy_draft')
      .values({
        draft_id: randomUUIDv7(),
        title: newer.map(({ layer }) => layer.version).join(', '),
        note: '',
        version: 1,
        base,
        files: JSON.stringify(files),
        state: 'editing',
        offered: digestOfAll(newer),
        created_at: at,
        written_by: null,
        written_at: at,
        proposed_by: null,
        proposed_at: null,
        publication: null,
      })
      .onConflict((conflict) => conflict.column('offered').doNothing())
      .execute()
  })
}

/** Whether every file holds as it is, letter by letter: to find that out none of them need be understood. */
async function areInForce(house: House, folder: string | undefined): Promise<boolean> {
  const files = await packFiles(folder).catch(() => null)
  if (files === null) return false
  const sources = await readAs(house.database, 'admin', null, async (tx) => {
    const packs = await packsPublished(tx, await house.policies.inForce(tx))
    return new Map(packs.map(({ pack_id, source }) => [`${pack_id}.yaml`, source]))
  })
  return files.every(({ file, source }) => sources.get(file) === source)
}

/** What is wrong with the packs that came with the installation; nothing where they could be published. */
export async function readShipped(
  house: House,
  folder?: string,
): Promise<{ faults: PolicyFault[] }> {
  const { faults } = await readShippedPacks(house, folder)
  return { faults: [...faults] }
}

async function readShippedPacks(
  house: House,
  folder: string | undefined,
): Promise<{ packs: readonly LoadedPack[]; faults: readonly PolicyFault[] }> {
  try {
    const packs = await loadPacks(folder)
    const faults = await readAs(house.database, 'admin', null, (tx) => reusedVersions(tx, packs))
    return { packs, faults }
  } catch (error) {
    if (error instanceof PolicyFaults) return { packs: [], faults: error.faults }
    throw error
  }
}

/** Packs with a later version than the one in force, and packs of which none is in force. */
async function newerPacks(
  tx: Tx,
  inForce: number,
  packs: readonly LoadedPack[],
): Promise<LoadedPack[]> {
  const versions = new Map(
    (await packsPublished(tx, inForce)).map(({ pack_id, version }) => [pack_id, version]),
  )
  return packs.filter(({ layer }) => {
    const current = versions.get(layer.id)
    return current === undefined || isLater(versionDay(layer), current)
  })
}

/** Days as they are written, and `2026-11-26.10` after `2026-11-26.9`. */
function isLater(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) > 0
}

function digestOfAll(packs: readonly LoadedPack[]): string {
  const digests = packs.map(({ digest }) => digest).sort()
  return createHash('sha256').update(digests.join()).digest('hex')
}
