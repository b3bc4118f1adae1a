import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { forecastCase } from '../../packages/server/src/case/clock/forecast-case.ts'
import { sweepClocks } from '../../packages/server/src/case/clock/sweep-clocks.ts'
import { saveDraft } from '../../packages/server/src/case/submitting/save-draft.ts'
import { takeLease } from '../../packages/server/src/desk/lease/take-lease.ts'
import { renderLetter } from '../../packages/server/src/notify/letters/render-letter.ts'
import { reportPlan } from '../../packages/server/src/requests/goodwill/report-plan.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castStaff,
  castSubmitted,
  completeContent,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { askAtOnce } from '../../packages/server/src/testing/decide.ts'
import { lettersTo } from '../../packages/server/src/testing/last-link.ts'
import {
  policyAtHome,
  publishWithoutLots,
} from '../../packages/server/src/testing/policy-at-home.ts'
import type { MovedClock } from './moved-clock.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { textPattern } from './text-pattern.ts'
import { type Language, words } from './words.ts'

const method = 'form_double_opt_in'
const wanted = policyAtHome.requirements.find(({ id }) => id === 'test_sign_up')!

onOneStage('What is promised', (given) => {
  for (const language of ['de', 'en'] as const) {
    const { review, wizard } = words[language]

    test(`is the same before and after handing in, and sooner with a detail, also afterwards (${language})`, async () => {
      await publishWithoutLots(given().house)
      const { account, caseId, email } = await castLacking()
      const page = await as(email, language)
      await page.goto(`/a/${account}/cases/${caseId}/submit?at=summary`)
      const sooner = page.getByRole('link', { name: wanted.label[language], exact: true })
      await sooner.waitFor()
      await page.getByText(part(wizard.summary.soonerBy)).waitFor()
      const before = await promisedOn(page.getByText(wizard.summary.promise))
      await page.getByRole('checkbox').last().check()
      await page.getByRole('button', { name: wizard.summary.submit, exact: true }).click()
      await page.getByText(review.status.title.in_review).waitFor()
      assert.equal(await promisedOn(page.locator('main')), before)

      await page.getByRole('button', { name: review.supplement.start }).click()
      await page.getByRole('checkbox', { name: wanted.label[language] }).check()
      await page.getByRole('checkbox').last().check()
      await page.getByRole('button', { name: review.supplement.send }).click()
      await page.getByText(review.supplement.sent).waitFor()
      await page.reload()
      await page.getByText(review.status.title.in_review).waitFor()
      assert.ok((await promisedOn(page.locator('main'))) < before)
    })

    test(`is told together with what rules will ask first, and with what to do about it (${language})`, async () => {
      await publishWithoutLots(given().house)
      const { account, caseId, email } = await castLacking(inFuture, {
        [`${method}/double_opt_in_records`]: 'recipients_file',
      })
      const page = await as(email, language)
      await page.goto(`/a/${account}/cases/${caseId}/submit?at=summary`)
      const matters = page.getByRole('region', { name: wizard.check.contradictions, exact: true })
      await matters.getByText(part(wizard.check.asked)).waitFor()
      const { then } = policyAtHome.rules.find(({ id }) => id === 'times_in_future')!
      const asked = (then as { question: Record<Language, string> }).question[language]
      const questions = page.getByRole('region', { name: wizard.check.questions, exact: true })
      await questions.getByText(asked).waitFor()
      await questions.getByText(wizard.check.mendFirst).waitFor()
      const promise = page.getByText(wizard.summary.promiseAsked)
      await promise.waitFor()
      assert.equal(await page.getByText(wizard.summary.promise).count(), 0)
      const before = await promisedOn(promise)
      await page.getByRole('checkbox').last().check()
      await page.getByRole('button', { name: wizard.summary.submit, exact: true }).click()
      await page.getByText(part(review.status.afterAnswer)).waitFor()
      const { afterAnswer } = await forecastCase(given().house, 'customer', account, caseId)
      assert.ok(afterAnswer!.slice(0, 16) <= before, `${afterAnswer} after ${before}`)
    })

    test(`is told for after the answer while a question is open (${language})`, async () => {
      const { house } = given()
      const { account, owner, caseId, group } = await castSubmitted(house)
      const reviewer = await castReviewer(house)
      const { token } = await takeLease(house, reviewer, account, caseId)
      await askAtOnce(house, reviewer, account, caseId, {
        leaseToken: token!,
        questionId: randomUUIDv7(),
        text: 'Wo steht das Formular?',
        grounds: ['origin_unclear'],
        requirements: [],
      })
      const page = await as(owner.email, language)
      for (const path of [`cases/${caseId}`, `groups/${group}`]) {
        await page.goto(`/a/${account}/${path}`)
        await page.getByText(part(review.status.afterAnswer)).waitFor()
      }
    })

    test(`and missed is made good by a pause, though the quota was used (${language})`, async () => {
      const { house, clock } = given()
      const { requests } = words[language]
      const { account, owner, caseId } = await castSubmitted(house)
      clock.forward(7)
      await sweepClocks(house)
      await reportPlan(house, account, {
        kind: 'plan',
        name: 'Basis 10.000',
        bookedOn: clock.now().slice(0, 10),
        quota: 10_000,
        used: 3,
        price: { amount: 4_900, currency: 'EUR' },
        preferred: false,
        asOf: clock.now(),
      })
      const customer = await as(owner.email, language)
      await customer.goto(`/a/${account}/cases/${caseId}`)
      await customer.getByRole('link', { name: review.status.askGoodwill }).click()
      await customer.getByText(requests.goodwill.possibleForMissed).waitFor()
      await customer.getByText(part(requests.goodwill.missed)).waitFor()
      const title = `Kulanz für ${owner.name}`
      const { filing } = requests
      await customer.getByRole('textbox', { name: filing.subject }).fill(title)
      await customer.getByRole('textbox', { name: filing.text }).fill('Wir haben gewartet.')
      await customer.getByRole('button', { name: filing.submit, exact: true }).click()
      await customer.getByRole('heading', { name: title }).waitFor()

      const billing = await as((await castStaff(house, 'billing')).email, language)
      await billing.goto('/billing')
      await billing.getByRole('link', { name: title }).click()
      await billing.getByText(requests.goodwill.possibleForMissed).waitFor()
      await billing.locator('body').press('a')
      const exception = billing.getByRole('checkbox', { name: requests.goodwill.exception })
      await billing.getByRole('radio', { name: requests.goodwill.measures.refund }).check()
      await exception.waitFor()
      await billing.getByRole('radio', { name: requests.goodwill.measures.pause }).check()
      await exception.waitFor({ state: 'detached' })
    })
  }

  for (const language of ['de', 'en'] as const) {
    const { wizard } = words[language]

    test(`is said of what is still to be completed as long as details are missing (${language})`, async () => {
      await publishWithoutLots(given().house)
      const { account, caseId, email } = await castLacking(undefined, {
        [`${method}/collected_from`]: undefined,
      })
      const page = await as(email, language)
      await page.goto(`/a/${account}/cases/${caseId}/submit?at=summary`)
      await page.getByText(wizard.summary.promiseOnceComplete).waitFor()
      assert.equal(await page.getByText(wizard.summary.promise).count(), 0)
    })
  }

  for (const language of ['de', 'en'] as const) {
    const { review, wizard } = words[language]

    test(`has one name in the wizard, at the case, in the mail and at the desk, also before opening hours (${language})`, async () => {
      const { house, clock, browser, url } = given()
      await publishWithoutLots(house)
      beforeOpening(clock)
      const { account, caseId, email } = await castLacking()
      const page = await as(email, language)
      await page.goto(`/a/${account}/cases/${caseId}/submit?at=summary`)
      const promise = page.getByText(wizard.summary.promise)
      await promise.waitFor()
      const [at, said] = [await promisedOn(promise), await saidOf(promise)]
      // One business day from before the opening is used up at the closing of that day.
      assert.match(said, /17:00|5:00/)
      await page.getByRole('checkbox').last().check()
      await page.getByRole('button', { name: wizard.summary.submit, exact: true }).click()
      await page.getByText(review.status.title.in_review).waitFor()
      assert.deepEqual(
        [await promisedOn(page.locator('main')), await saidOf(page.locator('main'))],
        [at, said],
      )

      const received = (await lettersTo(house, email)).find(
        ({ template }) => template === 'received',
      )!
      assert.equal((received.params as { dueAt: string }).dueAt.slice(0, 16), at)
      const reader = { locale: language, timeZone: 'Europe/Berlin', name: null }
      const { text } = renderLetter(received, reader, { name: 'Rohrpost', url })
      assert.match(text, /17:00/)
      const desk = await signIn(
        browser,
        url,
        { email: (await castReviewer(house)).email, password },
        { width: 1280, scheme: 'light', language },
      )
      await desk.page.goto(`/desk/${account}/${caseId}`)
      const due = desk.page.locator(`time[datetime^="${at}"]`).first()
      await due.waitFor()
      // In the narrow column day and time stand below each other.
      assert.equal(lettersOf((await due.textContent())!), lettersOf(said))
    })
  }

  /** A case whose draft has everything but the one recommended detail. */
  async function castLacking(file?: string, more: Record<string, unknown> = {}) {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account, file)
    const content = await completeContent(house, account, method)
    const [evidence] = content.answers[`${method}/confirmation_mail`] as string[]
    const answers = { ...content.answers, [`${method}/form_screenshot`]: [evidence!], ...more }
    await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
      version: 0,
      content: { ...content, answers } as never,
      alsoCases: [],
      step: 3,
    })
    return { email: owner.email, account, caseId }
  }

  async function as(email: string, language: Language): Promise<Page> {
    const { browser, url } = given()
    const look = { width: 1280, scheme: 'light', language } as const
    return (await signIn(browser, url, { email, password }, look)).page
  }
})

