import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import {
  castAccount,
  castCase,
  castReviewer,
  castStaff,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { accept, handInAndReject } from '../../packages/server/src/testing/decide.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { words } from './words.ts'

const { desk, figures, intake } = words.de
const labelOf = (code: string) => policyAtHome.methods.find((each) => each.code === code)!.label.de

onOneStage('Figures', (given) => {
  test('show a lead how cases were decided, narrowed to one method, and as a file for a spreadsheet', async () => {
    const { house, browser, url } = given()
    const { account, owner, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const other = await castCase(house, owner.actor, account, 'E-Mail\ncarla@example.com\n')
    await handInAndReject(house, owner, account, other.caseId)
    await castSubmitted(house)
    const lead = await castStaff(house, 'lead')
    const { page, faults } = await signIn(browser, url, { email: lead.email, password })
    await page.goto('/admin/figures')
    const methods = page.getByRole('table', { name: figures.byMethod })
    const bought = labelOf('purchased_or_rented')
    await methods.getByText(bought).waitFor()
    await page.getByText(figures.backlog.tooEarly).waitFor()

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: figures.save }).click(),
    ])
    const csv = await readFile(await download.path(), 'utf8')
    assert.match(csv, /^part,name,figure,value\r\n/)
    assert.match(csv, /\r\ndecided,all,accepted,1\r\n/)
    assert.match(csv, /\r\nmethod,purchased_or_rented,accepted,0\r\n/)

    await page.getByRole('combobox', { name: figures.column.method }).click()
    await page.getByRole('option', { name: bought }).click()
    await methods.getByText(labelOf('form_double_opt_in')).waitFor({ state: 'detached' })
    const all = page.getByRole('row', { name: new RegExp(`^${figures.allRoutes} 1 `) })
    await all.waitFor()
    assert.deepEqual(faults, [])
  })

  test('on the dashboard tell customers where their cases stand, and what is due first', async () => {
    const { house, browser, url } = given()
    const { account, owner } = await castSubmitted(house)
    await castCase(house, owner.actor, account, 'E-Mail\ndora@example.com\n')
    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}`)
    await page.getByRole('heading', { level: 1, name: intake.sending.account.none }).waitFor()
    await page.getByText(`${intake.sending.inReview_one}, ${intake.sending.next_one}`).waitFor()
  })

  test('of a reviewer’s own decisions stand in words at the foot of their queue once there are any, and leads’ figures are closed to them', async () => {
    const { house, browser, url } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    const { email } = await handInAndReject(house, owner, account, caseId)
    const { page, context } = await signIn(browser, url, { email, password })
    await page.goto('/desk')
    const own = desk.queue.own.replace('{{today}}', '1').replace('{{week}}', '1')
    await page.getByText(own, { exact: true }).waitFor()
    await page.setViewportSize({ width: 360, height: 800 })
    const today = desk.queue.ownToday.replace('{{today}}', '1')
    await page.getByText(today, { exact: true }).filter({ visible: true }).waitFor()
    const { email: other } = await castReviewer(house)
    const begins = await signIn(browser, url, { email: other, password })
    await begins.page.goto('/desk')
    await begins.page.getByText(desk.queue.live, { exact: true }).waitFor()
    assert.equal(await begins.page.locator('[data-own]').count(), 0)
    const refused = await context.request.get('/v1/desk/figures')
    assert.equal(refused.status(), 403)
  })
})
