import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { withoutBrowser } from '../open-browser.ts'
import { openStage, type Stage } from '../open-stage.ts'
import { routesWithScreens } from './routes-with-screens.ts'
import type { Visit } from './screen.ts'
import { type Scene, setScene } from './set-scene.ts'
import { type Side, sideOfRoute } from './side-of-route.ts'
import { type Tour, tour } from './tour.ts'

/**
 * Holds the screens of one side to what every screen owes. Each side is a file of its own: together
 * they take longer than a file may.
 *
 * @param visits side by side, because a page that is resized or loaded waits more than it works
 */
export function showScreens(
  whose: string,
  side: Side,
  visits: (stage: Stage, scene: Scene) => Promise<Tour[]>[],
): void {
  describe(`Every screen of ${whose}`, { skip: withoutBrowser }, () => {
    let stage: Stage & { end(): Promise<void> }
    let tours: Tour[]
    before(async () => {
      stage = await openStage('embedded', { worker: false })
      const scene = await setScene(stage.house)
      tours = (await Promise.all(visits(stage, scene))).flat()
    })
    after(() => stage?.end())

    test('has no serious fault of accessibility and nothing that sticks out: 360, 1024 and 1920 px, light and dark, German and English', () => {
      assert.deepEqual(
        tours.flatMap(({ faults }) => faults),
        [],
      )
    })

    test('was visited, whichever route leads to it', async () => {
      const seen = new Set(tours.flatMap(({ routes }) => routes))
      const routes = await routesWithScreens(stage)
      const theirs = routes.filter((route) => sideOfRoute(route) === side)
      assert.ok(theirs.length > 0)
      assert.deepEqual(
        theirs.filter((route) => !seen.has(route)),
        [],
      )
    })
  })
}

/** One after the other. */
export async function tourAll(stage: Stage, visits: Visit[]): Promise<Tour[]> {
  const tours: Tour[] = []
  for (const visit of visits) {
    tours.push(await tour(stage, visit))
  }
  return tours
}