/** Times of sign-up, many of them still to come, and none of confirmation. */
const inFuture = `E-Mail;Angemeldet am\n${Array.from(
  { length: 40 },
  (_, at) =>
    `kunde${at * 7919}@firma${at % 9}.de;${(at % 27) + 1}.0${(at % 8) + 1}.${2026 + (at % 2)}`,
).join('\n')}\n`

/** Moves on to the next working morning before anybody works. */
function beforeOpening(clock: MovedClock): void {
  const berlin = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Berlin',
    weekday: 'short',
    hour: '2-digit',
  })
  while (!/(Tue|Wed|Thu),? 0?[67]$/.test(berlin.format(new Date(clock.now()))))
    clock.forward(1 / 24)
}

function lettersOf(text: string): string {
  return text.replace(/[\s,]/g, '')
}

/** The words of the first deadline in a part of a page. */
async function saidOf(place: Locator): Promise<string> {
  return (await place.locator('time').first().textContent())!
}

/** The moment of the first deadline in a part of a page, to the minute, as the machine reads it. */
async function promisedOn(place: Locator): Promise<string> {
  const at = await place.locator('time').first().getAttribute('datetime')
  return at!.slice(0, 16)
}

/** A sentence among others, whatever its variables. */
function part(text: string): RegExp {
  return new RegExp(textPattern(text).source.slice(1, -1))
}
