import { setTimeout as pause } from 'node:timers/promises'
import { type Moment, since, thisMoment } from '@freigabe/gate'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import { oneCallForAll } from '../../feed/one-call-for-all.ts'
import type { FeedPlace } from '../../feed/read-feed.ts'
import { AppError } from '../../http/app-error.ts'

/** A holder of a copy of the gate, as it names itself, and the key it asks with. */
export interface Follower {
  id: string
  name: string
  version: string
  address: string
  key: { id: string; name: string }
  /** Ids and references of the accounts that it follows; null for all. */
  accounts: readonly string[] | null
}

/** What a follower's question says about it. */
export interface Heard extends Follower {
  /** The place in the feed up to which it answers; null before it does. */
  knows: Pick<FeedPlace, 'epoch' | 'number'> | null
  /** With the answer to its question, it stops answering by itself this many milliseconds after asking. */
  lastsMilliseconds: number
}

/** Keeps, by name, who follows the gate. */
export interface Followers {
  /**
   * Resolves once the database holds until when the follower may answer at most, so that no answer prolongs
   * anything that is not known there. How much the follower knows may be written a moment later.
   */
  hear(heard: Heard): Promise<void>
  /** The database may have lost what was written there. */
  forget(): void
  /** The follower has ended and answers nothing more. */
  leave(follower: Pick<Follower, 'id' | 'key'>): Promise<void>
  close(): Promise<void>
}

/** A lease is written for this much longer than asked, so that not every question writes one. */
const moreMilliseconds = 10_000
/** What followers know is written together, at most this often. */
const togetherMilliseconds = 200
/** The most processes that may follow with one key. */
const maximumPerKey = 1_000

interface Known {
  heard: Heard
  /** The earliest moment at which the lease in the database was written, and its length in milliseconds. */
  leased: Moment
  lasts: number
}

export function openFollowers(db: Kysely<Tables>): Followers {
  /** By key, then by id. */
  const known = new Map<string, Map<string, Known>>()
  let waiting = new Map<string, Heard>()
  let flushing: Promise<void> | null = null
  const write = oneCallForAll(async () => {
    const heard = [...waiting.values()]
    waiting = new Map()
    const leased = thisMoment()
    await writeAll(db, heard)
    for (const each of heard) {
      const lasts = each.lastsMilliseconds + moreMilliseconds
      ofKey(each.key.id).set(each.id, { heard: each, leased, lasts })
    }
  })
  return {
    async hear(heard) {
      const mine = ofKey(heard.key.id)
      const before = mine.get(heard.id)
      if (before === undefined) makeRoom(mine)
      const isLeased =
        before !== undefined && since(before.leased) + heard.lastsMilliseconds <= before.lasts
      if (isLeased && isAlike(before.heard, heard)) return
      waiting.set(`${heard.key.id} ${heard.id}`, heard)
      if (isLeased) flushing ??= flushSoon()
      else await write([])
    },
    forget: () => known.clear(),
    async leave({ id, key }) {
      known.get(key.id)?.delete(id)
      waiting.delete(`${key.id} ${id}`)
      const it = db.deleteFrom('gate_follower').where('key_id', '=', key.id)
      await it.where('follower_id', '=', id).execute()
    },
    close: async () => void (await flushing),
  }

  function ofKey(key: string): Map<string, Known> {
    const mine = known.get(key) ?? new Map<string, Known>()
    known.set(key, mine)
    return mine
  }

  function flushSoon(): Promise<void> {
    return pause(togetherMilliseconds, undefined, { ref: false })
      .then(() => {
        flushing = null
        return write([])
      })
      .catch(() => undefined)
  }
}

/** Drops the followers whose lease is over. */
function makeRoom(followers: Map<string, Known>) {
  if (followers.size < maximumPerKey) return
  for (const [id, { leased, lasts }] of followers) if (since(leased) > lasts) followers.delete(id)
  if (followers.size >= maximumPerKey) throw new AppError('TOO_MANY_REQUESTS', { retryAfter: 60 })
}

function isAlike(one: Heard, other: Heard): boolean {
  return (
    one.knows?.number === other.knows?.number &&
    one.knows?.epoch === other.knows?.epoch &&
    one.address === other.address
  )
}

/** A lease is never shortened, since another process may have answered with a longer one. */
async function writeAll(db: Kysely<Tables>, heard: readonly Heard[]): Promise<void> {
  if (heard.length === 0) return
  await db
    .insertInto('gate_follower')
    .values(heard.map(rowOf))
    .onConflict((conflict) =>
      conflict.columns(['key_id', 'follower_id']).doUpdateSet((row) => ({
        address: row.ref('excluded.address'),
        heard_at: row.ref('excluded.heard_at'),
        lease_until: sql`greatest(gate_follower.lease_until, excluded.lease_until)`,
        // Two processes may write in a different order from the one in which they were told.
        number: sql`case when excluded.epoch is null then gate_follower.number
          when excluded.epoch = gate_follower.epoch
            then greatest(gate_follower.number, excluded.number)
          else excluded.number end`,
        epoch: sql`coalesce(excluded.epoch, gate_follower.epoch)`,
      })),
    )
    .execute()
}

function rowOf({ key, knows, lastsMilliseconds, ...heard }: Heard) {
  const { id, name, version, address, accounts } = heard
  const lease = lastsMilliseconds + moreMilliseconds
  return {
    ...{ key_id: key.id, key_name: key.name, follower_id: id, name, version, address },
    accounts: accounts === null ? null : [...accounts],
    epoch: knows?.epoch ?? null,
    number: knows?.number ?? null,
    lease_until: sql<string>`clock_timestamp() + ${lease} * interval '1 millisecond'`,
    heard_at: sql<string>`clock_timestamp()`,
  }
}
