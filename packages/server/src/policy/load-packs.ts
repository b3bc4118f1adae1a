import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackLayer } from '@freigabe/core'
import { PolicyFaults } from './policy-faults.ts'
import { readPack } from './read-pack.ts'

/** A pack as it is published: what it says, how it was written, and the SHA-256 (hex) of what it says. */
export interface LoadedPack {
  layer: PackLayer
  source: string
  digest: string
}

/** The packs that Freigabe ships; the operator edits them in place. */
export const shippedPacks = join(import.meta.dirname, '../../../../policies')

/**
 * Reads every pack of a folder.
 *
 * @throws {PolicyFaults} that lists every fault with file, line and column
 */
export async function loadPacks(folder = shippedPacks): Promise<LoadedPack[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  const read = await Promise.all(
    files.map(async (file) => {
      const source = await readFile(join(folder, file), 'utf8')
      return { source, pack: readPack(file, source) }
    }),
  )
  const faults = read.flatMap(({ pack }) => ('faults' in pack ? pack.faults : []))
  if (faults.length > 0) throw new PolicyFaults(faults)
  return read.flatMap(({ source, pack }) =>
    'faults' in pack ? [] : [{ layer: pack.layer, source, digest: digestOf(pack.layer) }],
  )
}

/** The same for the same content, however its lines are laid out. */
export function digestOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content, sortedKeys)).digest('hex')
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
