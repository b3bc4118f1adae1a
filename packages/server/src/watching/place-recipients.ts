import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { Key } from '../keys/key-ring.ts'
import {
  type ListName,
  readSketches,
  type Sought,
  soughtUnder,
} from '../lists/comparison/sketches.ts'

/** A recipient from whom something came back, by the first 64 bits of the SHA-256 of the address. */
export interface CameFrom {
  account: string
  hash: bigint
  /** Where the sender knows it. */
  group: string | null
  /** Where the sender knows it, in UTC. */
  sentOn: string | null
  cameOn: string
}

/** An import to which something was sent, or to which it may have been, since it was taken in lately. */
export interface MailedImport {
  account: string
  group: string
  batch: string
  /** In UTC, in order; none where nobody told so far. */
  days: readonly string[]
}

/** What comes back comes within weeks. */
const lookedBackDays = 56

/** The imports of some accounts that returns of these days may belong to. */
export async function readMailedImports(
  tx: Tx,
  accounts: readonly string[],
  earliest: string,
): Promise<MailedImport[]> {
  const since = daysBefore(earliest, lookedBackDays)
  const { rows } = await sql<MailedImport>`
    select batch.account_id as account, batch.group_id as "group", batch.batch_id as batch,
      coalesce(array_agg(distinct to_char(sent.day, 'YYYY-MM-DD') order by to_char(sent.day, 'YYYY-MM-DD'))
        filter (where sent.day is not null), '{}') as days
    from batch left join sent_count sent on sent.account_id = batch.account_id
      and sent.group_id = batch.group_id and sent.day >= ${since}::date
      and (sent.batch_id = batch.batch_id or sent.batch_id is null)
    where batch.account_id = any(${accounts}::uuid[]) and batch.removed_at is null
    group by batch.account_id, batch.group_id, batch.batch_id, batch.created_at
    having count(sent.day) > 0 or batch.created_at >= ${since}::date
    order by batch.batch_id`.execute(tx)
  return rows
}

/**
 * Finds for each recipient the import that its return belongs to, as far as samples tell; null for most. Of
 * several that hold it, it is the one that was sent to on the day named, or else last before.
 *
 * @param tx that may read all sketches
 */
export async function placeRecipients(
  tx: Tx,
  keys: readonly Key[],
  sought: readonly CameFrom[],
  imports: readonly MailedImport[],
): Promise<(MailedImport | null)[]> {
  const byId = new Map(imports.map((each) => [each.batch, each]))
  const lists = imports.map(({ account, batch }) => ({ account_id: account, batch_id: batch }))
  const hashes = sought.map(({ hash }) => hash)
  const held = await findRecipients(tx, keys, hashes, lists)
  return sought.map((from, place) => {
    const possible = held[place]!.map(({ batch_id }) => byId.get(batch_id)!).filter(
      ({ account, group }) => account === from.account && group === (from.group ?? group),
    )
    return possible.toSorted((one, other) => compare(rank(other, from), rank(one, from)))[0] ?? null
  })
}

/** Sorts last what a return most likely belongs to: by when it was sent to, then by when it was imported. */
function rank({ batch, days }: MailedImport, { sentOn, cameOn }: CameFrom): string {
  const isNamed = sentOn !== null && days.includes(sentOn)
  const before = days.findLast((day) => day <= cameOn) ?? ''
  return [isNamed ? 1 : 0, before.padEnd(10), batch].join(' ')
}

function compare(one: string, other: string): number {
  return one < other ? -1 : 1
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
}

/**
 * Looks many recipients up in the sketches of some lists. A sketch shows only the recipients that it picks,
 * so that most of them are found nowhere, whether their list holds them or not.
 *
 * @param hashes the first 64 bits of the SHA-256 of each address
 * @returns for each the lists whose sketch holds it
 */
async function findRecipients(
  tx: Tx,
  keys: readonly Key[],
  hashes: readonly bigint[],
  lists: readonly ListName[],
): Promise<ListName[][]> {
  const held: ListName[][] = hashes.map(() => [])
  if (hashes.length === 0 || lists.length === 0) return held
  const sought = new Map(keys.map((key) => [key.id, hashes.map((hash) => soughtUnder(key, hash))]))
  for await (const { account_id, batch_id, keyId, levels } of readSketches(tx, lists)) {
    const under: readonly Sought[] = sought.get(keyId) ?? []
    for (const [place, { hash, level }] of under.entries()) {
      if (levels[level]!.has(hash)) held[place]!.push({ account_id, batch_id })
    }
  }
  return held
}
