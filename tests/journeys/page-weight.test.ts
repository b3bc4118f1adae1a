import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import {
  castAccount,
  castReviewer,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'

/** What a page may take over the wire before anything is kept, in kilobytes with their headers, and in files. */
interface Budget {
  scripts: number
  styles: number
  files: number
}

const dashboard: Budget = { scripts: 206, styles: 24, files: 16 }
const desk: Budget = { scripts: 330, styles: 36, files: 23 }

onOneStage('A page that is opened for the first time', (given) => {
  test('stays within its budget: the dashboard of an account', async () => {
    const { house, browser, url } = given()
    const { account, owner } = await castAccount(house)
    const { page } = await signIn(browser, url, { email: owner.email, password })
    const weight = await weightOf(page, `/a/${account}`)
    assertWithin(weight, dashboard)
  })

  test('stays within its budget: a case at the desk', async () => {
    const { house, browser, url } = given()
    const { account, caseId } = await castSubmitted(house)
    const { email } = await castReviewer(house)
    const { page } = await signIn(browser, url, { email, password })
    const weight = await weightOf(page, `/desk/${account}/${caseId}`)
    assertWithin(weight, desk)
  })
})

async function weightOf(page: Page, path: string): Promise<Budget> {
  const network = await page.context().newCDPSession(page)
  const weight = { scripts: 0, styles: 0, files: 0 }
  const kinds = new Map<string, string>()
  network.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    if (kind === 'Script' || kind === 'Stylesheet') weight.files += 1
    if (kind === 'Script') weight.scripts += encodedDataLength / 1000
    if (kind === 'Stylesheet') weight.styles += encodedDataLength / 1000
  })
  await network.send('Network.enable')
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return weight
}

function assertWithin(weight: Budget, budget: Budget): void {
  for (const part of ['scripts', 'styles', 'files'] as const) {
    assert.ok(weight[part] > 0, `${part} were counted`)
    assert.ok(weight[part] <= budget[part], `${part}: ${weight[part]} of ${budget[part]}`)
  }
}
