import type { Actor } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import type { LoadedPack } from '../packs/read-packs.ts'
import { publicationEvent } from './publication-event.ts'
import { versionsOf } from './publishable-packs.ts'
import { versionDay } from './version-day.ts'

interface NewPublication {
  number: number
  packs: readonly LoadedPack[]
  publishedBy: string
  secondedBy: string | null
  at: string
  by: Actor
  /** What else the log keeps of it. */
  about: Readonly<Record<string, unknown>>
}

/**
 * Stores a publication with the versions of its packs that are new, and logs it with the digest of each.
 * False, and nothing done, if that number has been taken: somebody else published first.
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
