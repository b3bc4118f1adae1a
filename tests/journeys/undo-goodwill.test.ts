import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { fileRequest } from '../../packages/server/src/requests/file-request.ts'
import { reportPlan } from '../../packages/server/src/requests/goodwill/report-plan.ts'
import { readRequest } from '../../packages/server/src/requests/read-request.ts'
import { castAccount, castStaff, password } from '../../packages/server/src/testing/cast.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import type { Stage } from './open-stage.ts'
import { type Language, words } from './words.ts'

const why = 'Sie haben noch nichts gesendet.'

onOneStage(
  'Goodwill that was decided a moment ago',
  (given) => {
    for (const language of ['de', 'en'] as const) {
      const { desk, requests } = words[language]

      test(`is kept from others, and taken back with one key from the list, its letter filled as before (${language})`, async () => {
        const { title, path, page, other, status } = await begin(given(), language)
        await grant(page, path, language)
        await page.getByText(desk.scheduled.mine.grant).waitFor()
        await bar(page, desk.undo.kind.grant, title).waitFor()
        assert.equal(await page.locator('#answer-text').count(), 0)
        assert.equal(await status(), 'open')

        await other.goto(path)
        await other.getByText(desk.scheduled.byOther.split('{{')[0]!).waitFor()
        assert.equal(await other.getByRole('button', { name: requests.staff.take }).count(), 0)

        await page.keyboard.press('u')
        await page.getByRole('heading', { name: requests.staff.billing.title }).waitFor()
        await page.keyboard.press('z')
        await page.waitForURL(new RegExp(path))
        const text = page.locator('#answer-text')
        await text.waitFor()
        assert.equal(await text.inputValue(), why)
        assert.ok(
          await page.getByRole('radio', { name: requests.goodwill.measures.refund }).isChecked(),
        )
        const amount = language === 'de' ? '49' : '49'
        assert.equal(await page.getByLabel(requests.goodwill.amount).inputValue(), amount)
        await bar(page, desk.undo.kind.grant, title).waitFor({ state: 'detached' })
        assert.equal(await status(), 'open')
      })
    }

    test('is taken on and given back with C', async () => {
      const { path, page } = await begin(given(), 'de')
      const { requests } = words.de
      await page.goto(path)
      const [take, release] = [requests.staff.take, requests.staff.release].map((name) =>
        page.getByRole('button', { name }),
      )
      await take!.waitFor()
      await page.locator('body').press('c')
      await release!.waitFor()
      await page.locator('body').press('c')
      await take!.waitFor()
    })
  },
  { FREIGABE_UNDO_SECONDS: '600' },
)

onOneStage(
  'Goodwill that was decided and not taken back',
  (given) => {
    const { desk } = words.de

    test('is granted, which is said, and the sheet shows the letter that was sent', async () => {
      const { title, path, page, status } = await begin(given(), 'de')
      await grant(page, path, 'de')
      await bar(page, desk.sent.grant, title).waitFor()
      const letter = page.getByRole('region', { name: desk.letter.title })
      await letter.getByText(why).waitFor()
      assert.equal(await status(), 'closed')
    })
  },
  { FREIGABE_UNDO_SECONDS: '10' },
)

/** A request for goodwill before one of billing, with a colleague looking on. */
async function begin({ house, browser, url, clock }: Stage, language: Language) {
  const { account, owner } = await castAccount(house)
  const now = clock.now()
  await reportPlan(house, account, {
    ...{ name: 'Basis 10.000', bookedOn: now.slice(0, 10), quota: 10_000, used: 0 },
    ...{ kind: 'plan', price: { amount: 4_900, currency: 'EUR' }, preferred: false, asOf: now },
  })
  const [requestId, title] = [randomUUIDv7(), `Kulanz für ${owner.name}`]
  await fileRequest(house, owner, account, {
    ...{ requestId, messageId: randomUUIDv7(), kind: 'goodwill' },
    ...{ title, text: 'Wir können den Tarif nicht nutzen.' },
  })
  const enter = async () => {
    const { email } = await castStaff(house, 'billing')
    const look = { width: 1280, scheme: 'light', language } as const
    return (await signIn(browser, url, { email, password }, look)).page
  }
  const reader = { capacity: 'billing', personId: null } as const
  return {
    ...{ title, path: `/billing/${account}/${requestId}` },
    ...{ page: await enter(), other: await enter() },
    status: async () => (await readRequest(house, reader, account, requestId)).status,
  }
}

/** Grants what was paid. */
async function grant(page: Page, path: string, language: Language) {
  const { requests } = words[language]
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('body').press('a')
  await page.getByRole('radio', { name: requests.goodwill.measures.refund }).check()
  await page.locator('#answer-text').fill(why)
  await page.keyboard.press('Control+Enter')
}

/** The line at the foot of the screen that says what is about to be carried out, or was. */
function bar(page: Page, text: string, title: string) {
  return page.getByText(text.replace('{{group}}', title)).first()
}
