import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import {
  castAccount,
  castCase,
  castCustomer,
  castReviewer,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { inRole } from '../../packages/server/src/testing/in-role.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { answerWizard, next } from './customer.ts'
import { signIn } from './open-browser.ts'
import { openCase } from './reviewer.ts'
import { onEachStage } from './stage.ts'
import { words } from './words.ts'

const { desk, wizard } = words.de

onEachStage('Side by side in the browser', (given) => {
  test('every keystroke survives a reload in the middle of the wizard', async () => {
    const { house, browser, url } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}/cases/${caseId}/submit`)
    await answerWizard(page, 'platform_own_form', 'de')
    const purpose = page.getByRole('textbox', { name: labelOf('purpose') })
    await purpose.fill('Jeden Freitag ein Rezept')
    // At once, before any pause in typing.
    await page.reload()
    await purpose.waitFor()
    assert.equal(await purpose.inputValue(), 'Jeden Freitag ein Rezept')
  })

  test('two people on one submission see both versions, and neither is lost', async () => {
    const { house, browser, url } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    const editor = await castCustomer(house, account, 'editor')
    const [first, second] = await Promise.all(
      [owner, editor].map((person) => signIn(browser, url, { email: person.email, password })),
    )
    const place = `/a/${account}/cases/${caseId}/submit`
    await Promise.all([first!.page.goto(place), second!.page.goto(place)])
    // A person who reads the submission only after the other has saved it has nothing to disagree with.
    await second!.page.getByRole('button', { name: wizard.next, exact: true }).waitFor()
    await answerWizard(first!.page, 'platform_own_form', 'de')
    await first!.page.getByText(/Gespeichert um/).waitFor()
    await next(second!.page, 'de')
    const title = wizard.conflict.title.replace('{{name}}', owner.name)
    await second!.page.getByRole('heading', { name: title }).waitFor()
    await second!.page.getByText(wizard.conflict.mine).first().waitFor()
    await second!.page
      .getByText(wizard.conflict.theirs.replace('{{name}}', owner.name))
      .first()
      .waitFor()
  })

  test('of two reviewers on one case, the second reads along and sees who holds it', async () => {
    const { house, browser, url } = given()
    const { caseId } = await castSubmitted(house)
    const [one, two] = [await castReviewer(house), await castReviewer(house)]
    const first = await signIn(browser, url, { email: one.email, password })
    const second = await signIn(browser, url, { email: two.email, password })
    await openCase(first.page, 'Sommerkunden')
    await second.page.goto(first.page.url())
    await first.page.getByRole('button', { name: desk.lease.claim, exact: true }).click()
    await first.page.getByText(desk.lease.mine).waitFor()
    await second.page.getByText(desk.lease.heldBy.replace('{{name}}', one.name)).waitFor()
    assert.ok(first.page.url().endsWith(caseId))
  })

  test('what changes on a case before the stream of changes stands is seen once it does', async () => {
    const { house, browser, url } = given()
    const { account, caseId } = await castSubmitted(house)
    const [one, two] = [await castReviewer(house), await castReviewer(house)]
    const first = await signIn(browser, url, { email: one.email, password })
    const second = await signIn(browser, url, { email: two.email, password })
    const path = `/desk/${account}/${caseId}`
    await first.page.goto(path)
    const claimed = Promise.withResolvers<void>()
    await second.page.route('**/v1/desk/live', async (stream) => {
      await claimed.promise
      await stream.continue()
    })
    await second.page.goto(path)
    await second.page.getByRole('button', { name: desk.lease.claim, exact: true }).waitFor()
    await first.page.getByRole('button', { name: desk.lease.claim, exact: true }).click()
    await first.page.getByText(desk.lease.mine).waitFor()
    claimed.resolve()
    await second.page.getByText(desk.lease.heldBy.replace('{{name}}', one.name)).waitFor()
  })

  test('somebody of an agency switches between two accounts, and sees of each only its own', async () => {
    const { house, browser, url } = given()
    const [one, two] = [
      await castAccount(house, 'Kunde Eins'),
      await castAccount(house, 'Kunde Zwei'),
    ]
    await createGroup(house, one.owner.actor, one.account, { name: 'Nur bei Eins' })
    await createGroup(house, two.owner.actor, two.account, { name: 'Nur bei Zwei' })
    await inRole(house.database, 'admin', two.account, (tx) =>
      tx
        .insertInto('membership')
        .values({
          account_id: two.account,
          person_id: one.owner.personId,
          role: 'editor',
          since: house.clock.now(),
        })
        .execute(),
    )
    const { page } = await signIn(browser, url, { email: one.owner.email, password })
    await page.goto(`/a/${one.account}`)
    await page.getByText('Nur bei Eins').waitFor()
    await page.getByRole('button', { name: 'Kunde Eins' }).click()
    await page.getByRole('menuitem', { name: /Kunde Zwei/ }).click()
    await page.getByText('Nur bei Zwei').waitFor()
    assert.equal(await page.getByText('Nur bei Eins').count(), 0)
  })

  function labelOf(requirement: string): string {
    return policyAtHome.requirements.find(({ id }) => id === requirement)!.label.de
  }
})
