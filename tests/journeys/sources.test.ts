import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedIn } from '@freigabe/core'
import type { Page } from 'playwright-core'
import { checkGates } from '../../packages/server/src/gate/asking/check-gates.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { deliverArrivals } from '../../packages/server/src/sources/deliver-arrivals.ts'
import { castAccount, castReviewer, password } from '../../packages/server/src/testing/cast.ts'
import { personOf } from '../../packages/server/src/testing/list-of.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { answerQuestionsOf, handIn, next } from './customer.ts'
import { signIn } from './open-browser.ts'
import { assessAll, choose, openCase, send } from './reviewer.ts'
import { onEachStage } from './stage.ts'
import { type Language, words } from './words.ts'

const method = 'platform_own_form'

onEachStage('A source in the browser', (given) => {
  for (const language of ['de', 'en'] as const) {
    test(`a web form is approved as a source before its first recipient, grows within and then beyond its cap (${language})`, async () => {
      const { house, browser, url } = given()
      const { account, owner } = await castAccount(house)
      const name = `Newsletter ${owner.name}`
      const { id: group } = await createGroup(house, owner.actor, account, { name })
      const look = { width: 1280, scheme: 'light', language } as const
      const { page: customer } = await signIn(browser, url, { email: owner.email, password }, look)
      await customer.goto(`/a/${account}/groups/${group}`)
      await declare(customer, language)
      const { sources } = words[language]
      await customer.getByRole('link', { name: sources.begin, exact: true }).first().click()
      await customer.getByText('Newsletter-Formular').first().waitFor()
      assert.equal(await customer.getByText(/\b0 (Empfänger|recipients)/).count(), 0)
      await answer(customer, language)
      await handIn(customer, language)

      const { email } = await castReviewer(house)
      const { page: reviewer } = await signIn(browser, url, { email, password }, look)
      await openCase(reviewer, name)
      await reviewer.getByRole('heading', { name: words[language].desk.source.title }).waitFor()
      await assessAll(reviewer, language)
      await choose(reviewer, 'accept', language)
      await reviewer.getByRole('textbox', { name: words[language].desk.accept.cap }).fill('5')
      await send(reviewer, 'accept', language)

      const { answer: said, next: step } = words[language].intake
      await customer.goto(`/a/${account}`)
      await customer.getByText(step.await_arrivals).first().waitFor()
      await customer.goto(`/a/${account}/groups/${group}`)
      await customer.getByText(said.title.await_arrivals).waitFor()
      const sections = await customer.getByRole('heading', { level: 2 }).allTextContents()
      const placeOf = (title: string) => sections.indexOf(title)
      assert.ok(placeOf(sources.title) < placeOf(words[language].intake.imports.title))

      const [source] = await house.database.root
        .selectFrom('source')
        .select('source_id')
        .where('group_id', '=', group)
        .execute()
      const deliver = (from: number, to: number) =>
        deliverArrivals(
          house,
          owner.actor,
          { account, group, source: source!.source_id },
          {
            recipients: signUps(from, to),
          },
        )
      await deliver(0, 3)
      assert.equal(await gate(account, group), 'allow')
      await customer.goto(`/a/${account}/groups/${group}`)
      await customer.getByText(fill(sources.used, { arrived: '3', cap: '5' })).waitFor()
      // Named by its day as readers write it, not as it is stored.
      await customer
        .getByRole('heading', { name: /^Newsletter-Formular, \d+\.?\s\p{L}+ \d{4}$/u })
        .waitFor()

      await deliver(3, 9)
      assert.equal(await gate(account, group), 'never_approved')
      await customer.reload()
      await customer.getByText(sources.full, { exact: true }).waitFor()
      await customer.getByText(fill(sources.beyond_other, { number: '4' })).waitFor()
      // A new item is asked about by itself, once it has been screened.
      await customer.getByRole('link', { name: words[language].parts.start }).first().waitFor()
    })
  }

  for (const language of ['de', 'en'] as const) {
    test(`what refuses a form that is longer than the screen comes into sight (${language})`, async () => {
      const { house, browser, url } = given()
      const { account, owner } = await castAccount(house)
      const { id: group } = await createGroup(house, owner.actor, account, { name: owner.name })
      const narrow = { width: 360, scheme: 'light', language } as const
      const { page } = await signIn(browser, url, { email: owner.email, password }, narrow)
      await page.goto(`/a/${account}/groups/${group}`)
      const { dialog, submit } = await fillIn(page, language, '5000000')
      await submit.scrollIntoViewIfNeeded()
      await submit.click()
      await dialog.getByText(words[language].errors.SOURCE_CAP_TOO_HIGH.action).waitFor()
      await page.waitForFunction(() => {
        const shown = document.querySelector('[role=dialog] [role=alert]')?.getBoundingClientRect()
        return shown !== undefined && shown.top >= 0 && shown.bottom <= innerHeight
      })
    })
  }

  async function gate(account: string, group: string): Promise<string> {
    const question = { account, group, purpose: 'campaign' } as const
    const [answered] = await checkGates(given().house, [question], null)
    return answered!.reason ?? answered!.verdict
  }
})

/** Declares a form on the group's page. */
async function declare(page: Page, language: Language) {
  const { dialog, submit } = await fillIn(page, language, '100')
  await submit.click()
  await dialog.waitFor({ state: 'detached' })
}

/** Fills in what declares a form, up to the button that sends it. */
async function fillIn(page: Page, language: Language, cap: string) {
  const { sources } = words[language]
  const label = policyAtHome.methods.find(({ code }) => code === method)!.label[language]
  await page.getByRole('button', { name: sources.declare }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: sources.form.name }).fill('Newsletter-Formular')
  await dialog
    .getByRole('textbox', { name: sources.form.link })
    .fill('https://www.example.org/newsletter/anmelden')
  const choice = dialog.getByRole('combobox', { name: sources.form.method })
  const { methods } = words[language].review
  const bought = policyAtHome.methods.find(({ code }) => code === 'purchased_or_rented')!
  await choice
    .locator(`optgroup[label="${methods.group.others}"] option`)
    .filter({ hasText: methods.forbiddenNamed.replace('{{method}}', bought.label[language]) })
    .waitFor({ state: 'attached' })
  await choice.selectOption(label)
  await dialog.getByRole('textbox', { name: sources.form.cap }).fill(cap)
  return { dialog, submit: dialog.getByRole('button', { name: sources.form.submit }) }
}

/** The method is filled in already; the remaining questions are answered. */
async function answer(page: Page, language: Language) {
  await next(page, language)
  await page.waitForURL(/at=methods/)
  await next(page, language)
  await answerQuestionsOf(page, method, language, askedIn(policyAtHome, ['DE'], false))
}

function signUps(from: number, to: number) {
  return Array.from({ length: to - from }, (_, place) => ({
    address: personOf(from + place),
    signedUpAt: '2026-11-25T08:00:00Z',
    confirmedAt: '2026-11-25T08:01:00Z',
  }))
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
}
