import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { policyFaultWords } from '../faults/policy-fault-words.ts'
import { PolicyFaults } from '../faults/policy-faults.ts'
import { type LoadedPack, readPacks } from './read-packs.ts'

/** The packs that Freigabe ships; the operator edits them in place. */
export const shippedPacks = join(import.meta.dirname, '../../../../../policies')

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
