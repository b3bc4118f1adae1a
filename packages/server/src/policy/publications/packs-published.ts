import type { PackLayer } from '@freigabe/core'
import type { Selectable } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { AppError } from '../../http/app-error.ts'
import type { LoadedPack } from '../packs/load-packs.ts'

/** One version of a pack as it is stored. */
export type StoredPack = Selectable<Tables['policy_pack_version']>

/** The packs of a publication, by their ids. Throws NOT_FOUND for a number that was never published. */
export async function packsPublished(tx: Tx, publication: number): Promise<StoredPack[]> {
  const row = await tx
    .selectFrom('policy_publication')
    .select('packs')
    .where('number', '=', publication)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  const versions = Object.entries(row.packs)
  return tx
    .selectFrom('policy_pack_version')
    .selectAll()
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('pack_id', 'version'),
        'in',
        versions.map(([id, version]) => tuple(id, version)),
      ),
    )
    .orderBy('pack_id')
    .execute()
}

/** `2026-11-25` of `de@2026-11-25`. */
export function versionDay({ version }: Pick<PackLayer, 'version'>): string {
  return version.slice(version.indexOf('@') + 1)
}

/** `pack id` to the day of its version. */
export function versionsOf(packs: readonly LoadedPack[]): Record<string, string> {
  return Object.fromEntries(packs.map(({ layer }) => [layer.id, versionDay(layer)]))
}
