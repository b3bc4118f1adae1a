import {
  openPostgres,
  type PostgresDatabase,
} from '../../packages/server/src/database/open-database.ts'
import { PostgresClient } from '../../packages/server/src/database/postgres-client.ts'
import { type OpenHouse, openHouse } from '../../packages/server/src/open-house.ts'
import { testConfig } from '../../packages/server/src/testing/test-house.ts'
import { moveAway } from './far-away.ts'
import type { Place } from './places.ts'
import type { HouseOfBoth, OfBoth } from './rounds.ts'

/** What all houses of one database share. */
export interface Bench {
  url: string
  /** Where keys and files lie. */
  folder: string
  /** Created in the first house. */
  places: Place[]
  /** This many changes were made in all. */
  made: OfBoth<number>
}

export type BenchHouse = OpenHouse & HouseOfBoth & { database: PostgresDatabase }

/** Runs `work` in a house of its own, with nothing else going on there. */
export async function inHouse<T>(
  { url, folder }: Bench,
  { connections = 32, away = 0 },
  work: (house: BenchHouse) => Promise<T>,
): Promise<T> {
  const database = await openPostgres(url, connections)
  const before = await openAsBefore(url, connections)
  if (away > 0) await Promise.all([moveAway(database, away), moveAway(before, away)])
  const house = await openHouse(testConfig(folder), { database })
  try {
    return await work({ ...house, database, before: { ...house, database: before } })
  } finally {
    await house.close()
    await before.close()
  }
}

/** Each statement then went by itself and was planned each time, as with the driver’s own connections. */
async function openAsBefore(url: string, connections: number): Promise<PostgresDatabase> {
  const database = await openPostgres(url, connections)
  Object.assign(database.pool, { Client: Object.getPrototypeOf(PostgresClient) })
  // The connection opened meanwhile is of today's kind.
  const first = await database.pool.connect()
  first.release(true)
  return database
}
