import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import type { House } from '../../packages/server/src/house.ts'
import { reportPlan } from '../../packages/server/src/requests/goodwill/report-plan.ts'
import { castAccount, castStaff, password } from '../../packages/server/src/testing/cast.ts'
import { signIn } from './open-browser.ts'
import { onEachStage } from './stage.ts'
import { type Language, words } from './words.ts'

onEachStage('Goodwill in the browser', (given) => {
  for (const language of ['de', 'en'] as const) {
    const { desk, parts, requests, shell } = words[language]
    const { staff } = requests

    test(`a customer sees the booking as of when and asks, and billing grants it (${language})`, async () => {
      const { house } = given()
      const { account, owner } = await castAccount(house)
      const title = `Kulanz für ${owner.name}`
      const customer = await as(owner.email, language)
      await customer.goto(`/a/${account}/requests/new`)
      await customer.getByRole('radio', { name: requests.kind.advice }).waitFor()
      assert.equal(await customer.getByRole('radio', { name: requests.kind.goodwill }).count(), 0)
      await customer.goto(`/a/${account}/requests/new?kind=goodwill`)
      await customer.getByText(requests.filing.noGoodwill).waitFor()
      await book(house, account, 0)
      await customer.reload()
      await customer.getByRole('radio', { name: requests.kind.goodwill }).check()
      await customer.getByText(requests.goodwill.possible, { exact: true }).waitFor()
      await file(customer, language, title)
      await customer.getByText('Basis 10.000').waitFor()
      const filed = customer.url()
      await customer.goto(`/a/${account}/requests/new?kind=goodwill`)
      const open = requests.underWay.goodwill.until.replace(/<request>(.*)<\/request>.*/, '$1')
      const toFiled = customer.getByRole('link', { name: open, exact: true })
      await toFiled.waitFor()
      assert.equal(await customer.getByRole('radio', { name: requests.kind.goodwill }).count(), 0)
      await toFiled.click()
      await customer.waitForURL(filed)

      const billing = await as((await castStaff(house, 'billing')).email, language)
      await billing.goto('/')
      await billing.getByRole('link', { name: title }).click()
      await billing.getByText(requests.goodwill.possible, { exact: true }).waitFor()
      const places = billing.getByRole('navigation', { name: shell.places }).getByRole('link')
      assert.deepEqual(await places.allTextContents(), [shell.place.goodwill])
      const ways = billing.getByRole('group', { name: desk.decision.title })
      assert.equal(await ways.getByRole('button', { pressed: true }).count(), 0)
      await billing.locator('body').press('a')
      const { missing, measures } = requests.goodwill
      await billing.getByRole('button', { name: missing.measure }).click()
      assert.ok(await isFocused(billing.getByRole('radio', { name: measures.refund })))
      await billing.getByRole('radio', { name: measures.pause }).check()
      await billing.keyboard.press('Control+Enter')
      await billing.locator('#answer-months:focus').fill('2')
      await billing.keyboard.press('Control+Enter')
      await billing.locator('#answer-text:focus').fill('Sie haben noch nichts gesendet.')
      const letter = billing.getByRole('region', { name: desk.letter.title })
      const pause = requests.goodwill.granted.pause_other.replace('{{count}}', '2')
      // The letter is in the language that its reader has chosen.
      const granted = { de: 'Pause von zwei Monaten', en: 'a pause of two months' }[language]
      await letter.getByText(granted).first().waitFor()
      await billing.getByRole('button', { name: desk.letter.seeMail }).click()
      const dialog = billing.getByRole('dialog', { name: staff.submit.granted })
      const mail = dialog.frameLocator('iframe')
      await mail.getByText(title).first().waitFor()
      await mail.getByText('Sie haben noch nichts gesendet.').waitFor()
      await dialog.getByRole('button', { name: parts.mail.goOnWriting, exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
      assert.equal(await decisionsOn(house, account), 0)
      await billing.locator('#answer-text').press('Control+Enter')
      await billing.getByText(requests.outcome.granted, { exact: true }).waitFor()

      await customer.reload()
      await customer.getByText(requests.thread.title.granted).waitFor()
      await customer.getByText('Sie haben noch nichts gesendet.').waitFor()
      assert.equal(await decisionsOn(house, account), 1)

      await billing.goto('/billing')
      await billing.getByRole('link', { name: staff.showDecided, exact: true }).click()
      await billing.waitForURL(/decided=true/)
      const decided = billing.getByRole('row').filter({ hasText: title })
      await decided.getByText(requests.outcome.granted, { exact: true }).waitFor()
      await decided.getByText(pause).waitFor()
      await billing.getByRole('link', { name: staff.showOpen, exact: true }).click()
      await billing.getByRole('link', { name: staff.showDecided, exact: true }).waitFor()
      assert.equal(await billing.getByText(title).count(), 0)
    })

    test(`two people of billing are at it, and only one decides (${language})`, async () => {
      const { house } = given()
      const { account, owner } = await castAccount(house)
      await book(house, account, 3)
      const title = `Kulanz für ${owner.name}`
      const customer = await as(owner.email, language)
      await customer.goto(`/a/${account}/requests/new?kind=goodwill`)
      await customer.getByText(requests.goodwill.impossible).waitFor()
      await file(customer, language, title)

      const first = await as((await castStaff(house, 'billing')).email, language)
      const second = await as((await castStaff(house, 'billing')).email, language)
      for (const page of [first, second]) {
        await page.goto('/billing')
        await page.getByRole('link', { name: title }).click()
        await page.getByRole('button', { name: staff.outcome.granted }).waitFor()
      }
      await second.locator('body').press('a')
      await second.getByRole('radio', { name: requests.goodwill.measures.refund }).check()
      await second.getByLabel(requests.goodwill.amount).fill('49')
      await second.getByLabel(staff.words).fill('Ausnahmsweise.')
      await second.keyboard.press('Control+Enter')
      const exception = second.getByRole('checkbox', { name: requests.goodwill.exception })
      assert.ok(await isFocused(exception))
      await exception.check()

      await first.locator('body').press('r')
      await first.getByLabel(staff.words).fill('Drei Mails sind schon versendet.')
      await Promise.all([first, second].map((page) => page.keyboard.press('Control+Enter')))
      const { granted, declined } = requests.outcome
      for (const page of [first, second]) {
        const either = page.getByText(granted, { exact: true })
        await either
          .or(page.getByText(declined, { exact: true }))
          .first()
          .waitFor()
      }
      assert.equal(await decisionsOn(house, account), 1)
    })
  }

  test('what billing is missing is asked in a letter of its own, and Escape leads back', async () => {
    const { house } = given()
    const { requests } = words.de
    const { account, owner } = await castAccount(house)
    await book(house, account, 3)
    const title = `Kulanz für ${owner.name}`
    const customer = await as(owner.email, 'de')
    await customer.goto(`/a/${account}/requests/new?kind=goodwill`)
    await file(customer, 'de', title)
    const billing = await as((await castStaff(house, 'billing')).email, 'de')
    await billing.goto('/billing')
    await billing.getByRole('link', { name: title }).click()
    await billing.getByRole('button', { name: requests.staff.ask }).waitFor()
    await billing.keyboard.press('f')
    const question = billing.getByLabel(requests.staff.askText)
    await question.fill('Wofür haben Sie die drei Mails gebraucht?')
    await billing.keyboard.press('Escape')
    assert.ok(!(await isFocused(question)))
    await billing.keyboard.press('Control+Enter')
    await billing.getByText(requests.staff.status.waiting_for_customer).waitFor()
    await customer.reload()
    await customer.getByText('Wofür haben Sie die drei Mails gebraucht?').waitFor()
    assert.equal(await decisionsOn(house, account), 0)
  })

  test('nobody else of staff finds the page of billing', async () => {
    const { house } = given()
    for (const role of ['lead', 'support', 'admin'] as const) {
      const page = await as((await castStaff(house, role)).email, 'de')
      await page.goto('/billing')
      await page.getByText(words.de.shell.notFound.title).waitFor()
    }
  })

  async function as(email: string, language: Language): Promise<Page> {
    const { browser, url } = given()
    const look = { width: 1280, scheme: 'light', language } as const
    return (await signIn(browser, url, { email, password }, look)).page
  }
})

/** The platform reports a plan that was booked today. */
async function book(house: House, account: string, used: number): Promise<void> {
  const asOf = house.clock.now()
  await reportPlan(house, account, {
    kind: 'plan',
    name: 'Basis 10.000',
    bookedOn: asOf.slice(0, 10),
    quota: 10_000,
    used,
    price: { amount: 4_900, currency: 'EUR' },
    preferred: false,
    asOf,
  })
}

async function isFocused(place: Locator): Promise<boolean> {
  return place.evaluate((element) => element === document.activeElement)
}

async function file(page: Page, language: Language, title: string): Promise<void> {
  const { filing } = words[language].requests
  await page.getByRole('textbox', { name: filing.subject }).fill(title)
  await page.getByRole('textbox', { name: filing.text }).fill('Wir können ihn nicht nutzen.')
  await page.getByRole('button', { name: filing.submit, exact: true }).click()
  await page.getByRole('heading', { name: title }).waitFor()
}

async function decisionsOn(house: House, account: string): Promise<number> {
  const rows = await house.database.root
    .selectFrom('goodwill_decision')
    .select('decision_id')
    .where('account_id', '=', account)
    .execute()
  return rows.length
}
