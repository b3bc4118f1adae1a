import type { House } from '../../packages/server/src/house.ts'
import type { Measurement } from '../measurement.ts'
import { asBefore, listenAsBefore } from './as-before.ts'
import { asItIs } from './as-it-is.ts'
import { drive } from './drive.ts'
import { inMilliseconds, median, quantile } from './figures.ts'
import type { Contender } from './one-case-moves.ts'
import type { Scenario } from './scenarios.ts'

/** The two ways, and a value for each. */
export type OfBoth<T> = Record<'asItIs' | 'asBefore', T>

/** The house in which both work; the old way on connections of its own. */
export type HouseOfBoth = House & { before: House }

/** The results of a contender's measured writers. */
export interface Outcome {
  /** Changes a second, in the middle round. */
  rate: number
  /** The 99th percentile over all rounds, in milliseconds. */
  slow: number
  /** Processor time of a change in this process, in milliseconds. */
  processor: number
}

export interface Compared extends OfBoth<Outcome> {
  /** The factor by which there were more changes, in the middle pair of consecutive rounds. */
  ratio: number
}

interface Round {
  times: number[]
  processor: number
}

const orders = [
  ['asItIs', 'asBefore'],
  ['asBefore', 'asItIs'],
] as const

/**
 * Measures both ways in turns, so that anything else the machine does affects both.
 *
 * @param made receives the number of changes, for the check afterwards
 */
export async function inTurns(
  house: HouseOfBoth,
  scenario: Scenario,
  { rounds, seconds }: { rounds: number; seconds: number },
  made: OfBoth<number>,
): Promise<Compared> {
  const contenders = { asItIs: asItIs(house), asBefore: asBefore(house.before) }
  const driven: OfBoth<Round[]> = { asItIs: [], asBefore: [] }
  const stop = await listenAsBefore(house.database)
  for (let round = 0; round < rounds; round += 1) {
    // The second contender would otherwise always find what the first has left to clear up.
    for (const name of orders[round % 2]!) {
      const { times, ...all } = await drive(writersOf(contenders[name], scenario), seconds)
      made[name] += all.made
      const counted = times.filter((_, writer) => scenario.counts(writer)).flat()
      driven[name].push({ times: counted, processor: all.processor })
      // Pending numbering must not fall to the next one.
      await house.feed.publish()
    }
  }
  await stop()
  return {
    asItIs: outcomeOf(driven.asItIs, seconds),
    asBefore: outcomeOf(driven.asBefore, seconds),
    ratio: median(
      driven.asItIs.map(({ times }, round) => times.length / driven.asBefore[round]!.times.length),
    ),
  }
}

/** The writers of a scenario, all using one way. */
export function writersOf(
  contender: Contender,
  { writers, placeOf }: Scenario,
): (() => Promise<void>)[] {
  return Array.from({ length: writers }, (_, writer) => () => contender(placeOf(writer)))
}

function outcomeOf(rounds: readonly Round[], seconds: number): Outcome {
  return {
    rate: median(rounds.map(({ times }) => times.length)) / seconds,
    slow: quantile(
      rounds.flatMap(({ times }) => times),
      0.99,
    ),
    processor: median(rounds.map(({ processor }) => processor)),
  }
}

/** One way compared with the other. */
export function rowOf(what: string, { asItIs, asBefore, ratio }: Compared): Measurement {
  return {
    what: `changes a second ${what}`,
    measured: inWords(asItIs),
    beside: `as before ${inWords(asBefore)}`,
    ratio: ratio.toFixed(2),
  }
}

function inWords({ rate, slow, processor }: Outcome): string {
  const each = `${processor.toFixed(1)} ms of processor each`
  return `${Math.round(rate).toLocaleString('en')}, 99th percentile ${inMilliseconds(slow)}, ${each}`
}
