import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import type { Browser } from 'playwright-core'
import { buildApp } from '../../packages/server/src/build-app.ts'
import { type OpenHouse, openHouse } from '../../packages/server/src/open-house.ts'
import { runJobs } from '../../packages/server/src/run-jobs.ts'
import { openTestDatabase, testDatabases } from '../../packages/server/src/testing/test-database.ts'
import { testConfig } from '../../packages/server/src/testing/test-house.ts'
import { openBrowser, withoutBrowser } from './open-browser.ts'

/** A whole installation with its worker, listening on loopback, and a browser beside it. */
export interface Stage {
  house: OpenHouse
  url: string
  browser: Browser
}

/** Plays journeys once on each database: `given()` is the stage, from the first test on. */
export function onEachStage(title: string, journeys: (given: () => Stage) => void): void {
  for (const kind of testDatabases) {
    describe(`${title} (${kind})`, { skip: withoutBrowser }, () => {
      let stage: Stage & { end(): Promise<void> }
      before(async () => {
        stage = await openStage(kind)
      })
      after(() => stage.end())
      journeys(() => stage)
    })
  }
}

async function openStage(kind: 'embedded' | 'postgres'): Promise<Stage & { end(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'freigabe-journey-'))
  const { database, drop } = await openTestDatabase(kind)
  const house = await openHouse(testConfig(folder), { database })
  const app = await buildApp(house)
  await app.listen({ host: '127.0.0.1', port: 0 })
  await runJobs(house)
  const { port } = app.server.address() as AddressInfo
  const browser = await openBrowser()
  return {
    house,
    browser,
    url: `http://127.0.0.1:${port}`,
    async end() {
      await browser.close()
      await app.close()
      await house.close()
      await drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
