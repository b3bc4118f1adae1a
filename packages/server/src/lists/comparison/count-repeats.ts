import type { Tx } from '../../database/database.ts'
import type { Repeat } from '../../database/tables.ts'
import type { ListToCompare } from './compare-with-approved.ts'
import { type KeyedSketch, readSketches } from './sketches.ts'

/** At most this many imports of a group are looked through; the newest count. */
const maximumImports = 50

/** So many kinds of recipients are told apart at an import, by which still earlier ones they are in; the largest count. */
const maximumKinds = 100

/**
 * How many recipients of a list stand in earlier imports of its group, so that whoever is in several of them counts as
 * one. Each recipient is counted at the newest of these imports, which says who is in still earlier ones, too: a case
 * may be about any of them. Of two imports only the later one says so.
 */
export async function countRepeats(
  tx: Tx,
  { account, batch, group, digest }: ListToCompare,
  own: KeyedSketch,
): Promise<Repeat[]> {
  const earlier = await tx
    .selectFrom('batch')
    .select(['account_id', 'batch_id'])
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .where('batch_id', '<', batch)
    .where('source_id', 'is', null)
    .where('removed_at', 'is', null)
    .where('digest', '!=', digest)
    .orderBy('batch_id', 'desc')
    .limit(maximumImports)
    .execute()
  const seen = new Sightings()
  const repeats: Repeat[] = []
  for await (const other of readSketches(tx, earlier)) {
    if (other.keyId !== own.keyId) continue
    const { recipients, isExact } = countAt(own, other, seen)
    if (recipients > 0) repeats.push({ batchId: other.batch_id, recipients, isExact })
  }
  return repeats.map((repeat) => {
    const older = seen.olderThan(repeat.batchId, own)
    return older.length > 0 ? { ...repeat, older } : repeat
  })
}

/** Recipients that the other list holds, too, and that no newer one does; an estimate where either is a sample. */
function countAt(own: KeyedSketch, other: KeyedSketch & { batch_id: string }, seen: Sightings) {
  const rate = Math.max(own.rate, other.rate)
  const compared = sizeFrom(own, rate)
  let shared = 0
  for (const [at, level] of own.levels.slice(rate).entries()) {
    for (const hash of level.intersection(other.levels[rate + at] ?? none)) {
      if (seen.add(hash, other.batch_id)) shared++
    }
  }
  seen.rate = Math.max(seen.rate, rate)
  const share = compared === 0 ? 0 : shared / compared
  return { recipients: Math.round(share * own.recipients), isExact: rate === 0 }
}

const none: ReadonlySet<bigint> = new Set()

function sizeFrom({ levels }: KeyedSketch, rate: number): number {
  return levels.slice(rate).reduce((sum, { size }) => sum + size, 0)
}

/** In which imports a recipient was seen, from the newest on; many recipients share one such list. */
interface Seen {
  batchIds: readonly string[]
  next: Map<string, Seen>
}

/** Where each recipient was seen. */
class Sightings {
  /** The highest rate of all lists: what is picked at it was looked for in each of them. */
  rate = 0
  readonly #none: Seen = { batchIds: [], next: new Map() }
  readonly #byHash = new Map<bigint, Seen>()

  /** Whether this is the first time. */
  add(hash: bigint, batchId: string): boolean {
    const before = this.#byHash.get(hash) ?? this.#none
    let now = before.next.get(batchId)
    if (now === undefined) {
      now = { batchIds: [...before.batchIds, batchId], next: new Map() }
      before.next.set(batchId, now)
    }
    this.#byHash.set(hash, now)
    return before === this.#none
  }

  /** Those seen in an import first who are in still earlier ones, too, by which these are. */
  olderThan(newest: string, own: KeyedSketch): NonNullable<Repeat['older']> {
    const counts = new Map<Seen, number>()
    for (const hash of own.levels.slice(this.rate).flatMap((level) => [...level])) {
      const seen = this.#byHash.get(hash)
      if (seen?.batchIds[0] !== newest || seen.batchIds.length === 1) continue
      counts.set(seen, (counts.get(seen) ?? 0) + 1)
    }
    const scale = own.recipients / Math.max(1, sizeFrom(own, this.rate))
    return [...counts]
      .map(([{ batchIds }, count]) => ({
        batchIds: batchIds.slice(1),
        recipients: Math.round(count * scale),
      }))
      .toSorted((one, other) => other.recipients - one.recipients)
      .slice(0, maximumKinds)
  }
}
