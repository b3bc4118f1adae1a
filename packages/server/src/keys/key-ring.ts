import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config/read-config.ts'

export type KeyPurpose = 'session' | 'sketch' | 'sealing' | 'signing'

export interface Key {
  /** Stored with everything that the key made, so that keys can be rotated. */
  id: string
  bytes: Uint8Array
}

/** The keys in force for each purpose: the first makes, all of them read. */
export type KeyRing = Readonly<Record<KeyPurpose, readonly Key[]>>

const variables = {
  session: 'FREIGABE_SESSION_KEY',
  sketch: 'FREIGABE_SKETCH_KEY',
  sealing: 'FREIGABE_SEALING_KEY',
  signing: 'FREIGABE_SIGNING_KEY',
} as const satisfies Record<KeyPurpose, keyof Config>
const purposes = Object.keys(variables) as KeyPurpose[]

/**
 * The keys from the configuration; missing ones are drawn once and kept in the data folder with mode 0600.
 * Outside embedded mode, `readConfig` has refused missing ones.
 */
export function openKeyRing(config: Config): KeyRing {
  const missing = purposes.filter((purpose) => config[variables[purpose]] === undefined)
  const kept = missing.length > 0 ? keptKeys(join(config.FREIGABE_DATA, 'keys.json'), missing) : {}
  return Object.fromEntries(
    purposes.map((purpose) => [purpose, parseKeys(config[variables[purpose]] ?? kept[purpose]!)]),
  ) as unknown as KeyRing
}

/** The key with this id; throws if the ring does not have it any more. */
export function keyById(keys: readonly Key[], id: string): Key {
  const key = keys.find((candidate) => candidate.id === id)
  if (key === undefined) throw new Error(`The key ring has no key with the id ${id}.`)
  return key
}

type Kept = Partial<Record<KeyPurpose, string>>

function keptKeys(file: string, wanted: readonly KeyPurpose[]): Kept {
  const kept: Kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const undrawn = wanted.filter((purpose) => kept[purpose] === undefined)
  for (const purpose of undrawn) kept[purpose] = `k1:${randomBytes(32).toString('base64')}`
  if (undrawn.length > 0) replaceFile(file, `${JSON.stringify(kept, null, 2)}\n`)
  chmodSync(file, 0o600)
  return kept
}

/** Whole and on the disk before a key is used: anything sealed with a lost key is lost. */
function replaceFile(file: string, text: string) {
  writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

/** Keys as a setting names them, with the one that makes first. */
export function parseKeys(text: string): Key[] {
  return text.split(',').map((entry) => {
    const [id, base64] = entry.split(':') as [string, string]
    return { id, bytes: Buffer.from(base64, 'base64') }
  })
}
