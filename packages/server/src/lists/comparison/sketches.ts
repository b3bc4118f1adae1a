import { createHmac } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { type ComparableSketch, highestRate, levelsOf, type Sketch } from '@freigabe/screening'
import { type RawBuilder, sql } from 'kysely'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { keptSince, retention } from '../../config/retention.ts'
import { asRole, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { sweepEach } from '../../jobs/sweep.ts'
import type { Key } from '../../keys/key-ring.ts'
import { packLevels, unpackLevels } from './pack-levels.ts'

/** A sketch as it is kept: without the key, it does not help to test whether an address is in it. */
export interface KeyedSketch extends ComparableSketch {
  /** Two sketches can be compared if they were made with the same key. */
  keyId: string
  /**
   * By level, the hashes that only one of two sketches holds: of that by addresses, and of that by mailboxes. Null
   * for a list from before mailboxes were compared.
   */
  differing: ComparableSketch['levels'] | null
}

/** The list that a sketch belongs to. */
export interface ListName {
  account_id: string
  batch_id: string
}

/** This many hashes are keyed at a time, so that a list of millions does not block others. */
const hashesPerTurn = 1024

/** Keys every hash of a sketch: the first 64 bits of its HMAC-SHA-256. */
export async function keySketch(key: Key, sketch: Sketch): Promise<KeyedSketch> {
  const { recipients, rate, differing } = sketch
  return {
    keyId: key.id,
    recipients,
    rate,
    levels: await keyLevels(key, sketch.hashes),
    differing: differing === undefined ? null : await keyLevels(key, differing),
  }
}

async function keyLevels(key: Key, hashes: BigUint64Array): Promise<Set<bigint>[]> {
  const levels: Set<bigint>[] = []
  for (const level of levelsOf({ hashes })) levels.push(new Set(await keyedHashes(key, level)))
  return levels
}

/** A recipient as the sketches under a key have it. */
export interface Sought {
  keyId: string
  hash: bigint
  /** How many zero bits its hash begins with, up to the highest rate: sketches above that do not pick it. */
  level: number
}

/** A recipient as the sketches under a key have it, by the first 64 bits of the SHA-256 of the address. */
export function soughtUnder(key: Key, hash: bigint): Sought {
  const level = levelsOf({ hashes: BigUint64Array.of(hash) }).findIndex(({ length }) => length > 0)
  return { keyId: key.id, hash: keyHash(key, hash), level }
}

/** Hashes as the sketches under a key have them. */
export async function keyedHashes(key: Key, hashes: readonly bigint[]): Promise<bigint[]> {
  const keyed: bigint[] = []
  for (const hash of hashes) {
    keyed.push(keyHash(key, hash))
    if (keyed.length % hashesPerTurn === 0) await setImmediate()
  }
  return keyed
}

function keyHash(key: Key, hash: bigint): bigint {
  const message = Buffer.alloc(purpose.length + 8)
  message.write(purpose)
  message.writeBigUInt64BE(hash, purpose.length)
  return createHmac('sha256', key.bytes).update(message).digest().readBigUInt64BE()
}

/** Keeps these digests apart from everything else that is keyed with the same key. */
const purpose = 'sketch:'

/** The embedded database works in this thread: this much at a time lets others have their turn. */
const anchorsPerStatement = 1000

/** Keeps the sketch of an import that has none, and puts it where others are looked up. */
export async function storeSketch(unit: Unit, batch: string, sketch: KeyedSketch): Promise<void> {
  const { keyId, recipients, rate, levels, differing } = sketch
  const { tx, account } = unit
  await tx
    .insertInto('sketch')
    .values({
      account_id: account,
      batch_id: batch,
      key_id: keyId,
      recipients,
      rate,
      hashes: packLevels(levels),
      removed_at: null,
      differing: differing && packLevels(differing),
    })
    .execute()
  const anchors = anchorsOf(sketch)
  await unit.as('comparer', async () => {
    const { place } = await tx
      .insertInto('sketch_place')
      .values({ account_id: account, batch_id: batch, rate: anchors.rate })
      .returning('place')
      .executeTakeFirstOrThrow()
    for (let from = 0; from < anchors.hashes.length; from += anchorsPerStatement) {
      const hashes = hashList(anchors.hashes.slice(from, from + anchorsPerStatement))
      await sql`insert into sketch_anchor (hash, place)
        select hash, ${place} from unnest(${hashes}) as anchor (hash)`.execute(tx)
      await setImmediate()
    }
  })
}

/** At most this many are in memory at a time: one of ten million recipients takes a megabyte. */
const sketchesInMemory = 20

/** The stored sketches of lists, as far as there are any, one after another. */
export async function* readSketches(
  tx: Tx,
  lists: readonly ListName[],
): AsyncGenerator<KeyedSketch & ListName & { removed_at: string | null }> {
  for (let first = 0; first < lists.length; first += sketchesInMemory) {
    const some = lists.slice(first, first + sketchesInMemory)
    const rows = await tx
      .selectFrom('sketch')
      .selectAll()
      .where('account_id', 'in', [...new Set(some.map((list) => list.account_id))])
      .where('batch_id', 'in', [...new Set(some.map((list) => list.batch_id))])
      .execute()
    for (const { key_id, hashes, differing, ...sketch } of rows) {
      const keyed = { keyId: key_id, levels: unpackLevels(hashes) }
      yield { ...sketch, ...keyed, differing: differing && unpackLevels(differing) }
    }
  }
}

/**
 * Deletes the sketches of imports and the anchors that find them. An index of the anchors by their sketch
 * would take a third more room, so they are looked up by the hashes that the sketch still has.
 */
export async function forgetSketches(
  house: Pick<House, 'database'>,
  tx: Tx,
  account: string,
  batches: readonly string[],
): Promise<void> {
  if (batches.length === 0) return
  const sketches = await tx
    .deleteFrom('sketch')
    .where('account_id', '=', account)
    .where('batch_id', 'in', batches)
    .returning(['batch_id', 'rate', 'hashes', 'differing'])
    .execute()
  if (sketches.length === 0) return
  await asRole(house.database, tx, { as: 'comparer', backTo: 'command' }, async () => {
    for (const { batch_id, rate, hashes, differing } of sketches) {
      const gone = await tx
        .deleteFrom('sketch_place')
        .where('account_id', '=', account)
        .where('batch_id', '=', batch_id)
        .returning('place')
        .executeTakeFirst()
      const anchors = anchorsOf({
        rate,
        levels: unpackLevels(hashes),
        differing: differing && unpackLevels(differing),
      })
      await sql`delete from sketch_anchor
        where hash = any(${hashList(anchors.hashes)}) and place = ${gone?.place ?? null}`.execute(
        tx,
      )
    }
  })
}

/** A list can be found by at least this many of its recipients, or by all that its sketch has. */
const leastAnchors = 100

/** The hashes by which a sketch is found, and the rate at which they were picked. */
interface Anchors {
  rate: number
  hashes: bigint[]
}

/**
 * The hashes of a sketch that go into the index: those of the highest rate that still has enough of them.
 * That is 100 to 200 for most lists, and one in 64 of the recipients of a huge one, so that a small list is
 * found inside it. Mailboxes whose address is another are anchors too.
 */
export function anchorsOf({
  rate,
  levels,
  differing,
}: Pick<KeyedSketch, 'rate' | 'levels' | 'differing'>): Anchors {
  let level = highestRate
  let found = levels[level]!.size
  while (level > rate && found < leastAnchors) found += levels[--level]!.size
  const hashes = new Set<bigint>()
  for (const picked of [levels, differing ?? []]) {
    for (const some of picked.slice(level)) for (const hash of some) hashes.add(hash)
  }
  return { rate: level, hashes: [...hashes] }
}

/** Hashes as an array of the database, whose numbers of 64 bits have a sign; in order, which helps the index. */
export function hashList(hashes: Iterable<bigint>): RawBuilder<string[]> {
  const signed = BigInt64Array.from(hashes, (hash) => BigInt.asIntN(64, hash)).sort()
  return sql<string[]>`${`{${signed.join(',')}}`}::text::bigint[]`
}

/** Deletes the sketches of refused imports that were removed, once their time is over. */
export const sweepSketches = sweepEach(
  'sketches',
  (tx, now) =>
    tx
      .selectFrom('sketch')
      .select(['account_id', 'batch_id as item', 'removed_at as due_at'])
      .where('removed_at', '<=', keptSince(now, retention.refusedSketch)),
  async (house, { account, item }) => {
    await change(house, 'command', account, async ({ house, tx }) => {
      await forgetSketches(house, tx, account, [item])
    })
  },
)
