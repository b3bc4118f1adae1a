import { after, before, describe } from 'node:test'
import { databasesFor } from '../../packages/server/src/testing/on-both-databases.ts'
import { closePagesAfterEach } from './close-pages.ts'
import { withoutBrowser } from './open-browser.ts'
import { openStage, type Stage } from './open-stage.ts'

/** Plays journeys with a worker, once on each database that could make a difference to them: `given()` is the stage, from the first test on. */
export function onEachStage(title: string, journeys: (given: () => Stage) => void): void {
  for (const kind of databasesFor(title)) {
    describe(`${title} (${kind})`, { skip: withoutBrowser }, () => {
      let stage: Stage & { end(): Promise<void> }
      before(async () => {
        stage = await openStage(kind, { worker: true })
      })
      after(() => stage.end())
      closePagesAfterEach(() => stage)
      journeys(() => stage)
    })
  }
}
