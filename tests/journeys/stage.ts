import { after, before, describe } from 'node:test'
import { testDatabases } from '../../packages/server/src/testing/test-database.ts'
import { withoutBrowser } from './open-browser.ts'
import { openStage, type Stage } from './open-stage.ts'

/** Plays journeys once on each database, with a worker: `given()` is the stage, from the first test on. */
export function onEachStage(title: string, journeys: (given: () => Stage) => void): void {
  for (const kind of testDatabases) {
    describe(`${title} (${kind})`, { skip: withoutBrowser }, () => {
      let stage: Stage & { end(): Promise<void> }
      before(async () => {
        stage = await openStage(kind, { worker: true })
      })
      after(() => stage.end())
      journeys(() => stage)
    })
  }
}
