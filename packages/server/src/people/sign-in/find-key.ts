import { createHash } from 'node:crypto'
import type { Clock } from '../../clock.ts'
import { type Database, readAs } from '../../database/database.ts'
import type { Feed } from '../../feed/feed.ts'
import { openAttemptLimit } from '../../http/attempt-limit.ts'
import type { Caller, Scope } from '../../http/caller.ts'

/**
 * For how many milliseconds a key is believed without asking again, and for how many while that question is
 * open. The feed tells of a revocation earlier; a process that hears nothing believes a revoked key for
 * `maximum` at most.
 */
export const keyTrust = { fresh: 1_000, maximum: 5_000 } as const

/** How many unknown keys are looked up for one sender; real keys seen before are never refused. */
const unknownKeys = { attempts: 300, minutes: 1 }
const maximumRemembered = 10_000
/** Our keys are never longer. */
const longestKept = 100

/** The result of looking a key up: the caller that it names, or null. */
interface Remembered {
  at: number
  asked: Promise<Caller | null>
  /** Set once that is known; a good key is believed a while longer. */
  good?: KeyCaller
  isAskedAgain?: boolean
}

type KeyCaller = Extract<Caller, { keyId: string }>

/** Finds out whose key a secret is. */
export interface KeyFinder {
  /** Null for an unknown key. Throws TOO_MANY_REQUESTS to a sender that tries too many. */
  callerByKey(secret: string, sender: string): Promise<Caller | null>
  /** The same for a caller shown to have the key with a digest (SHA-256 in hexadecimal). */
  callerByDigest(digest: string, sender: string): Promise<Caller | null>
  /** Whose key it is, where that is known and believed without waiting; else null. */
  remembered(secret: string): Caller | null
  close(): void
}

/** Remembers keys, good and unknown ones, so that a question of a sender needs no query. */
export function openKeyFinder(database: Database, feed: Feed, clock: Clock): KeyFinder {
  const found = new Map<string, Remembered>()
  // Digests of keys that were good once, so that a flood of made-up ones cannot keep out a sender's own.
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

  /** The caller does not wait for it; its result counts unless the key was revoked meanwhile. */
  function askAgain(hash: string, before: Remembered) {
    if (before.isAskedAgain) return
    before.isAskedAgain = true
    // The key was good, so this does not count as an attempt.
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

  /** A lookup that is running at this moment may have read the earlier state, so it is dropped too. */
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

/** A key of the platform, and its stored digest. */
interface FoundKey {
  caller: Caller
  digest: string
}

const prefixShape = /^fg_[\w-]{8}$/

/**
 * Finds the platform's keys by their prefix, for callers who prove that they have one without sending it. The
 * meaning of a prefix never changes; whether the key is still good is asked as usual.
 *
 * @returns null where there is no such key, or it is not good any more
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
