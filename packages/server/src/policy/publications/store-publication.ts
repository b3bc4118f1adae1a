import type { Actor } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { PlatformEvent } from '../../log/chain.ts'
import type { LoadedPack } from '../packs/load-packs.ts'
import { packsPublished, versionDay, versionsOf } from './packs-published.ts'

interface Publishing {
  by: Actor
  at: string
  /** Further details that the log keeps. */
  about: Readonly<Record<string, unknown>>
}

interface NewPublication extends Publishing {
  number: number
  packs: readonly LoadedPack[]
  publishedBy: string
  secondedBy: string | null
}

/**
 * Stores a publication with its new pack versions, and logs it with the digest of each. Returns false, with
 * nothing done, if that number has been taken: someone else published first.
 */
export async function storePublication(
  unit: Unit,
  { number, packs, publishedBy, secondedBy, at, by, about }: NewPublication,
): Promise<boolean> {
  const { tx } = unit
  const versions = versionsOf(packs)
  const inserted = await tx
    .insertInto('policy_publication')
    .values({
      number,
      packs: JSON.stringify(versions),
      published_by: publishedBy,
      seconded_by: secondedBy,
      published_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 0n) return false
  await tx
    .insertInto('policy_pack_version')
    .values(packs.map((pack) => ({ ...versionRow(pack), created_at: at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  unit.logOnPlatform(await publicationEvent(tx, number, { by, at, about }))
  return true
}

function versionRow({ layer, source, digest }: LoadedPack) {
  const version = versionDay(layer)
  return { pack_id: layer.id, version, digest, source, layer: JSON.stringify(layer) }
}

/** The platform's log entry for a stored publication that came into force, with each pack's digest. */
export async function publicationEvent(
  tx: Tx,
  publication: number,
  { by, at, about }: Publishing,
): Promise<PlatformEvent> {
  const stored = await packsPublished(tx, publication)
  const packs = Object.fromEntries(stored.map(({ pack_id, version }) => [pack_id, version]))
  const digests = Object.fromEntries(stored.map(({ pack_id, digest }) => [pack_id, digest]))
  const body = { publication, packs, digests, ...about }
  return { type: 'policy_published', subject: 'policy', by, at, body }
}
