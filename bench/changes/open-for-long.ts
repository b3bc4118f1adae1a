import type { Measurement } from '../measurement.ts'
import { asItIs } from './as-it-is.ts'
import { drive, slowly } from './drive.ts'
import { inMilliseconds } from './figures.ts'
import { emptyQuery, freshLook, type Look } from './fresh-look.ts'
import { besideHeldOpen } from './held-open.ts'
import { type Lag, lagDuring, rowOfLag } from './lag.ts'
import type { Bench, BenchHouse } from './open-bench-house.ts'
import { writersOf } from './rounds.ts'
import { scenarios } from './scenarios.ts'

const seconds = 2.5
const looked = [1, 64, 1000] as const
/** Some fifty changes a second, as on a busy day. */
const quiet = { writers: 8, milliseconds: 160 }

interface Found {
  busy: Lag
  quiet: Lag
  looks: Look[]
}

/**
 * How soon changes have their numbers and what a fresh look of the gate costs, with nothing else open and
 * next to a reader and a writer that have been open for long.
 */
export async function openForLong(house: BenchHouse, bench: Bench): Promise<Measurement[]> {
  // Nothing else uses what the writer holds.
  const places = bench.places.slice(0, -1)
  const { account } = bench.places.at(-1)!
  const rest = { ...bench, places }
  const empty = await emptyQuery(house)
  const alone = await lookAround(house, rest)
  const beside = await besideHeldOpen(house.database, account, () => lookAround(house, rest))
  return [
    rowOfLag('at fifty changes a second', alone.quiet),
    rowOfLag('while all write, beside old transactions', beside.busy, alone.busy),
    rowOfLag('at fifty changes a second, beside old transactions', beside.quiet, alone.quiet),
    ...looked.map((count, place) => rowOfLook(count, alone.looks[place]!, empty)),
    ...looked.map((count, place) =>
      rowOfLook(`${count}, beside old transactions`, beside.looks[place]!, empty),
    ),
  ]
}

async function lookAround(house: BenchHouse, { places, made }: Bench): Promise<Found> {
  const { many } = scenarios(places)
  const write = writersOf(asItIs(house), many)
  const slow = write.slice(0, quiet.writers).map((each) => slowly(each, quiet.milliseconds))
  const during = (writers: readonly (() => Promise<void>)[]) =>
    lagDuring(house, async () => {
      made.asItIs += (await drive(writers, seconds)).made
    })
  const found = { busy: await during(write), quiet: await during(slow), looks: [] as Look[] }
  for (const count of looked) found.looks.push(await freshLook(house, places.slice(0, count)))
  return found
}

function rowOfLook(accounts: number | string, look: Look, empty: Look): Measurement {
  return {
    what: `fresh look of the gate, accounts asked for: ${accounts}`,
    measured: `${inMilliseconds(look.middle)}, 99th percentile ${inMilliseconds(look.slow)}`,
    beside: `empty query ${inMilliseconds(empty.middle)}`,
    ratio: (look.middle / empty.middle).toFixed(1),
  }
}
