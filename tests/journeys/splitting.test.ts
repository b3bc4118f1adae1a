import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkGates } from '../../packages/server/src/gate/asking/check-gates.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import {
  castAccount,
  castReviewer,
  importFile,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { handIn } from '../../packages/server/src/testing/decide.ts'
import { listOf } from '../../packages/server/src/testing/list-of.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { assessAll, choose, openCase, send } from './reviewer.ts'
import { words } from './words.ts'

const { parts, review } = words.de

onOneStage('Splitting a case in the browser', (given) => {
  test('the customer has one import reviewed by itself, and the other is approved meanwhile', async () => {
    const { house, browser, url } = given()
    const { account, owner, group, caseId } = await twoImports('Messe und Laden')
    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}/cases/${caseId}`)
    await page.getByRole('button', { name: review.split.button }).click()
    const dialog = page.getByRole('dialog', { name: review.split.title })
    const imports = dialog.getByRole('checkbox')
    await imports.nth(1).check()
    assert.ok(await imports.nth(0).isDisabled())
    await dialog.getByRole('button', { name: review.split.button }).click()
    await page.getByRole('link', { name: parts.start }).waitFor()
    assert.ok(!page.url().endsWith(caseId))

    const { email } = await castReviewer(house)
    const reviewer = (await signIn(browser, url, { email, password })).page
    await openCase(reviewer, 'Messe und Laden')
    await assessAll(reviewer, 'de')
    await choose(reviewer, 'accept', 'de')
    await send(reviewer, 'accept', 'de')
    const question = { account, group, purpose: 'campaign' as const, detail: true }
    const [gate] = await checkGates(house, [question], null)
    assert.equal(gate!.verdict, 'deny')
    assert.deepEqual(gate!.batches.map(({ reason }) => reason).sort(), ['never_approved', null])
  })

  test('a reviewer splits off an import, and the customer finds a case for it, with the details filled in', async () => {
    const { house, browser, url } = given()
    const { account, owner, caseId } = await twoImports('Stammkunden')
    const { email } = await castReviewer(house)
    const reviewer = (await signIn(browser, url, { email, password })).page
    await reviewer.goto(`/desk/${account}/${caseId}`)
    await reviewer.getByRole('button', { name: review.split.button }).click()
    const dialog = reviewer.getByRole('dialog', { name: review.split.title })
    await dialog.getByRole('checkbox').first().check()
    await dialog.getByRole('button', { name: review.split.button }).click()
    await reviewer.getByText(review.split.done.desk).waitFor()
    await reviewer.getByText(words.de.desk.list.batches_one.replace('{{count}}', '1')).waitFor()

    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}`)
    await page.getByRole('link', { name: parts.start }).first().click()
    await page.getByRole('heading', { level: 1, name: words.de.wizard.title }).waitFor()
  })

  /** A case in review about two imports. */
  async function twoImports(name: string) {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name })
    const { caseId } = await importFile(house, owner.actor, account, group, listOf(0, 3))
    await importFile(house, owner.actor, account, group, listOf(10, 14))
    await handIn(house, owner, account, caseId!)
    return { account, owner, group, caseId: caseId! }
  }
})
