import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { Key } from '../keys/key-ring.ts'

/** A return by its account and the sender’s own id of it. */
export interface NamedReturn {
  account: string
  id: string
}

/**
 * Notes which returns are told for the first time. Of their ids only keyed digests are kept, since an id may
 * hold an address. Two who tell the same at once wait for each other here, and one of them is first.
 *
 * @returns those that were not told before; of several with the same id, the first
 */
export async function noteFirstTold<Return extends NamedReturn>(
  tx: Tx,
  keys: readonly Key[],
  returns: readonly Return[],
  now: string,
): Promise<Set<Return>> {
  const byDigest = new Map<string, Return>()
  for (const each of returns.toReversed()) byDigest.set(digestOf(keys[0]!, each), each)
  for (const key of keys.slice(1)) await forgetSeenUnder(tx, key, byDigest)
  const digests = [...byDigest.keys()].sort()
  if (digests.length === 0) return new Set()
  const accounts = digests.map((digest) => byDigest.get(digest)!.account)
  const { rows } = await sql<{ digest: string }>`
    insert into return_seen (account_id, digest, told_at)
    select account, decode(hex, 'hex'), ${now}::timestamptz
      from unnest(${accounts}::uuid[], ${digests}::text[]) as told (account, hex)
    on conflict (account_id, digest) do nothing
    returning encode(digest, 'hex') as digest`.execute(tx)
  return new Set(rows.map(({ digest }) => byDigest.get(digest)!))
}

/** Takes out what was told before the key was changed. */
async function forgetSeenUnder(tx: Tx, key: Key, byDigest: Map<string, NamedReturn>) {
  const named = [...byDigest].map(([digest, each]) => ({
    digest,
    account: each.account,
    earlier: digestOf(key, each),
  }))
  const { rows } = await sql<{ digest: string }>`
    select encode(digest, 'hex') as digest from return_seen
    where (account_id, digest) in (
      select account, decode(hex, 'hex') from unnest(${named.map(({ account }) => account)}::uuid[],
        ${named.map(({ earlier }) => earlier)}::text[]) as told (account, hex))`.execute(tx)
  const seen = new Set(rows.map(({ digest }) => digest))
  for (const { digest, earlier } of named) if (seen.has(earlier)) byDigest.delete(digest)
}

/** 128 bits, so that no two ids ever share one by chance. */
function digestOf({ bytes }: Key, { account, id }: NamedReturn): string {
  return createHmac('sha256', bytes).update(`return:${account}:${id}`).digest('hex').slice(0, 32)
}
