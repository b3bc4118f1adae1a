import { sql } from 'kysely'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { Key } from '../../keys/key-ring.ts'
import { hashList, type KeyedSketch, keyedHashes } from './sketches.ts'

/** A mailbox that was full or away for a season is not dead. */
const deadDays = 180

/**
 * Keeps that the mailboxes of these recipients are not there, for all accounts alike: only while the operator
 * has accounts compared.
 *
 * @param hashes the first 64 bits of the SHA-256 of each address
 */
export async function noteDead(unit: Unit, hashes: readonly bigint[]): Promise<void> {
  const { house, tx, now } = unit
  if (hashes.length === 0) return
  const key = house.keys.sketch[0]!
  const keyed = hashList(await keyedHashes(key, hashes))
  await unit.as('comparer', () =>
    sql`insert into dead_recipient (key_id, hash, since, reported_at)
      select ${key.id}, hash, ${now}::timestamptz, ${now}::timestamptz
      from (select distinct hash from unnest(${keyed}) as reported (hash)) found
      on conflict (key_id, hash) do update set reported_at = excluded.reported_at`.execute(tx),
  )
}

/** Forgets that these mailboxes are not there: one of their accounts has heard from them. */
export async function forgetDead(unit: Unit, hashes: readonly bigint[]): Promise<void> {
  const { house, tx } = unit
  if (hashes.length === 0) return
  for (const key of house.keys.sketch) {
    const keyed = hashList(await keyedHashes(key, hashes))
    await unit.as('comparer', () =>
      sql`delete from dead_recipient where key_id = ${key.id} and hash = any(${keyed})`.execute(tx),
    )
  }
}

/** Since when an address has been reported dead and when that was last, by whichever account; null where it was not. */
export async function findDead(
  tx: Tx,
  keys: readonly Key[],
  hash: bigint,
): Promise<{ since: string; reported_at: string } | null> {
  for (const key of keys) {
    const found = await tx
      .selectFrom('dead_recipient')
      .select(['since', 'reported_at'])
      .where('key_id', '=', key.id)
      .where(sql<boolean>`hash = any(${hashList(await keyedHashes(key, [hash]))})`)
      .executeTakeFirst()
    if (found) return found
  }
  return null
}

/** How many of a sketch's recipients were reported dead half a year ago or earlier; as the role `comparer`. */
export async function countDead(
  tx: Tx,
  sketches: readonly Pick<KeyedSketch, 'keyId' | 'levels'>[],
  now: string,
): Promise<number> {
  let most = 0
  for (const { keyId, levels } of sketches) {
    const hashes = hashList(levels.flatMap((level) => [...level]))
    const { rows } = await sql<{ dead: number }>`
      select count(*)::int as dead from dead_recipient
      where key_id = ${keyId} and hash = any(${hashes})
        and since <= ${now}::timestamptz - make_interval(days => ${deadDays})`.execute(tx)
    // A recipient may stand under two keys, or as address and as mailbox, and counts once.
    most = Math.max(most, rows[0]!.dead)
  }
  return most
}
