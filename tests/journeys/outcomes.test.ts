import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { checkGates } from '../../packages/server/src/gate/asking/check-gates.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { castAccount, castReviewer, password } from '../../packages/server/src/testing/cast.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { answerWizard, handIn, importAndBegin } from './customer.ts'
import { signIn } from './open-browser.ts'
import { assessAll, choose, openCase, pick, send } from './reviewer.ts'
import { onEachStage } from './stage.ts'
import { type Language, words } from './words.ts'

onEachStage('The three outcomes in the browser', (given) => {
  for (const language of ['de', 'en'] as const) {
    test(`a customer imports, states the origin and is accepted, and the notice is gone (${language})`, async () => {
      const { customer, reviewer, account, group, name } = await begin(
        language,
        'platform_own_form',
      )
      await openCase(reviewer, name)
      await assessAll(reviewer, language)
      await choose(reviewer, 'accept', language)
      await send(reviewer, 'accept', language)
      assert.equal(await gate(account, group), 'allow')
      await customer.reload()
      await customer
        .getByRole('heading', { name: words[language].review.statement.whatNow })
        .waitFor()
      await customer.goto(`/a/${account}`)
      await customer.getByRole('link', { name }).waitFor()
      const notices = customer.getByText(
        language === 'de' ? 'Herkunft angeben' : 'State the origin',
      )
      assert.equal(await notices.count(), 0)
    })

    test(`a question waits behind a red button, and the answer brings the case back to the desk (${language})`, async () => {
      const { customer, reviewer, account, group, name } = await begin(
        language,
        'platform_own_form',
      )
      const { desk, review } = words[language]
      await openCase(reviewer, name)
      await assessAll(reviewer, language)
      await choose(reviewer, 'ask', language)
      await pick(reviewer, desk.ask.grounds, policyAtHome.grounds[0]!.title[language])
      await reviewer
        .getByRole('textbox', { name: desk.ask.text })
        .fill('Wo finden wir das Formular?')
      await send(reviewer, 'ask', language)
      assert.equal(await gate(account, group), 'question_open')
      await customer.goto(`/a/${account}`)
      const questions = review.answer.title_one.replace('{{group}}', name)
      await customer
        .getByRole('link', { name: questions })
        .or(customer.getByRole('button', { name: questions }))
        .first()
        .click()
      await customer
        .getByRole('textbox', { name: review.answer.yours })
        .fill('Auf der Startseite, ganz unten.')
      await customer.getByRole('checkbox').last().check()
      await customer.getByRole('button', { name: review.answer.send_one }).click()
      await customer
        .getByRole('button', { name: review.answer.send_one })
        .waitFor({ state: 'detached' })
      assert.equal(await gate(account, group), 'in_review')
    })

    test(`a forbidden method explains itself, and its rejection says why and what to do (${language})`, async () => {
      const { customer, reviewer, account, group, name } = await begin(
        language,
        'purchased_or_rented',
      )
      const { desk, review } = words[language]
      const { grounds, remedies } = policyAtHome.methods.find(
        ({ code }) => code === 'purchased_or_rented',
      )!
      const title = (
        list: readonly { code: string; title: { de: string; en: string } }[],
        code: string,
      ) => list.find((known) => known.code === code)!.title[language]
      await openCase(reviewer, name)
      await choose(reviewer, 'reject', language)
      await pick(reviewer, desk.reject.grounds, title(policyAtHome.grounds, grounds[0]!))
      await pick(reviewer, desk.remedy.title, title(policyAtHome.remedies, remedies[0]!))
      await send(reviewer, 'reject', language)
      assert.equal(await gate(account, group), 'rejected')
      await customer.reload()
      await customer.getByRole('heading', { name: review.statement.rule }).waitFor()
      await customer.getByRole('heading', { name: review.statement.whatNow }).waitFor()
    })
  }

  /** A customer who has imported and submitted, and a reviewer who has not begun. */
  async function begin(
    language: Language,
    method: string,
  ): Promise<{ customer: Page; reviewer: Page; account: string; group: string; name: string }> {
    const { house, browser, url } = given()
    const { account, owner } = await castAccount(house)
    const name = `Gruppe ${owner.name}`
    const { id: group } = await createGroup(house, owner.actor, account, { name })
    const look = { width: 1280, scheme: 'light', language } as const
    const customer = await signIn(browser, url, { email: owner.email, password }, look)
    await importAndBegin(customer.page, account, group, language)
    await answerWizard(customer.page, method, language)
    await handIn(customer.page, language)
    const { email } = await castReviewer(house)
    const reviewer = await signIn(browser, url, { email, password }, look)
    return { customer: customer.page, reviewer: reviewer.page, account, group, name }
  }

  async function gate(account: string, group: string): Promise<string> {
    const [answer] = await checkGates(
      given().house,
      [{ account, group, purpose: 'campaign' }],
      null,
    )
    return answer!.reason ?? answer!.verdict
  }
})
