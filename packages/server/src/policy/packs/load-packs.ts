import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackLayer } from '@freigabe/core'
import { acceptingWarnings } from '../faults/accepting-warnings.ts'
import { packFaults } from '../faults/pack-faults.ts'
import { type PolicyFault, PolicyFaults, policyFaultWords } from '../faults/policy-faults.ts'
import { keepNewest } from './keep-newest.ts'
import { readPack } from './read-pack.ts'

/** The packs that Freigabe ships; the operator edits them in place. */
export const shippedPacks = join(import.meta.dirname, '../../../../../policies')

/** A pack as it is published: its content, its text, and the SHA-256 (hex) of its content. */
export interface LoadedPack {
  layer: PackLayer
  source: string
  digest: string
  /** What may not be meant, though the pack can be used. */
  warnings: readonly PolicyFault[]
}

/**
 * Reads every pack of a folder, and checks each and how they go together.
 *
 * @param folder where `<pack id>.yaml` lie
 * @throws {PolicyFaults} that lists every fault with file, line and column
 */
export async function loadPacks(folder = shippedPacks): Promise<LoadedPack[]> {
  return readPacks(await packFiles(folder))
}

/**
 * The text of every pack of a folder, unchecked.
 *
 * @throws {PolicyFaults} if one cannot be read at all
 */
export async function packFiles(
  folder = shippedPacks,
): Promise<{ file: string; source: string }[]> {
  const names = await readdir(folder).catch(unreadable('folder', folder))
  const files = names.filter((name) => name.endsWith('.yaml')).sort()
  return Promise.all(
    files.map(async (file) => ({
      file,
      source: await readFile(join(folder, file), 'utf8').catch(unreadable('file', file)),
    })),
  )
}

function unreadable(what: 'folder' | 'file', name: string) {
  return (error: Error): never => {
    const words = policyFaultWords(`${what}_unreadable`, { reason: error.message })
    throw new PolicyFaults([{ file: name, line: 1, column: 1, ...words }])
  }
}

/**
 * Reads packs that are to hold together, and checks each and how they go together. If a known version has
 * another digest, a pack was changed without a new date.
 *
 * @param sources the text of each file, and its name as faults show it
 * @throws {PolicyFaults} that lists every fault with file, line and column
 */
export function readPacks(sources: readonly { file: string; source: string }[]): LoadedPack[] {
  const read = sources.map(({ file, source }) => ({ source, pack: readOnce(file, source) }))
  const broken = read.flatMap(({ pack }) => ('faults' in pack ? pack.faults : []))
  if (broken.length > 0) throw new PolicyFaults(broken)

  const packs = read.flatMap(({ pack }) => ('faults' in pack ? [] : [pack]))
  const faults = packFaults(packs)
  if (faults.length > 0) throw new PolicyFaults(faults)
  const warnings = acceptingWarnings(packs)
  return packs.map(({ layer, file: name }, at) => ({
    layer,
    source: read[at]!.source,
    digest: digestOf(layer),
    warnings: warnings.filter(({ file }) => file === name),
  }))
}

/** A pack as it would be published with this content and text. */
export function loadedAs(layer: PackLayer, source: string): LoadedPack {
  return { layer, source, digest: digestOf(layer), warnings: [] }
}

/** While somebody types, one pack of a draft changes and the others have already been read. */
const kept = keepNewest<ReturnType<typeof readPack>>(40)

function readOnce(file: string, source: string): ReturnType<typeof readPack> {
  const key = createHash('sha256').update(`${file}\n${source}`).digest('hex')
  return kept(key, () => readPack(file, source))
}

const digests = new WeakMap<PackLayer, string>()

/** The digest of a pack, computed once while it is kept. */
function digestOf(layer: PackLayer): string {
  const known = digests.get(layer) ?? digestOfContent(layer)
  digests.set(layer, known)
  return known
}

/** The same content gives the same digest, whatever the layout of its lines. */
function digestOfContent(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content, sortedKeys)).digest('hex')
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
