import { after, before, describe } from 'node:test'
import { closePagesAfterEach } from './close-pages.ts'
import { withoutBrowser } from './open-browser.ts'
import { openStage, type Stage } from './open-stage.ts'

/** Plays journeys once, because the database makes no difference: `given()` is the stage. */
export function onOneStage(
  title: string,
  journeys: (given: () => Stage) => void,
  settings: Record<string, string> = {},
): void {
  describe(title, { skip: withoutBrowser }, () => {
    let stage: Stage & { end(): Promise<void> }
    before(async () => {
      stage = await openStage('embedded', { worker: true, settings })
    })
    after(() => stage.end())
    closePagesAfterEach(() => stage)
    journeys(() => stage)
  })
}
