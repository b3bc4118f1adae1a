import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { House } from '../../packages/server/src/house.ts'
import { reportPlan } from '../../packages/server/src/requests/goodwill/report-plan.ts'
import { castAccount, castStaff, password } from '../../packages/server/src/testing/cast.ts'
import { signIn } from './open-browser.ts'
import { onEachStage } from './stage.ts'
import { type Language, words } from './words.ts'

onEachStage('Goodwill in the browser', (given) => {
  for (const language of ['de', 'en'] as const) {
    const { requests, shell } = words[language]

    test(`a customer sees the booking as of when and asks, and billing grants it (${language})`, async () => {
      const { house } = given()
      const { account, owner } = await castAccount(house)
      const title = `Kulanz für ${owner.name}`
      const customer = await as(owner.email, language)
      await customer.goto(`/a/${account}/requests/new`)
      await customer.getByRole('radio', { name: requests.kind.advice }).waitFor()
      assert.equal(await customer.getByRole('radio', { name: requests.kind.goodwill }).count(), 0)
      await book(house, account, 0)
      await customer.reload()
      await customer.getByRole('radio', { name: requests.kind.goodwill }).check()
      await customer.getByText(requests.goodwill.possible, { exact: true }).waitFor()
      await file(customer, language, title)
      await customer.getByText('Basis 10.000').waitFor()

      const billing = await as((await castStaff(house, 'billing')).email, language)
      await billing.goto('/')
      await billing.getByRole('link', { name: title }).click()
      await billing.getByText(requests.goodwill.possible, { exact: true }).waitFor()
      const places = billing.getByRole('navigation', { name: shell.places }).getByRole('link')
      assert.deepEqual(await places.allTextContents(), [shell.place.goodwill])
      await billing.getByRole('radio', { name: requests.goodwill.measures.pause }).check()
      await billing.getByLabel(requests.goodwill.months).fill('2')
      await billing.getByLabel(requests.staff.words).fill('Sie haben noch nichts gesendet.')
      const submit = requests.goodwill.submit.granted
      await billing.getByRole('button', { name: submit, exact: true }).dblclick()
      await billing.getByText(requests.outcome.granted, { exact: true }).waitFor()

      await customer.reload()
      await customer.getByText(requests.thread.title.granted).waitFor()
      await customer.getByText('Sie haben noch nichts gesendet.').waitFor()
      assert.equal(await decisionsOn(house, account), 1)
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
        await page.getByRole('checkbox', { name: requests.goodwill.exception }).waitFor()
      }
      const { submit } = requests.goodwill
      const grant = second.getByRole('button', { name: submit.granted, exact: true })
      await second.getByLabel(requests.staff.words).fill('Ausnahmsweise.')
      assert.equal(await grant.isDisabled(), true)
      await second.getByRole('checkbox', { name: requests.goodwill.exception }).check()
      assert.equal(await grant.isDisabled(), false)

      await first.getByText(requests.goodwill.outcome.declined, { exact: true }).click()
      await first.getByLabel(requests.staff.words).fill('Drei Mails sind schon versendet.')
      const decline = first.getByRole('button', { name: submit.declined, exact: true })
      await Promise.all([decline.click(), grant.click()])
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
    .select('number')
    .where('account_id', '=', account)
    .execute()
  return rows.length
}
