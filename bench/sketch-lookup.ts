import { createHash, randomUUID } from 'node:crypto'
import type { Sketch } from '../packages/screening/src/index.ts'
import { compareList } from '../packages/server/src/lists/comparison/compare-list.ts'
import { type KeyedSketch, keySketch } from '../packages/server/src/lists/comparison/sketches.ts'
import { createGroup } from '../packages/server/src/lists/groups/create-group.ts'
import { lookUpAddress } from '../packages/server/src/requests/complaints/look-up-address.ts'
import { castAccount } from '../packages/server/src/testing/cast.ts'
import { inRole } from '../packages/server/src/testing/in-role.ts'
import { testDatabases } from '../packages/server/src/testing/test-database.ts'
import { openTestHouse } from '../packages/server/src/testing/test-house.ts'
import type { Measurement } from './measurement.ts'
import {
  type Crowd,
  drawCrowd,
  drawKeyedSketch,
  drawRelative,
  drawSketch,
  storeSketches,
} from './stored-sketches.ts'

const stored = 100_000
const accounts = 1000
const sizes = [1000, 50_000, 1_000_000]
const rounds = 9
/** People shared between the lists, so that each of them is on a hundred lists or so. */
const crowdSize = 2_000_000
/** This many stored lists share half of their recipients with each one that is looked up. */
const relatives = 20

/** Half of the addresses that are looked for stand on a list of their own. */
const sought = Array.from({ length: 100 }, (_, i) => `person.${i}@example.org`)
const listed = sought.filter((_, i) => i % 2 === 0)

/**
 * One list compared with 100,000 stored ones of all accounts, and one address searched for in them, compared
 * with a query by primary key.
 */
export async function sketchLookup(): Promise<Measurement[]> {
  if (!testDatabases.includes('postgres')) return []
  const given = await openTestHouse('postgres')
  try {
    const { house } = given
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Liste' })
    const platform = { name: 'Bench', locale: 'de', set_up_at: house.clock.now() } as const
    await house.database.root
      .insertInto('platform')
      .values({ ...platform, compare_accounts: true })
      .execute()
    const key = house.keys.sketch[0]!
    const crowd = await drawCrowd(key, crowdSize)
    const lists = sizes.map((size) => Array.from({ length: rounds }, () => drawSketch(size, crowd)))
    const keyed = await Promise.all(lists.flat().map((sketch) => keySketch(key, sketch)))
    const alone = await Promise.all(listed.map((email) => keySketch(key, sketchOfOne(email))))
    const others = Array.from({ length: accounts - 1 }, () => randomUUID())
    const known = storedLists(keyed, alone, crowd)
    await storeSketches(house.database.root, [account, ...others], known)
    const beside = await primaryKeyTime(given)
    const rows: Measurement[] = []
    for (const some of lists) rows.push(await lookUp(given, { account, group }, some, beside))
    return [...rows, await lookForAddresses(given, beside)]
  } finally {
    await given.end()
  }
}

type Given = Awaited<ReturnType<typeof openTestHouse>>

/** Lists as a platform has them: half of them below 3,000 recipients, a few above a million. */
function* storedLists(
  lookedUp: readonly KeyedSketch[],
  alone: readonly KeyedSketch[],
  crowd: Crowd,
): Generator<KeyedSketch> {
  yield* alone
  for (const sketch of lookedUp) {
    for (let i = 0; i < relatives; i++) yield drawRelative(sketch)
  }
  const { keyId } = lookedUp[0]!
  for (let i = alone.length + lookedUp.length * relatives; i < stored; i++) {
    const normal =
      Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random())
    yield drawKeyedSketch(keyId, Math.ceil(3000 * Math.exp(1.6 * normal)), crowd)
  }
}

async function lookUp(
  { house }: Given,
  place: { account: string; group: string },
  sketches: readonly Sketch[],
  beside: number,
): Promise<Measurement> {
  let found = 0
  const times: number[] = []
  for (const sketch of sketches) {
    const start = performance.now()
    const { elsewhere } = await compareList(house, {
      ...place,
      batch: randomUUID(),
      digest: 'r1-none',
      sketch,
    })
    times.push(performance.now() - start)
    found += elsewhere.length
  }
  if (found < sketches.length * relatives * 0.9) throw new Error(`Only ${found} lists were found.`)
  const [median, slowest] = [middleOf(times), Math.max(...times)]
  const recipients = sketches[0]!.recipients.toLocaleString('en')
  return {
    what: `a list of ${recipients} compared with ${stored.toLocaleString('en')} stored ones (postgres)`,
    measured: `${median.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`,
    beside: `primary key ${beside.toFixed(2)} ms`,
    ratio: Math.round(median / beside).toString(),
  }
}

/** As for a complaint: among the lists of all accounts, with the number of lists that could contain it. */
async function lookForAddresses({ house }: Given, beside: number): Promise<Measurement> {
  let found = 0
  const times: number[] = []
  for (const email of sought) {
    const start = performance.now()
    const { held } = await inRole(house.database, 'desk', null, (tx) =>
      lookUpAddress(house, tx, email, null),
    )
    times.push(performance.now() - start)
    found += held.length
  }
  if (found !== listed.length) throw new Error(`${found} lists hold what ${listed.length} do.`)
  const [median, slowest] = [middleOf(times), Math.max(...times)]
  return {
    what: `one address looked for in ${stored.toLocaleString('en')} stored lists (postgres)`,
    measured: `${median.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`,
    beside: `primary key ${beside.toFixed(2)} ms`,
    ratio: Math.round(median / beside).toString(),
  }
}

function sketchOfOne(email: string): Sketch {
  const hash = createHash('sha256').update(email).digest().readBigUInt64BE()
  return { recipients: 1, rate: 0, hashes: BigUint64Array.of(hash) }
}

/** Median milliseconds for reading one row somewhere among the stored ones. */
async function primaryKeyTime({ house }: Given): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 200; round++) {
    const start = performance.now()
    await house.database.root
      .selectFrom('sketch_place')
      .selectAll()
      .where('place', '=', 1 + Math.floor(Math.random() * stored))
      .execute()
    times.push(performance.now() - start)
  }
  return middleOf(times)
}

function middleOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
}
