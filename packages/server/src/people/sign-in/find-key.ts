import { createHash } from 'node:crypto'
import type { Clock } from '../../clock.ts'
import { type Database, readAs } from '../../database/database.ts'
import type { Feed } from '../../feed/feed.ts'
import { openAttemptLimit } from '../../http/attempt-limit.ts'
import type { Caller, Scope } from '../../http/caller.ts'

/**
 * For how many milliseconds a key is believed without asking again, and for how many while that is asked. A
 * revocation is heard of by the feed before; who hears of nothing believes a revoked key no longer than `maximum`.
 */
export const keyTrust = { fresh: 1_000, maximum: 5_000 } as const

/** So many unknown keys are looked up for one sender; real keys that were seen before are never refused. */
const unknownKeys = { attempts: 300, minutes: 1 }
const maximumRemembered = 10_000
/** No key of ours is longer. */
const longestKept = 100

/** What a key was found to be: the caller that it names, or null. */
interface Remembered {
  at: number
  asked: Promise<Caller | null>
  /** Once that is known; a key that is good is believed a while longer. */
  good?: KeyCaller
  isAskedAgain?: boolean
}

type KeyCaller = Extract<Caller, { keyId: string }>

/** Finds out whose key a secret is. */
export interface KeyFinder {
  /** Null for a key that there is not. Throws TOO_MANY_REQUESTS to who tries too many. */
  callerByKey(secret: string, sender: string): Promise<Caller | null>
  /** The same for who was shown to have the key of a digest (SHA-256 in hexadecimal). */
  callerByDigest(digest: string, sender: string): Promise<Caller | null>
  /** Whose key it is, where that is known and believed without waiting; else null. */
  remembered(secret: string): Caller | null
  close(): void
}

/** Remembers keys, good and unknown ones, so that a question of a sender asks the database nothing. */
export function openKeyFinder(database: Database, feed: Feed, clock: Clock): KeyFinder {
  const found = new Map<string, Remembered>()
  // Digests of keys that were good once, so that no flood of made-up ones keeps a sender's own out.
  const known = new Set<string>()
  const hashOf = rememberedHash()
  const limit = openAttemptLimit(clock, unknownKeys)
  const close = feed.listen((change) => {
    if (change === null) found.clear()
    else if (change.revokedKey !== undefined) forget(change.revokedKey)
  })
  return {
    close,
    remembered: (secret) => believed(hashOf(secret)),
    callerByKey: (secret, sender) => callerByDigest(hashOf(secret), sender),
    callerByDigest,
  }

  async function callerByDigest(hash: string, sender: string): Promise<Caller | null> {
    const good = believed(hash)
    if (good !== null) return good
    const known = found.get(hash)
    const isFresh = known !== undefined && ageOf(known) < keyTrust.fresh
    return isFresh ? known.asked : ask(hash, sender).asked
  }

  function believed(hash: string): KeyCaller | null {
    const known = found.get(hash)
    if (known?.good === undefined) return null
    const age = ageOf(known)
    if (age >= keyTrust.maximum) return null
    if (age >= keyTrust.fresh) askAgain(hash, known)
    return known.good
  }

  function ageOf({ at }: Remembered): number {
    return Date.parse(clock.now()) - at
  }

  function ask(hash: string, sender: string): Remembered {
    const asking: Remembered = { at: Date.parse(clock.now()), asked: lookUp(hash, sender) }
    if (found.size > maximumRemembered) found.clear()
    found.set(hash, asking)
    asking.asked.then(
      (caller) => keep(asking, caller),
      () => found.get(hash) === asking && found.delete(hash),
    )
    return asking
  }

  /** Nobody waits for it; what it comes to counts unless the key was revoked meanwhile. */
  function askAgain(hash: string, before: Remembered) {
    if (before.isAskedAgain) return
    before.isAskedAgain = true
    // It was good, so nobody's attempts are counted.
    const asking: Remembered = { at: Date.parse(clock.now()), asked: lookUp(hash, '') }
    asking.asked.then(
      (caller) => {
        keep(asking, caller)
        if (found.get(hash) === before) found.set(hash, asking)
      },
      () => {
        before.isAskedAgain = false
      },
    )
  }

  function keep(asking: Remembered, caller: Caller | null) {
    if (caller !== null) asking.good = caller as KeyCaller
  }

  /** Also what is being looked up at this moment may have been read before. */
  function forget(keyId: string) {
    for (const [hash, { good }] of found)
      if (good === undefined || good.keyId === keyId) found.delete(hash)
  }

  async function lookUp(hash: string, sender: string): Promise<Caller | null> {
    const isNew = !known.has(hash)
    if (isNew) limit.begin([sender])
    const caller = await readKey(database, hash)
    if (caller === null) known.delete(hash)
    else if (isNew) {
      limit.forgive([sender])
      if (known.size > maximumRemembered) known.clear()
      known.add(hash)
    }
    return caller
  }
}

/** A sender sends the same key with each question. */
function rememberedHash(): (secret: string) => string {
  const hashes = new Map<string, string>()
  return (secret) => {
    let hash = hashes.get(secret)
    if (hash === undefined) {
      hash = createHash('sha256').update(secret).digest('hex')
      if (hashes.size >= maximumRemembered) hashes.clear()
      if (secret.length <= longestKept) hashes.set(secret, hash)
    }
    return hash
  }
}

async function readKey(database: Database, hash: string): Promise<Caller | null> {
  const key = await readAs(database, 'gate', null, (tx) =>
    tx
      .selectFrom('api_key')
      .select(['key_id', 'account_id', 'scopes', 'name'])
      .where('secret_hash', '=', hash)
      .where('revoked_at', 'is', null)
      .executeTakeFirst(),
  )
  if (key === undefined) return null
  const common = { keyId: key.key_id, scopes: key.scopes as Scope[], name: key.name }
  return key.account_id === null
    ? { kind: 'platform_key', ...common }
    : { kind: 'account_key', accountId: key.account_id, ...common }
}

/** A key of the platform, and the digest that is kept of it. */
interface FoundKey {
  caller: Caller
  digest: string
}

const prefixShape = /^fg_[\w-]{8}$/

/**
 * Finds the platform's keys by how they begin, for those who prove that they have one without sending it. What a
 * prefix stands for never changes; whether the key is still good is asked as ever.
 *
 * @returns null where there is no such key, or none any more
 */
export function openPrefixFinder(database: Database, keys: KeyFinder) {
  const digests = new Map<string, { at: number; asked: Promise<string | null> }>()
  return async (prefix: string): Promise<FoundKey | null> => {
    if (!prefixShape.test(prefix)) return null
    const digest = await digestOf(prefix)
    if (digest === null) return null
    const caller = await keys.callerByDigest(digest, prefix)
    return caller && { caller, digest }
  }

  async function digestOf(prefix: string): Promise<string | null> {
    const known = digests.get(prefix)
    const isFresh = known !== undefined && performance.now() - known.at < keyTrust.fresh
    if (known !== undefined && (isFresh || (await known.asked) !== null)) return known.asked
    if (digests.size >= maximumRemembered) digests.clear()
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
