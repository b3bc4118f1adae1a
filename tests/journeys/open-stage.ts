import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { buildApp } from '../../packages/server/src/build-app.ts'
import { type OpenHouse, openHouse } from '../../packages/server/src/open-house.ts'
import { runJobs } from '../../packages/server/src/run-jobs.ts'
import { openTestDatabase } from '../../packages/server/src/testing/test-database.ts'
import { rememberPasswords, testConfig } from '../../packages/server/src/testing/test-house.ts'
import { type MovedClock, movedClock } from './moved-clock.ts'
import { borrowBrowser } from './open-browser.ts'

/** A whole installation, listening on loopback, with a browser. */
export interface Stage {
  house: OpenHouse
  url: string
  browser: Browser
  clock: MovedClock
  /** Breaks off every connection, streams included, as a restarted proxy does. */
  cutConnections(): void
}

/** Opens an empty installation; `worker` takes jobs, and without it enqueued jobs wait. */
export async function openStage(
  kind: 'embedded' | 'postgres',
  { worker, settings = {} }: { worker: boolean; settings?: Record<string, string> },
): Promise<Stage & { end(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'freigabe-journey-'))
  const { database, drop } = await openTestDatabase(kind)
  const clock = movedClock()
  const house = await openHouse(testConfig(folder, settings), { database, clock })
  await rememberPasswords(house)
  const app = await buildApp(house)
  await app.listen({ host: '127.0.0.1', port: 0 })
  if (worker) await runJobs(house)
  const { port } = app.server.address() as AddressInfo
  const { browser, giveBack } = await borrowBrowser()
  return {
    house,
    browser,
    clock,
    cutConnections: () => app.server.closeAllConnections(),
    url: `http://127.0.0.1:${port}`,
    async end() {
      await giveBack()
      await app.close()
      await house.close()
      await drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
