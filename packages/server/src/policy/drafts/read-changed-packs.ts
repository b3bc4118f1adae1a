import { createHash } from 'node:crypto'
import type { Tx } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'
import { type PolicyFault, PolicyFaults, policyFaultWords } from '../faults/policy-faults.ts'
import { keepNewest } from '../packs/keep-newest.ts'
import { type LoadedPack, readPacks } from '../packs/load-packs.ts'
import { packsPublished, type StoredPack, versionDay } from '../publications/packs-published.ts'
import type { PackTexts } from './draft-row.ts'

/**
 * The packs as they would hold together if these texts were added to those in force, or everything that is
 * wrong with them. A version that was published before must still say the same.
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

/** The complete set of texts once a draft has been applied to the packs in force. */
function textsWith(
  inForce: readonly StoredPack[],
  changed: PackTexts,
): { file: string; source: string }[] {
  const texts = { ...textsOf(inForce), ...changed }
  return Object.entries(texts).flatMap(([id, source]) =>
    source === null ? [] : [{ file: `${id}.yaml`, source }],
  )
}

/** What a draft has to contain so that exactly these packs are in force again. */
export function textsThatBringBack(
  earlier: readonly StoredPack[],
  inForce: readonly StoredPack[],
): PackTexts {
  const now = textsOf(inForce)
  const gone = Object.keys(now).map((id) => [id, null])
  const wanted: PackTexts = { ...Object.fromEntries(gone), ...textsOf(earlier) }
  return Object.fromEntries(Object.entries(wanted).filter(([id, text]) => text !== now[id]))
}

function textsOf(packs: readonly StoredPack[]): Record<string, string> {
  return Object.fromEntries(packs.map(({ pack_id, source }) => [pack_id, source]))
}

interface Read {
  packs: LoadedPack[]
  faults: readonly PolicyFault[]
}

/** Each step of a draft reads it again. */
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

/** The refusal of packs with faults. */
export function faultyPolicy(faults: readonly PolicyFault[]): AppError {
  return new AppError('POLICY_FAULTY', { faults: faults.map(faultText) })
}

function faultText({ file, line, column, code, text }: PolicyFault) {
  const place = `${file}:${line}:${column} `
  return {
    pointer: `/files/${file.replace('.yaml', '')}`,
    code,
    text: { de: place + text.de, en: place + text.en },
  }
}
