import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { castCase, castSubmitted, password } from '../../packages/server/src/testing/cast.ts'
import { accept } from '../../packages/server/src/testing/decide.ts'
import { multiplyGroup } from './multiply-group.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { words } from './words.ts'

const { intake, parts } = words.de

onOneStage('The dashboard of an account with ten thousand groups', (given) => {
  let page: Page
  let account: string
  before(async () => {
    const { house, browser, url } = given()
    const approved = await castSubmitted(house)
    account = approved.account
    await accept(house, account, approved.caseId)
    const waiting = await castCase(house, approved.owner.actor, account)
    await multiplyGroup(house, approved.group, { copies: 9_698, name: 'Newsletter' })
    await multiplyGroup(house, waiting.group, { copies: 300, name: 'Neue Kunden' })
    page = (await signIn(browser, url, { email: approved.owner.email, password })).page
  })

  test('shows its first groups at once, and more on demand', async () => {
    await page.goto(`/a/${account}`)
    await page.getByRole('row').nth(1).waitFor()
    const rows = page.getByRole('row')
    const first = await rows.count()
    await page.getByRole('button', { name: parts.table.more }).click()
    await rows.nth(first).waitFor()
  })

  test('puts few of hundreds that wait into sentences, and counts the rest', async () => {
    const notices = page.getByRole('region', { name: intake.notice.label })
    assert.equal(await notices.getByRole('listitem').count(), 5)
    await notices.getByRole('link', { name: '296 weitere in der Liste ansehen' }).click()
    await page.getByRole('link', { name: 'Neue Kunden 00001' }).waitFor()
  })

  test('finds a group by its name while one types', async () => {
    await page.goto(`/a/${account}`)
    await page.getByRole('searchbox', { name: intake.dashboard.search }).fill('newsletter 09698')
    await page.getByRole('link', { name: 'Newsletter 00001' }).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Newsletter 09698' }).waitFor()
  })

  test('looks through all groups for a standing, also for one that none has', async () => {
    await page.goto(`/a/${account}?standing=rejected`)
    await page.getByText(intake.dashboard.nothing).waitFor()
    // Nobody searched, so no shorter search helps.
    await page.getByText(intake.dashboard.noneOfStanding, { exact: true }).waitFor()
    await page.goto(`/a/${account}?standing=approved`)
    await page.getByRole('link', { name: 'Newsletter 00001' }).waitFor()
  })
})
