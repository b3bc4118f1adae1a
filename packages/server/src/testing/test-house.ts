import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { buildApp } from '../build-app.ts'
import { type Config, readConfig } from '../config/read-config.ts'
import type { App } from '../http/server.ts'
import { type OpenHouse, openHouse } from '../open-house.ts'
import { holdGateToTables } from './hold-gate-to-tables.ts'
import { databasesFor } from './on-both-databases.ts'
import { rememberPasswords } from './remember-passwords.ts'
import { type TestClock, testClock } from './test-clock.ts'
import { openTestDatabase } from './test-database.ts'
import { watchErrorCodes } from './watch-error-codes.ts'

export interface TestHouse {
  house: OpenHouse
  app: App
  clock: TestClock
  url: string | null
}

/**
 * Runs a suite with a whole house, once on each database that could make a difference to it (see
 * `on-both-databases.ts`): `given()` is the house, from the first test on.
 * Nothing listens; requests go through `app.inject`.
 */
export function onEachDatabase(
  title: string,
  suite: (given: () => TestHouse, kind: 'embedded' | 'postgres') => void,
  settings: Record<string, string> = {},
): void {
  for (const kind of databasesFor(title)) {
    describe(`${title} (${kind})`, () => {
      let open: TestHouse & { end(): Promise<void> }
      before(async () => {
        open = await openTestHouse(kind, settings)
      })
      after(() => open.end())
      suite(() => open, kind)
    })
  }
}

/**
 * Opens a house on a fresh database and folder; `end` removes both, and throws if a verb answered with a
 * code that its endpoint does not declare, or did not bring to the gate what it changed there.
 */
export async function openTestHouse(
  kind: 'embedded' | 'postgres',
  settings: Record<string, string> = {},
): Promise<TestHouse & { end(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'freigabe-test-'))
  const { database, url, drop } = await openTestDatabase(kind)
  const clock = testClock()
  const house = await openHouse(testConfig(folder, settings), { clock, database })
  house.gate.readAll()
  await rememberPasswords(house)
  const app = await buildApp(house)
  const undeclared = watchErrorCodes(app)
  await app.ready()
  return {
    house,
    app,
    clock,
    url,
    async end() {
      await app.close()
      const differing = await holdGateToTables(house)
      await house.close()
      await drop()
      await rm(folder, { recursive: true, force: true })
      assert.deepEqual(differing, [], 'The gate knows what the tables say.')
      assert.deepEqual(undeclared, [], 'Every code stands in the contract.')
    },
  }
}

/** The configuration of a test: quiet, in a folder of its own. */
export function testConfig(folder: string, settings: Record<string, string> = {}): Config {
  return readConfig({
    FREIGABE_DATA: folder,
    FREIGABE_URL: 'http://localhost:3000',
    LOG_LEVEL: 'error',
    FREIGABE_UNDO_SECONDS: '0',
    ...settings,
  })
}
