import assert from 'node:assert/strict'
import { test } from 'node:test'
import { castSubmitted, password } from '../../packages/server/src/testing/cast.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { words } from './words.ts'

const { intake, parts } = words.de

onOneStage('A table on a narrow screen', (given) => {
  test('is one down to 700 pixels, and below that a row has two lines with all that is to know', async () => {
    const { house, browser, url } = given()
    const { account, owner } = await castSubmitted(house)
    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.setViewportSize({ width: 704, height: 900 })
    await page.goto(`/a/${account}`)
    const row = page.getByRole('row').filter({ hasText: 'Sommerkunden' })
    await page.getByRole('columnheader', { name: intake.dashboard.next }).waitFor()
    const heading = (await page.getByRole('columnheader').first().boundingBox())!
    assert.ok(heading.height > 20)
    await page.setViewportSize({ width: 360, height: 900 })
    const box = (await row.boundingBox())!
    assert.ok(box.height <= 64, `A row is ${box.height} pixels high.`)
    await row.getByText(parts.standing.in_review, { exact: true }).waitFor()
    await row.getByText('2 Empfänger', { exact: true }).waitFor()
    await row.getByText(new RegExp(`^${intake.next.await_decision} bis `)).waitFor()
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return { scrollWidth, clientWidth }
    })
    assert.equal(scrollWidth, clientWidth)
  })
})
