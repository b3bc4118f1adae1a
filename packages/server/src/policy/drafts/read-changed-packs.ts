import { createHash } from 'node:crypto'
import type { Tx } from '../../database/database.ts'
import { policyFaultWords } from '../faults/policy-fault-words.ts'
import { type PolicyFault, PolicyFaults } from '../faults/policy-faults.ts'
import { type PackTexts, textsWith } from '../packs/pack-texts.ts'
import { type LoadedPack, readPacks } from '../packs/read-packs.ts'
import { packsPublished } from '../publications/packs-published.ts'
import { versionDay } from '../publications/version-day.ts'
import { keepNewest } from '../trials/keep-newest.ts'

/**
 * The packs as they would hold together if these texts came to those in force, or everything that is
 * wrong with them. A version that was published before has to say what it said then.
 */
export async function readChangedPacks(
  tx: Tx,
  inForce: number,
  texts: PackTexts,
): Promise<{ packs: LoadedPack[]; faults: readonly PolicyFault[] }> {
  const { packs, faults } = readOnce(textsWith(await packsPublished(tx, inForce), texts))
  return faults.length > 0
    ? { packs: [], faults }
    : { packs, faults: await reusedVersions(tx, packs) }
}

interface Read {
  packs: LoadedPack[]
  faults: readonly PolicyFault[]
}

/** A draft is read again for each of its steps. */
const kept = keepNewest<Read>(10)

function readOnce(sources: readonly { file: string; source: string }[]): Read {
  const key = createHash('sha256').update(JSON.stringify(sources)).digest('hex')
  return kept(key, () => readOrFaults(sources))
}

function readOrFaults(sources: readonly { file: string; source: string }[]): Read {
  try {
    return { packs: readPacks(sources), faults: [] }
  } catch (error) {
    if (error instanceof PolicyFaults) return { packs: [], faults: error.faults }
    throw error
  }
}

/** Faults in packs that were changed without a new version. */
export async function reusedVersions(tx: Tx, packs: readonly LoadedPack[]): Promise<PolicyFault[]> {
  const known = await tx
    .selectFrom('policy_pack_version')
    .select(['pack_id', 'version', 'digest', 'source'])
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('pack_id', 'version'),
        'in',
        packs.map(({ layer }) => tuple(layer.id, versionDay(layer))),
      ),
    )
    .execute()
  return known.flatMap(({ pack_id, version, digest, source }) => {
    const pack = packs.find(({ layer }) => layer.id === pack_id)!
    if (pack.source === source || pack.digest === digest) return []
    return [
      {
        file: `${pack_id}.yaml`,
        ...placeOfVersion(pack.source),
        ...policyFaultWords('version_reused', { pack: pack_id, version }),
      },
    ]
  })
}

function placeOfVersion(source: string): { line: number; column: number } {
  const at = source.split('\n').findIndex((line) => line.startsWith('version:'))
  return { line: Math.max(at, 0) + 1, column: 1 }
}
