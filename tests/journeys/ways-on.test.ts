import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { fileRequest } from '../../packages/server/src/requests/file-request.ts'
import { readRemedies } from '../../packages/server/src/requests/remedies/case-remedies.ts'
import {
  castAccount,
  castCase,
  castStaff,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { handInAndReject } from '../../packages/server/src/testing/decide.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { words } from './words.ts'

const { remedies, staff } = words.de.requests

onOneStage('Other ways forward in the browser', (given) => {
  test('the customer works through what a rejection names, copies the text, and is led to where it is done', async () => {
    const { house, browser, url } = given()
    const { account, owner, caseId, group } = await castRejected()
    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}/cases/${caseId}`)
    await page.getByRole('heading', { name: remedies.title }).waitFor()
    const { title, text } = remedyAtHome('collect_double_opt_in')
    // The decision says what to do, and the list below does not repeat it.
    const decision = page.getByRole('region', { name: words.de.review.decision.title, exact: true })
    await decision.getByText(text.de, { exact: true }).waitFor()
    assert.equal(await page.getByText(title.de, { exact: true }).count(), 1)
    assert.equal(await page.getByText(text.de, { exact: true }).count(), 1)
    await page.getByText(remedies.wording).click()
    await page.getByRole('status', { name: remedies.inGerman }).getByText('Newsletter').waitFor()
    await page.getByRole('status', { name: remedies.inEnglish }).getByText('newsletter').waitFor()
    await page.getByRole('button', { name: say('done', 'collect_double_opt_in') }).click()
    await page.getByText(owner.name, { exact: false }).last().waitFor()
    await page.getByText(remedies.allSaid).waitFor()
    const { items } = await readRemedies(house, 'customer', account, caseId)
    assert.deepEqual(
      items.map((item) => [item.state, item.by]),
      [['done', owner.name]],
    )
    await page.getByRole('button', { name: say('open', 'collect_double_opt_in') }).click()
    await page.getByRole('link', { name: remedies.action.sign_up }).click()
    await page.waitForURL(new RegExp(`/groups/${group}$`))
  })

  test('support points to a way; the customer finds it with the advice and in the list, and support sees the tick', async () => {
    const { house, browser, url } = given()
    const { account, owner, caseId } = await castRejected()
    const request = randomUUIDv7()
    await fileRequest(house, owner, account, {
      requestId: request,
      messageId: randomUUIDv7(),
      kind: 'advice',
      title: 'Was geht stattdessen?',
      text: 'Wir suchen einen anderen Weg.',
      caseId,
    })
    const { email } = await castStaff(house, 'support')
    const support = (await signIn(browser, url, { email, password })).page
    await support.goto(`/support/${account}/${request}`)
    await support.getByRole('combobox', { name: remedies.choose }).click()
    await support.getByRole('option', { name: titleOf('invite_by_post') }).click()
    await support.getByLabel(staff.replyText).fill('Ein Brief ist erlaubt.')
    await support.getByRole('button', { name: staff.send }).click()
    await support.getByText(remedies.advised).waitFor()

    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}/requests/${request}`)
    await page
      .getByRole('list', { name: remedies.advisedHere })
      .getByText(titleOf('invite_by_post'))
      .click()
    await page.getByRole('button', { name: say('not_for_us', 'invite_by_post') }).click()
    const said = remedies.said.replace('{{name}}', owner.name).split(',')[0]!
    await page.getByText(said).waitFor()
    // Support has the page open, sees it, and can tick nothing.
    await support.getByText(said).waitFor()
    assert.equal(
      await support.getByRole('button', { name: say('open', 'invite_by_post') }).count(),
      0,
    )
  })

  /** A case that was rejected, with one remedy. */
  async function castRejected() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, caseId } = await castCase(house, owner.actor, account)
    await handInAndReject(house, owner, account, caseId)
    return { account, owner, group, caseId }
  }

  /** The name of the button that says something of a way. */
  function say(what: keyof typeof remedies.say, remedy: string): string {
    return remedies.sayOf
      .replace('{{what}}', remedies.say[what])
      .replace('{{remedy}}', titleOf(remedy))
  }

  function titleOf(remedy: string): string {
    return remedyAtHome(remedy).title.de
  }

  function remedyAtHome(remedy: string) {
    return policyAtHome.remedies.find(({ code }) => code === remedy)!
  }
})
