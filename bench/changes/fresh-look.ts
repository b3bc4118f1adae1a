import type { House } from '../../packages/server/src/house.ts'
import { median, quantile } from './figures.ts'
import type { Place } from './places.ts'

const looks = 200

/** Milliseconds in the median, and in the slowest hundredth. */
export interface Look {
  middle: number
  slow: number
}

/**
 * The cost of a round of checks that finds all of its groups in memory: asking for the accounts' current
 * state.
 */
export function freshLook({ gate }: House, places: readonly Place[]): Promise<Look> {
  const names = places.map(({ account, group }) => ({ account, group }))
  return timesOf(async () => {
    const { groups } = await gate.find(names)
    if (groups.some(({ group }) => group === -1)) throw new Error('The gate knows no such group.')
  })
}

/** The same for a query that reads nothing. */
export function emptyQuery({ database }: House): Promise<Look> {
  const nothing = database.root.selectNoFrom(({ lit }) => lit(1).as('one'))
  return timesOf(() => nothing.execute())
}

async function timesOf(look: () => Promise<unknown>): Promise<Look> {
  const times: number[] = []
  // The first look fills the memory.
  await look()
  for (let n = 0; n < looks; n += 1) {
    const start = performance.now()
    await look()
    times.push(performance.now() - start)
  }
  return { middle: median(times), slow: quantile(times, 0.99) }
}
