import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  castReviewer,
  castStaff,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { castHold } from '../../packages/server/src/testing/cast-hold.ts'
import { accept } from '../../packages/server/src/testing/decide.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { words } from './words.ts'

const { intake, parts, staff, watching } = words.de

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

  test('says a deadline in one line, without the headings that the words need not', async () => {
    const { house, browser, url } = given()
    const { account, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    await castHold(house, account, { kind: 'group', groupId: group })
    const { email } = await castReviewer(house)
    const { page } = await signIn(browser, url, { email, password })
    await page.setViewportSize({ width: 360, height: 900 })
    await page.goto('/holds')
    const row = page.getByRole('row').filter({ hasText: 'Teeladen' })
    await row.locator('time').waitFor()
    const [at, far] = await row.locator('time > span').all()
    const [one, other] = [await at!.boundingBox(), await far!.boundingBox()]
    assert.equal(one!.y, other!.y)
    const headings = await row
      .locator('span[aria-hidden]')
      .filter({ visible: true })
      .allTextContents()
    assert.deepEqual(headings, [watching.desk.column.due])
  })

  test('has the buttons of a row below what they are for', async () => {
    const { house, browser, url } = given()
    const { email } = await castStaff(house, 'admin')
    const reviewer = await castReviewer(house)
    const { page } = await signIn(browser, url, { email, password })
    await page.setViewportSize({ width: 360, height: 900 })
    await page.goto('/admin/staff')
    const row = page.getByRole('row').filter({ hasText: reviewer.email })
    const above = (await row.getByText(reviewer.email).boundingBox())!
    const buttons = [staff.skillsChange, staff.change].map((name) =>
      row.getByRole('button', { name }),
    )
    for (const button of buttons) {
      const box = (await button.boundingBox())!
      assert.ok(box.y >= above.y + above.height, 'below')
    }
    const [first, second] = await Promise.all(buttons.map((button) => button.boundingBox()))
    assert.equal(first!.y, second!.y)
  })
})
