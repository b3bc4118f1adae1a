import { after, before, describe } from 'node:test'
import { quickestDatabase } from '../../packages/server/src/testing/test-database.ts'
import { closePagesAfterEach } from './close-pages.ts'
import { withoutBrowser } from './open-browser.ts'
import { openStage, type Stage } from './open-stage.ts'

/** Plays journeys once, on the quickest database, because it makes no difference: `given()` is the stage. */
export function onOneStage(
  title: string,
  journeys: (given: () => Stage) => void,
  settings: Record<string, string> = {},
): void {
  describe(title, { skip: withoutBrowser }, () => {
    let stage: Stage & { end(): Promise<void> }
    before(async () => {
      stage = await openStage(quickestDatabase, { worker: true, settings })
    })
    after(() => stage.end())
    closePagesAfterEach(() => stage)
    journeys(() => stage)
  })
}
