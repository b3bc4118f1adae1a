import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmptyDatabase } from '../../packages/server/src/testing/test-database.ts'
import type { Measurement } from '../measurement.ts'
import { asBefore, makeTablesBefore } from './as-before.ts'
import { asItIs } from './as-it-is.ts'
import { type Counts, checkWork, countWork } from './check-work.ts'
import { tripsOf } from './count-trips.ts'
import { inMilliseconds } from './figures.ts'
import { emptyQuery } from './fresh-look.ts'
import { type Lag, lagDuring, rowOfLag } from './lag.ts'
import { type Bench, type BenchHouse, inHouse } from './open-bench-house.ts'
import { openForLong } from './open-for-long.ts'
import { makePlaces } from './places.ts'
import { type Compared, inTurns, rowOf } from './rounds.ts'
import { scenarios } from './scenarios.ts'
import { withSlowCommits } from './slow-commit.ts'

const accounts = 1001
const few = 10
const warmUp = { rounds: 2, seconds: 1 }
/** Many short rounds, because other load on the machine comes and goes. */
const plan = {
  many: { rounds: 5, seconds: 1.3 },
  one: { rounds: 3, seconds: 1.2 },
  noisy: { rounds: 3, seconds: 1.2 },
}

/**
 * Everything measured on a server: near, through few connections, slow to commit, far away, with old
 * transactions.
 */
export async function onPostgres(): Promise<Measurement[]> {
  const { url, database, drop } = await openEmptyDatabase('postgres')
  await database.close()
  const folder = await mkdtemp(join(tmpdir(), 'freigabe-bench-'))
  const bench: Bench = { url: url!, folder, places: [], made: { asItIs: 0, asBefore: 0 } }
  let before: Counts = {}
  try {
    const rows = [
      ...(await inHouse(bench, {}, async (house) => {
        before = await setUp(house, bench)
        return near(house, bench)
      })),
      ...(await inHouse(bench, { connections: few }, (house) => throughFew(house, bench))),
      ...(await inHouse(bench, { away: 1 }, (house) => farAway(house, bench, '1 ms away'))),
      ...(await inHouse(bench, { away: 5 }, (house) => farAway(house, bench, '5 ms away'))),
      ...(await inHouse(bench, {}, async (house) => {
        const found = await openForLong(house, bench)
        await checkWork(house, before, bench.made)
        return found
      })),
    ]
    return rows
  } finally {
    await drop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Returns the counts from before anything was measured. */
async function setUp(house: BenchHouse, { places, made }: Bench): Promise<Counts> {
  await makeTablesBefore(house.database)
  places.push(...(await makePlaces(house, accounts)))
  const before = await countWork(house)
  await inTurns(house, scenarios(places).many, warmUp, made)
  return before
}

async function near(house: BenchHouse, bench: Bench): Promise<Measurement[]> {
  return [
    await countTrips(house, bench),
    ...(await inEachScenario(house, bench, 'postgres')),
    ...(await withSlowCommits(house.database, () =>
      inEachScenario(house, bench, '3 ms to commit'),
    )),
  ]
}

/** Changes that wait in the pool keep others out of it, which shows when it is small. */
async function throughFew(house: BenchHouse, { places, made }: Bench): Promise<Measurement[]> {
  const { noisy } = scenarios(places)
  const outcomes = await inTurns(house, noisy, plan.noisy, made)
  return [rowOf(`${noisy.what} (postgres, ${few} connections)`, outcomes)]
}

async function farAway(house: BenchHouse, bench: Bench, where: string): Promise<Measurement[]> {
  const trip = await emptyQuery(house)
  return [
    {
      what: `round trip to the one that is ${where}, with an empty query`,
      measured: inMilliseconds(trip.middle),
    },
    ...(await inEachScenario(house, bench, where)),
  ]
}

async function countTrips(house: BenchHouse, { places, made }: Bench): Promise<Measurement> {
  const place = places.at(-2)!
  const now = await tripsOf(() => asItIs(house)(place))
  const before = await tripsOf(() => asBefore(house.before)(place))
  made.asItIs += 1
  made.asBefore += 1
  return {
    what: 'round trips of one change, COMMIT included (postgres)',
    measured: String(now.length),
    beside: `as before ${before.length}`,
    ratio: (now.length / before.length).toFixed(2),
  }
}

/** Each scenario under the same conditions, and how soon changes to many accounts had their numbers. */
async function inEachScenario(
  house: BenchHouse,
  { places, made }: Bench,
  where: string,
): Promise<Measurement[]> {
  const { many, one, noisy } = scenarios(places)
  let outcomes: Compared | undefined
  const lag: Lag = await lagDuring(house, async () => {
    outcomes = await inTurns(house, many, plan.many, made)
  })
  return [
    rowOf(`${many.what} (${where})`, outcomes!),
    rowOf(`${one.what} (${where})`, await inTurns(house, one, plan.one, made)),
    rowOf(`${noisy.what} (${where})`, await inTurns(house, noisy, plan.noisy, made)),
    rowOfLag(`while all write (${where})`, lag),
  ]
}
