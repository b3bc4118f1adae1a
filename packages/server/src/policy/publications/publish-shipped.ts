import { createHash } from 'node:crypto'
import { change } from '../../change/change.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { newDraft } from '../drafts/draft-row.ts'
import { reusedVersions } from '../drafts/read-changed-packs.ts'
import { type PolicyFault, PolicyFaults } from '../faults/policy-faults.ts'
import { type LoadedPack, loadPacks, packFiles } from '../packs/load-packs.ts'
import { packsPublished, versionDay } from './packs-published.ts'
import { storePublication } from './store-publication.ts'

/**
 * Publishes the packs that come with the installation, if nothing was published yet. Safe when several
 * processes start at once: one of them publishes.
 *
 * @returns whether something had been published before
 * @throws {PolicyFaults} if they have faults and nothing published can hold instead
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

/**
 * Offers packs that came with the installation and are newer than those in force as a draft, once; they never
 * take force by themselves. Broken ones are not offered: `readShipped` says what is wrong.
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
    const draft = newDraft({
      title: newer.map(({ layer }) => layer.version).join(', '),
      note: '',
      base,
      files: Object.fromEntries(newer.map(({ layer, source }) => [layer.id, source])),
      at: unit.now,
      writtenBy: null,
      offered: digestOfAll(newer),
    })
    await tx
      .insertInto('policy_draft')
      .values(draft)
      .onConflict((conflict) => conflict.column('offered').doNothing())
      .execute()
  })
}

/** Whether every file is in force, letter by letter; finding that out needs no understanding of them. */
async function areInForce(house: House, folder: string | undefined): Promise<boolean> {
  const files = await packFiles(folder).catch(() => null)
  if (files === null) return false
  const sources = await readAs(house.database, 'admin', null, async (tx) => {
    const packs = await packsPublished(tx, await house.policies.inForce(tx))
    return new Map(packs.map(({ pack_id, source }) => [`${pack_id}.yaml`, source]))
  })
  return files.every(({ file, source }) => sources.get(file) === source)
}

/** What is wrong with the packs that came with the installation; empty if they could be published. */
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

/** Packs with a later version than the one in force, and packs without a version in force. */
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

/** Orders days as written, and `2026-11-26.10` after `2026-11-26.9`. */
function isLater(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) > 0
}

function digestOfAll(packs: readonly LoadedPack[]): string {
  const digests = packs.map(({ digest }) => digest).sort()
  return createHash('sha256').update(digests.join()).digest('hex')
}
