import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { castStaff } from '../../packages/server/src/testing/cast.ts'
import { accountPages } from './every-screen/account-pages.ts'
import { atDesk } from './every-screen/at-desk.ts'
import { decidedAtDesk } from './every-screen/decided-at-desk.ts'
import { faultsOf } from './every-screen/faults-of.ts'
import { emptyPlatform, setUpPages } from './every-screen/first-run.ts'
import { groupsAndCases } from './every-screen/groups-and-cases.ts'
import { office } from './every-screen/office.ts'
import { policyPages } from './every-screen/policy-pages.ts'
import { routesWithScreens } from './every-screen/routes-with-screens.ts'
import type { Visit } from './every-screen/screen.ts'
import { setScene } from './every-screen/set-scene.ts'
import { strangers } from './every-screen/strangers.ts'
import { type Tour, tour } from './every-screen/tour.ts'
import { whoOnlyReads } from './every-screen/who-only-reads.ts'
import { wizardPages } from './every-screen/wizard-pages.ts'
import { withoutBrowser } from './open-browser.ts'
import { openStage, type Stage } from './open-stage.ts'

describe('Every screen', { skip: withoutBrowser }, () => {
  let example: Stage & { end(): Promise<void> }
  let empty: Stage & { end(): Promise<void> }
  let tours: Tour[]
  before(async () => {
    example = await openStage('embedded', { worker: false })
    empty = await openStage('embedded', { worker: false })
    const scene = await setScene(example.house)
    const ofPolicy = await policyPages(scene)
    // Side by side, because a page that is resized or loaded waits more than it works.
    tours = (
      await Promise.all([
        tourAll(example, [groupsAndCases(scene)]),
        tourAll(example, [atDesk(scene), whoOnlyReads(scene)]),
        tourAll(example, [decidedAtDesk(scene), wizardPages(scene)]),
        tourAll(example, [accountPages(scene), strangers(scene), office(scene)]),
        tourAll(example, [ofPolicy]),
        tourEmpty(empty),
      ])
    ).flat()
  })
  after(async () => {
    await example?.end()
    await empty?.end()
  })

  test('has no serious fault of accessibility and nothing that sticks out: 360, 1024 and 1920 px, light and dark, German and English', () => {
    assert.deepEqual(
      tours.flatMap(({ faults }) => faults),
      [],
    )
  })

  test('was visited, whichever route leads to it', async () => {
    const seen = new Set(tours.flatMap(({ routes }) => routes))
    const missed = (await routesWithScreens(example)).filter((route) => !seen.has(route))
    assert.deepEqual(missed, [])
  })
})

/** From the first run to a platform that has staff and nothing else. */
async function tourEmpty(stage: Stage): Promise<Tour[]> {
  const before = await tourAll(stage, [setUpPages])
  const [admin, reviewer] = [
    await castStaff(stage.house, 'admin'),
    await castStaff(stage.house, 'reviewer'),
  ]
  return [...before, ...(await tourAll(stage, emptyPlatform(admin.email, reviewer.email)))]
}

/** One after the other. */
async function tourAll(stage: Stage, visits: Visit[]): Promise<Tour[]> {
  const tours: Tour[] = []
  for (const visit of visits) {
    tours.push(
      await tour(stage, visit, async (page, { part }, { scheme }) => faultsOf(page, scheme, part)),
    )
  }
  return tours
}
