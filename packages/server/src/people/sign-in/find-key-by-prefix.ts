import { type Database, readAs } from '../../database/database.ts'
import type { Caller } from '../../http/caller.ts'
import { type KeyFinder, keyTrust } from './find-key.ts'

/** A key of the platform, and the digest that is kept of it. */
export interface FoundKey {
  caller: Caller
  digest: string
}

const shape = /^fg_[\w-]{8}$/
const mostRemembered = 10_000

/**
 * Finds the platform's keys by how they begin, for those who prove that they have one without sending it. What a
 * prefix stands for never changes; whether the key is still good is asked as ever.
 *
 * @returns null where there is no such key, or none any more
 */
export function openPrefixFinder(database: Database, keys: KeyFinder) {
  const digests = new Map<string, { at: number; asked: Promise<string | null> }>()
  return async (prefix: string): Promise<FoundKey | null> => {
    if (!shape.test(prefix)) return null
    const digest = await digestOf(prefix)
    if (digest === null) return null
    const caller = await keys.callerByDigest(digest, prefix)
    return caller && { caller, digest }
  }

  async function digestOf(prefix: string): Promise<string | null> {
    const known = digests.get(prefix)
    const isFresh = known !== undefined && performance.now() - known.at < keyTrust.fresh
    if (known !== undefined && (isFresh || (await known.asked) !== null)) return known.asked
    if (digests.size >= mostRemembered) digests.clear()
    const asking = { at: performance.now(), asked: readDigest(database, prefix) }
    digests.set(prefix, asking)
    asking.asked.catch(() => digests.get(prefix) === asking && digests.delete(prefix))
    return asking.asked
  }
}

async function readDigest(database: Database, prefix: string): Promise<string | null> {
  const key = await readAs(database, 'gate', null, (tx) =>
    tx
      .selectFrom('api_key')
      .select('secret_hash')
      .where('prefix', '=', prefix)
      .where('revoked_at', 'is', null)
      .executeTakeFirst(),
  )
  return key?.secret_hash ?? null
}
