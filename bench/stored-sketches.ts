import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { highestRate, leastPicked, levelsOf, type Sketch } from '../packages/screening/src/index.ts'
import type { Tables } from '../packages/server/src/database/tables.ts'
import type { Key } from '../packages/server/src/keys/key-ring.ts'
import { packLevels } from '../packages/server/src/lists/comparison/pack-levels.ts'
import {
  anchorsOf,
  type KeyedSketch,
  keySketch,
} from '../packages/server/src/lists/comparison/sketches.ts'

/** People who are on many lists, by the level of their hash. */
export type Crowd = { hash: bigint; keyed: bigint }[][]

/** Each list takes one in this many of its recipients from the crowd; the others are on no other list. */
const oneInCrowd = 4
const atOnce = 250

export async function drawCrowd(key: Key, people: number): Promise<Crowd> {
  const drawn = { recipients: people, rate: 0, hashes: randomHashes(people) }
  const { levels } = await keySketch(key, drawn)
  return levelsOf(drawn).map((hashes, level) => {
    const keyed = [...levels[level]!]
    return hashes.map((hash, i) => ({ hash, keyed: keyed[i]! }))
  })
}

/** The sketch of a list of that size, as the screening would pass it on. */
export function drawSketch(recipients: number, crowd: Crowd): Sketch {
  const { rate, counts } = pickedOf(recipients)
  const hashes = counts.flatMap((count, level) => {
    const known = drawnFrom(crowd[level]!, Math.floor(count / oneInCrowd)).map(({ hash }) => hash)
    const others = [...randomHashes(count - known.length)].map((hash) => atLevel(hash, level))
    return [...known, ...others]
  })
  return { recipients, rate, hashes: BigUint64Array.from(hashes).sort() }
}

/** A sketch as it would be kept, for a list of that size. */
export function drawKeyedSketch(keyId: string, recipients: number, crowd: Crowd): KeyedSketch {
  const { rate, counts } = pickedOf(recipients)
  const levels = counts.map((count, level) => {
    const known = drawnFrom(crowd[level]!, Math.floor(count / oneInCrowd))
    return new Set([...known.map(({ keyed }) => keyed), ...randomHashes(count - known.length)])
  })
  return { keyId, recipients, rate, levels, differing: null }
}

/** A kept sketch of a list that shares half of its recipients with this one. */
export function drawRelative({ levels, ...sketch }: KeyedSketch): KeyedSketch {
  const half = levels.map((level) => {
    const shared = [...level].slice(level.size / 2)
    return new Set([...shared, ...randomHashes(level.size - shared.length)])
  })
  return { ...sketch, levels: half }
}

/** Stores sketches without the imports that they would belong to, each for one of the accounts. */
export async function storeSketches(
  root: Kysely<Tables>,
  accounts: readonly string[],
  sketches: Iterable<KeyedSketch>,
): Promise<void> {
  await sql`alter table sketch_anchor drop constraint sketch_anchor_pkey`.execute(root)
  await root.transaction().execute(async (tx) => {
    // Without imports there is nothing for foreign keys to point to.
    await sql`set local session_replication_role = replica`.execute(tx)
    let place = 0
    for (const some of inParts(sketches)) {
      const rows = some.map((sketch) => ({
        place: ++place,
        sketch,
        anchors: anchorsOf(sketch),
        name: { account_id: accounts[place % accounts.length]!, batch_id: randomUUID() },
      }))
      await tx
        .insertInto('sketch')
        .values(
          rows.map(({ name, sketch: { keyId, recipients, rate, levels } }) => ({
            ...name,
            key_id: keyId,
            recipients,
            rate,
            hashes: packLevels(levels),
          })),
        )
        .execute()
      await tx
        .insertInto('sketch_place')
        .values(rows.map(({ place, name, anchors }) => ({ ...name, place, rate: anchors.rate })))
        .execute()
      const anchors = rows.flatMap(({ place, anchors }) =>
        anchors.hashes.map((hash) => ({ hash: BigInt.asIntN(64, hash), place })),
      )
      await sql`insert into sketch_anchor (hash, place) select * from unnest(
        ${`{${anchors.map(({ hash }) => hash).join(',')}}`}::text::bigint[],
        ${`{${anchors.map(({ place }) => place).join(',')}}`}::text::integer[])`.execute(tx)
    }
  })
  await sql`alter table sketch_anchor add primary key (hash, place)`.execute(root)
  await sql`vacuum analyze sketch, sketch_place, sketch_anchor`.execute(root)
}

function* inParts<Item>(items: Iterable<Item>): Generator<Item[]> {
  let part: Item[] = []
  for (const item of items) {
    part.push(item)
    if (part.length === atOnce) {
      yield part
      part = []
    }
  }
  if (part.length > 0) yield part
}

/** The rate of a list's sketch, and how many of each level it holds on average. */
function pickedOf(recipients: number): { rate: number; counts: number[] } {
  let rate = 0
  while (rate < highestRate && recipients / 2 ** (rate + 1) >= leastPicked) rate++
  const counts = Array.from({ length: highestRate + 1 }, (_, level) => {
    if (level < rate) return 0
    return Math.floor(recipients / 2 ** Math.min(level + 1, highestRate))
  })
  return { rate, counts }
}

function drawnFrom<Item>(items: readonly Item[], count: number): Item[] {
  const places = new Set<number>()
  while (places.size < Math.min(count, items.length / 2)) places.add(randomInt(items.length))
  return [...places].map((place) => items[place]!)
}

function atLevel(hash: bigint, level: number): bigint {
  if (level === highestRate) return hash >> BigInt(highestRate)
  return (hash >> BigInt(level + 1)) | (1n << BigInt(63 - level))
}

function randomHashes(count: number): BigUint64Array {
  const bytes = new Uint8Array(randomBytes(count * 8))
  return new BigUint64Array(bytes.buffer, 0, count)
}
