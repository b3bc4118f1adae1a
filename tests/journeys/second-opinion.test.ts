import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import {
  castReviewer,
  castStaff,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { acceptAtOnce, assessAll } from '../../packages/server/src/testing/decide.ts'
import { policyAtHome, publishHousePack } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { words } from './words.ts'

const { desk, figures, secondOpinion, shell } = words.de

onOneStage('A second opinion', (given) => {
  test('is given by somebody who does not see the decision, and shown to both beside it', async () => {
    const { house, browser, url } = given()
    await publishHousePack(house, { routing: { doubleReviewShare: 1 } })
    const [first, second] = [await castReviewer(house), await castReviewer(house)]
    const { account, caseId } = await castSubmitted(house)
    const found = 'Die Anmeldung ist gut belegt.'
    await acceptAtOnce(house, first.actor, account, caseId, {
      ...(await assessAll(house, first, account, caseId)),
      ...{ decisionId: randomUUIDv7(), conditions: [], statement: { found } },
    })

    const { page: theirs } = await signIn(browser, url, { email: first.email, password })
    await theirs.goto('/second-opinions')
    await theirs.getByText(secondOpinion.nothing).waitFor()

    const { page, faults } = await signIn(browser, url, { email: second.email, password })
    await page.goto('/desk')
    await page.getByRole('link', { name: shell.place.secondOpinion }).click()
    await page.getByRole('link', { name: 'Sommerkunden' }).click()
    await page.getByRole('heading', { name: desk.claims.title }).waitFor()
    const shown = (await page.locator('main').textContent())!
    assert.ok(!shown.includes(first.name) && !shown.includes(found))
    // With the keys of a decision, and the decision itself only afterwards, where the opinion was given.
    await page.keyboard.press('r')
    const grounds = page.getByRole('combobox', { name: secondOpinion.grounds })
    const ground = policyAtHome.grounds[0]!.title.de
    await page.waitForFunction(() => document.activeElement?.matches('[data-mode-focus]'))
    await page.keyboard.press('Control+Enter')
    assert.ok(await grounds.evaluate((field) => field === document.activeElement))
    await page.keyboard.type(ground)
    await page.getByRole('option', { name: ground }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await page.getByText(secondOpinion.disagreed).waitFor()
    const stillHidden = secondOpinion.blind.split('. ').at(-1)!
    assert.equal(await page.getByText(stillHidden).count(), 0)
    await page.getByRole('region', { name: desk.letter.title }).getByText(found).waitFor()
    await page.getByRole('link', { name: secondOpinion.next }).click()
    await page.getByRole('table', { name: secondOpinion.answered }).waitFor()
    assert.deepEqual(faults, [])

    await theirs.reload()
    const row = theirs.getByRole('row', { name: new RegExp(secondOpinion.part.decided) })
    await row.getByText(secondOpinion.disagreed).waitFor()

    const lead = await castStaff(house, 'lead')
    const { page: leads } = await signIn(browser, url, { email: lead.email, password })
    await leads.goto('/admin/figures')
    await leads.getByRole('list', { name: figures.agreement.byGround }).getByText(ground).waitFor()
    const told = (await leads.locator('main').textContent())!
    assert.ok(!told.includes(first.name) && !told.includes(second.name))
  })
})
