import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { castStaff } from '../../packages/server/src/testing/cast.ts'
import { quickestDatabase } from '../../packages/server/src/testing/test-database.ts'
import { toThisMachine } from '../../packages/server/src/testing/webhook-stage.ts'
import { accountPages } from './every-screen/account-pages.ts'
import { atDesk } from './every-screen/at-desk.ts'
import { complaintPages } from './every-screen/complaint-pages.ts'
import { decidedAtDesk } from './every-screen/decided-at-desk.ts'
import { divisionsAtDesk, divisionsOfAccounts } from './every-screen/division-pages.ts'
import { emptyPlatform, setUpPages } from './every-screen/first-run.ts'
import { groupsAndCases } from './every-screen/groups-and-cases.ts'
import { office } from './every-screen/office.ts'
import { policyPages } from './every-screen/policy-pages.ts'
import { proceedingPages } from './every-screen/proceeding-pages.ts'
import {
  requestsAtDesk,
  requestsOfAccounts,
  requestsOfBilling,
  requestsOfSupport,
} from './every-screen/request-pages.ts'
import { routesWithScreens } from './every-screen/routes-with-screens.ts'
import type { Visit } from './every-screen/screen.ts'
import { type Scene, setScene } from './every-screen/set-scene.ts'
import { strangers } from './every-screen/strangers.ts'
import { type Tour, tour } from './every-screen/tour.ts'
import { watchingPages } from './every-screen/watching-pages.ts'
import { webhookPages } from './every-screen/webhook-pages.ts'
import { whoOnlyReads } from './every-screen/who-only-reads.ts'
import { wizardPages } from './every-screen/wizard-pages.ts'
import { withoutBrowser } from './open-browser.ts'
import { openStage, type Stage } from './open-stage.ts'

/** Resizing or loading a page is more waiting than work, so one process handles several. */
const pagesAtOnce = 3

describe('Every screen', { skip: withoutBrowser }, () => {
  let stage: Stage & { end(): Promise<void> }
  let tours: Tour[]
  before(async () => {
    const emptyTours = await tourEmpty()
    stage = await openStage(quickestDatabase, { worker: false, settings: toThisMachine })
    const scene = await setScene(stage.house)
    tours = [...emptyTours, ...(await tourAll(stage, ofTheProcess(scene)))]
    tours.push(...(await tourAll(stage, await ofThePlatform(scene))))
  })
  after(() => stage?.end())

  test('has no serious fault of accessibility and nothing that sticks out: 360 to 1920 px, light and dark, German and English', () => {
    assert.deepEqual(
      tours.flatMap(({ faults }) => faults),
      [],
    )
  })

  test('was visited, whichever route leads to it', async () => {
    const seen = new Set(tours.flatMap(({ routes }) => routes))
    const routes = await routesWithScreens(stage)
    assert.ok(routes.length > 0)
    assert.deepEqual(
      routes.filter((route) => !seen.has(route)),
      [],
    )
  })
})

/** What customers and reviewers see of groups and cases, and everybody involved with them. */
function ofTheProcess(scene: Scene): Visit[] {
  return [
    atDesk(scene),
    decidedAtDesk(scene),
    groupsAndCases(scene),
    wizardPages(scene),
    accountPages(scene),
    divisionsAtDesk(scene),
    divisionsOfAccounts(scene),
    strangers(scene),
    requestsOfAccounts(scene),
    whoOnlyReads(scene),
  ]
}

/** Changes to the platform and its rules, which would affect what others see. */
async function ofThePlatform(scene: Scene): Promise<Visit[]> {
  return [
    ...(await proceedingPages(scene)),
    ...(await complaintPages(scene)),
    ...(await watchingPages(scene)),
    await policyPages(scene),
    requestsAtDesk(scene),
    requestsOfSupport(scene),
    requestsOfBilling(scene),
    office(scene),
    ...(await webhookPages(scene)),
  ]
}

/** From the first run to a platform that has staff and nothing else. */
async function tourEmpty(): Promise<Tour[]> {
  const stage = await openStage(quickestDatabase, { worker: false })
  const before = await tour(stage, setUpPages)
  const [admin, reviewer] = [
    await castStaff(stage.house, 'admin'),
    await castStaff(stage.house, 'reviewer'),
  ]
  const after = await tourAll(stage, emptyPlatform(admin.email, reviewer.email))
  await stage.end()
  return [before, ...after]
}

async function tourAll(stage: Stage, visits: Visit[]): Promise<Tour[]> {
  const [waiting, tours]: [Visit[], Tour[]] = [[...visits], []]
  const goOn = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      tours.push(await tour(stage, next))
  }
  await Promise.all(Array.from({ length: pagesAtOnce }, goOn))
  return tours
}
