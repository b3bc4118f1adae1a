import {
  openPostgres,
  type PostgresDatabase,
} from '../../packages/server/src/database/open-database.ts'
import { type OpenHouse, openHouse } from '../../packages/server/src/open-house.ts'
import { testConfig } from '../../packages/server/src/testing/test-house.ts'
import { moveAway } from './far-away.ts'
import type { Place } from './places.ts'
import type { OfBoth } from './rounds.ts'

/** What all houses of one database share. */
export interface Bench {
  url: string
  /** Where keys and files lie. */
  folder: string
  /** Made in the first house. */
  places: Place[]
  /** So many changes were made in all. */
  made: OfBoth<number>
}

export type BenchHouse = OpenHouse & { database: PostgresDatabase }

/** Runs `work` in a house of its own, with nothing else going on in it. */
export async function inHouse<T>(
  { url, folder }: Bench,
  { connections = 32, isFar = false },
  work: (house: BenchHouse) => Promise<T>,
): Promise<T> {
  const database = await openPostgres(url, connections)
  if (isFar) await moveAway(database)
  const house = await openHouse(testConfig(folder), { database })
  try {
    return await work({ ...house, database })
  } finally {
    await house.close()
  }
}
