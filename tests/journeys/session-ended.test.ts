import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { readCase } from '../../packages/server/src/case/read-case.ts'
import { readDraft } from '../../packages/server/src/case/submitting/read-draft.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { answerWizard } from './customer.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { choose, pick } from './reviewer.ts'
import { words } from './words.ts'

const { desk, review, shell } = words.de

onOneStage('A session that ends in the middle of the work', (given) => {
  test('lets a customer sign in over the wizard, with every word kept and then saved', async () => {
    const { house, browser, url } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}/cases/${caseId}/submit`)
    await answerWizard(page, 'platform_own_form', 'de')
    const { label } = policyAtHome.requirements.find(({ id }) => id === 'purpose')!
    const purpose = page.getByLabel(label.de, { exact: true })

    // Otherwise saving would bring the dialog while the field is being filled.
    await page.getByText(/Gespeichert um/).waitFor()
    await expire(owner.personId)
    await purpose.fill('Jeden Freitag ein Rezept')
    await dialogOn(page).waitFor()
    await enter(page, owner.email, 'falsch geraten')
    await dialogOn(page).getByRole('alert').waitFor()
    assert.equal(await purpose.inputValue(), 'Jeden Freitag ein Rezept')

    await enter(page, owner.email, password)
    await dialogOn(page).waitFor({ state: 'detached' })
    await page.getByText(/Gespeichert um/).waitFor()
    assert.equal(await purpose.inputValue(), 'Jeden Freitag ein Rezept')
    const { content } = await readDraft(house, 'customer', account, caseId)
    assert.equal(content.answers['general/purpose'], 'Jeden Freitag ein Rezept')
  })

  test('is noticed by whoever comes back to the page after a break, and takes nothing away', async () => {
    const { house, browser, url } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.clock.install()
    await page.goto(`/a/${account}/cases/${caseId}/submit?at=contact`)
    const name = page.getByRole('textbox', { name: words.de.wizard.contact.name, exact: true })
    await name.fill('Ada Vogel')
    await page.clock.runFor(1_000)
    await page.getByText(/Gespeichert um/).waitFor()

    await expire(owner.personId)
    await page.clock.fastForward('20:00')
    await page.evaluate(() =>
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
    )
    await dialogOn(page).waitFor()
    await enter(page, owner.email, password)
    await dialogOn(page).waitFor({ state: 'detached' })
    assert.equal(await name.inputValue(), 'Ada Vogel')
  })

  test('lets a reviewer sign in over a rejection, with every word kept and then sent', async () => {
    const { house, browser, url } = given()
    const { account, caseId } = await castSubmitted(house, 'purchased_or_rented')
    const reviewer = await castReviewer(house)
    const { page, context } = await signIn(browser, url, { email: reviewer.email, password })
    await page.goto(`/desk/${account}/${caseId}`)
    await beginRejection(page)
    await page.getByRole('button', { name: desk.letter.ownWords }).click()
    const found = page.getByRole('textbox', { name: review.statement.found })
    await found.fill('Ihre Liste stammt von einem Händler, nicht von Ihnen.')

    await signOutElsewhere(context)
    // By key, since a question that the page asks by itself may notice it first and cover the button.
    await page.keyboard.press('Control+Enter')
    await dialogOn(page).waitFor()
    await enter(page, reviewer.email, password)
    await dialogOn(page).waitFor({ state: 'detached' })
    assert.equal(await found.inputValue(), 'Ihre Liste stammt von einem Händler, nicht von Ihnen.')

    const button = page.getByRole('button', { name: desk.reject.send, exact: true })
    await button.click()
    await button.waitFor({ state: 'detached' })
    const { status, decision } = await readCase(house, 'customer', account, caseId)
    assert.equal(status, 'rejected')
    assert.equal(decision!.statement.found, 'Ihre Liste stammt von einem Händler, nicht von Ihnen.')
  })

  test('is noticed at the desk when its stream breaks, and new cases appear again afterwards', async () => {
    const { house, browser, url } = given()
    const reviewer = await castReviewer(house)
    const { page } = await signIn(browser, url, { email: reviewer.email, password })
    await page.goto('/desk')
    await page.getByText(desk.queue.live).waitFor()
    await expire(reviewer.personId)
    given().cutConnections()
    await dialogOn(page).waitFor()
    await page.getByText(desk.queue.notLive).waitFor()
    await enter(page, reviewer.email, password)
    await dialogOn(page).waitFor({ state: 'detached' })
    await page.getByText(desk.queue.live).waitFor()
  })

  test('is noticed at the desk before its stream stands, which then is not called live', async () => {
    const { house, browser, url } = given()
    const reviewer = await castReviewer(house)
    const { page } = await signIn(browser, url, { email: reviewer.email, password })
    const held = Promise.withResolvers<void>()
    await page.route('**/v1/desk/live', async (stream) => {
      await held.promise
      await stream.continue()
    })
    await page.goto('/desk')
    await page.getByText(desk.queue.live).waitFor()
    await expire(reviewer.personId)
    await page.getByRole('searchbox').fill('Vogel')
    await dialogOn(page).waitFor()
    held.resolve()
    await page.getByText(desk.queue.notLive).waitFor()
    await enter(page, reviewer.email, password)
    await dialogOn(page).waitFor({ state: 'detached' })
    await page.getByText(desk.queue.live).waitFor()
  })

  /** As when its time is over. */
  async function expire(personId: string) {
    await given()
      .house.database.root.deleteFrom('person_session')
      .where('person_id', '=', personId)
      .execute()
  }

  async function beginRejection(page: Page) {
    const { methods, grounds, remedies } = policyAtHome
    const method = methods.find(({ code }) => code === 'purchased_or_rented')!
    const titleOf = (list: readonly { code: string; title: { de: string } }[], code: string) =>
      list.find((known) => known.code === code)!.title.de
    await choose(page, 'reject', 'de')
    await pick(page, desk.reject.grounds, titleOf(grounds, method.grounds[0]!))
    const remedy = method.remedies[0]!
    // The letter is written anew; that would notice the end of the session before the click does.
    const written = page.waitForResponse(
      (answer) =>
        answer.url().endsWith('/mail-preview') &&
        (answer.request().postData() ?? '').includes(remedy),
    )
    await pick(page, desk.remedy.title, titleOf(remedies, remedy))
    await written
  }
})

/** As in another tab of the same browser. */
async function signOutElsewhere({ request }: BrowserContext) {
  const { csrfToken } = await (await request.get('/v1/session')).json()
  const answer = await request.delete('/v1/session', { headers: { 'x-csrf-token': csrfToken } })
  assert.equal(answer.status(), 204)
}

function dialogOn(page: Page) {
  return page.getByRole('dialog', { name: shell.again.title })
}

async function enter(page: Page, email: string, secret: string) {
  const field = page.getByLabel(shell.again.password.replace('{{email}}', email))
  await field.fill(secret)
  await page.getByRole('button', { name: shell.again.submit }).click()
}
