import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mergePacks, type PolicyPack } from '@freigabe/core'
import { digestOf, shippedPacks } from './load-packs.ts'
import { type PolicyFault, PolicyFaults } from './policy-faults.ts'
import { type ReadPack, readPack } from './read-pack.ts'
import { referenceFaults } from './reference-faults.ts'
import { thresholdFaults } from './threshold-faults.ts'

/** The effective policy, and the SHA-256 (hex) of what it says: the same for the same content. */
export type LoadedPolicy = PolicyPack & { digest: string }

/**
 * Reads the house pack and the packs that it extends from YAML files, and merges them. A version
 * seen before with another digest means that a file was changed without a new date.
 *
 * @param folder where `<pack id>.yaml` lie
 * @throws {PolicyFaults} that lists every fault with file, line and column
 */
export async function loadPolicy(folder = shippedPacks): Promise<LoadedPolicy> {
  const packs = await readChain(folder, 'house')
  const faults = [...referenceFaults(packs), ...thresholdFaults(packs)]
  const open = unstatedParts(packs)
  if (faults.length + open.length > 0) throw new PolicyFaults([...faults, ...open])

  const policy = mergePacks(packs.map(({ layer }) => layer))
  return { ...policy, digest: digestOf(policy) }
}

/** A pack after the packs that it extends. */
async function readChain(folder: string, id: string, above: ReadPack[] = []): Promise<ReadPack[]> {
  const file = `${id}.yaml`
  const text = await readFile(join(folder, file), 'utf8').catch((error: Error) => {
    throw new PolicyFaults([extending(above, file, `cannot be read: ${error.message}`)])
  })
  const pack = readPack(file, text)
  if ('faults' in pack) throw new PolicyFaults(pack.faults)
  if (pack.layer.id !== id) {
    throw new PolicyFaults([pack.faultAt(['id'], `The pack in ${file} must have the id ${id}.`)])
  }
  const { extends: base } = pack.layer
  if (!base) return [pack, ...above]
  if ([pack, ...above].some(({ layer }) => layer.id === base)) {
    throw new PolicyFaults([pack.faultAt(['extends'], `${base} extends itself.`)])
  }
  return readChain(folder, base, [pack, ...above])
}

function extending([child]: ReadPack[], file: string, trouble: string): PolicyFault {
  const message = `${file} ${trouble}`
  return child?.faultAt(['extends'], message) ?? { file, line: 1, column: 1, message }
}

function unstatedParts(packs: readonly ReadPack[]): PolicyFault[] {
  const parts = ['declaration', 'promise', 'approval', 'lapseAfterDays'] as const
  const missing = parts.filter((part) => packs.every(({ layer }) => layer[part] === undefined))
  return missing.map((part) => packs.at(-1)!.faultAt([], `No pack states ${part}.`))
}
