import { openTestHouse } from '../../packages/server/src/testing/test-house.ts'
import type { Measurement } from '../measurement.ts'
import { makeTablesBefore } from './as-before.ts'
import { checkWork, countWork } from './check-work.ts'
import { makePlaces } from './places.ts'
import { inTurns, rowOf } from './rounds.ts'
import { scenarios } from './scenarios.ts'

const accounts = 101

/** Changes a second in one process with an embedded database. */
export async function onEmbedded(): Promise<Measurement[]> {
  const { house: opened, end } = await openTestHouse('embedded')
  const house = { ...opened, before: opened }
  try {
    await makeTablesBefore(house.database)
    const places = await makePlaces(house, accounts)
    const before = await countWork(house)
    const made = { asItIs: 0, asBefore: 0 }
    const { many } = scenarios(places)
    await inTurns(house, many, { rounds: 1, seconds: 0.5 }, made)
    const outcomes = await inTurns(house, many, { rounds: 3, seconds: 1.3 }, made)
    await checkWork(house, before, made)
    return [rowOf(`${many.what} (embedded)`, outcomes)]
  } finally {
    await end()
  }
}
