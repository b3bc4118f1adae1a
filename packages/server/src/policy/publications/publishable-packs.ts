import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { DraftRow } from '../drafts/draft-row.ts'
import { readChangedPacks } from '../drafts/read-changed-packs.ts'
import type { PolicyFault } from '../faults/policy-faults.ts'
import type { LoadedPack } from '../packs/read-packs.ts'
import { packsPublished, type StoredPack } from './packs-published.ts'
import { versionDay } from './version-day.ts'

/**
 * The packs that a draft would put in force. Throws POLICY_MOVED_ON if it was compared with others than
 * those in force, POLICY_FAULTY, and POLICY_UNCHANGED.
 */
export async function publishablePacks(
  house: Pick<House, 'policies'>,
  tx: Tx,
  { base, files }: DraftRow,
): Promise<LoadedPack[]> {
  const inForce = await house.policies.inForce(tx)
  if (base !== inForce) throw new AppError('POLICY_MOVED_ON', { about: { inForce } })
  const { packs, faults } = await readChangedPacks(tx, inForce, files)
  if (faults.length > 0) throw faultyPolicy(faults)
  if (isSame(packs, await packsPublished(tx, inForce))) throw new AppError('POLICY_UNCHANGED')
  return packs
}

/** The refusal of packs with faults. */
export function faultyPolicy(faults: readonly PolicyFault[]): AppError {
  return new AppError('POLICY_FAULTY', { faults: faults.map(faultText) })
}

/** `pack id` to the day of its version. */
export function versionsOf(packs: readonly LoadedPack[]): Record<string, string> {
  return Object.fromEntries(packs.map(({ layer }) => [layer.id, versionDay(layer)]))
}

function isSame(packs: readonly LoadedPack[], inForce: readonly StoredPack[]): boolean {
  const versions = versionsOf(packs)
  return (
    packs.length === inForce.length &&
    inForce.every(({ pack_id, version }) => versions[pack_id] === version)
  )
}

function faultText({ file, line, column, code, text }: PolicyFault) {
  const place = `${file}:${line}:${column} `
  return {
    pointer: `/files/${file.replace('.yaml', '')}`,
    code,
    text: { de: place + text.de, en: place + text.en },
  }
}
