import { createHash } from 'node:crypto'
import type { PackLayer } from '@freigabe/core'
import { packFaults } from './pack-faults.ts'
import { PolicyFaults } from './policy-faults.ts'
import { readPack } from './read-pack.ts'

/** A pack as it is published: what it says, how it was written, and the SHA-256 (hex) of what it says. */
export interface LoadedPack {
  layer: PackLayer
  source: string
  digest: string
}

/**
 * Reads packs that are to hold together, and checks each and how they go together. A version seen
 * before with another digest means that a pack was changed without a new date.
 *
 * @param sources the text of each file, and its name as faults show it
 * @throws {PolicyFaults} that lists every fault with file, line and column
 */
export function readPacks(sources: readonly { file: string; source: string }[]): LoadedPack[] {
  const read = sources.map(({ file, source }) => ({ source, pack: readPack(file, source) }))
  const broken = read.flatMap(({ pack }) => ('faults' in pack ? pack.faults : []))
  if (broken.length > 0) throw new PolicyFaults(broken)

  const packs = read.flatMap(({ pack }) => ('faults' in pack ? [] : [pack]))
  const faults = packFaults(packs)
  if (faults.length > 0) throw new PolicyFaults(faults)
  return packs.map(({ layer }, at) => ({
    layer,
    source: read[at]!.source,
    digest: digestOf(layer),
  }))
}

/** The same for the same content, however its lines are laid out. */
function digestOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content, sortedKeys)).digest('hex')
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
