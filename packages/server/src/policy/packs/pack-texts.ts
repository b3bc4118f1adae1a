import type { StoredPack } from '../publications/packs-published.ts'

/** Texts of packs by their ids; null leaves a pack out. */
export type PackTexts = Readonly<Record<string, string | null>>

/** The texts that hold together once a draft has come to the packs in force. */
export function textsWith(
  inForce: readonly StoredPack[],
  changed: PackTexts,
): { file: string; source: string }[] {
  const texts = { ...textsOf(inForce), ...changed }
  return Object.entries(texts).flatMap(([id, source]) =>
    source === null ? [] : [{ file: `${id}.yaml`, source }],
  )
}

/** What a draft has to say so that these packs hold again, and no others. */
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
