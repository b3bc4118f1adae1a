import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { readCase } from '../../packages/server/src/case/read-case.ts'
import { takeLease } from '../../packages/server/src/desk/lease/take-lease.ts'
import { fileRequest } from '../../packages/server/src/requests/file-request.ts'
import { openHearing } from '../../packages/server/src/requests/proceedings/hearing.ts'
import { proposeMeasure } from '../../packages/server/src/requests/proceedings/propose-measure.ts'
import { readRequest } from '../../packages/server/src/requests/read-request.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castStaff,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { askAtOnce, handInAndReject } from '../../packages/server/src/testing/decide.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { type Language, words } from './words.ts'

type Pair = [Page, Page, ...Page[]]

const asCustomer = { capacity: 'customer', personId: null } as const

onOneStage('A text that is written in two windows', (given) => {
  for (const language of ['de', 'en'] as const) {
    const { parts, requests, review } = words[language]
    const { elsewhere } = parts

    test(`stands in each as it was typed there, each tells of the other’s, and either can be chosen (${language})`, async () => {
      const { account, owner } = await castAccount(given().house)
      const path = `/a/${account}/requests/new`
      const [one, other] = await windows(owner.email, path, language)
      const field = (page: Page) => page.getByRole('textbox', { name: requests.filing.text })
      await eachTellsOfTheOther([one, other], field, language)
    })

    test(`is told of by every window, and lost in none when a third one hands in another (${language})`, async () => {
      const { house } = given()
      const { account, caseId, owner } = await castAsked()
      const [one, other, third] = await windows(
        owner.email,
        `/a/${account}/cases/${caseId}`,
        language,
        3,
      )
      const field = (page: Page) => page.getByRole('textbox', { name: review.answer.yours })
      await eachTellsOfTheOther([one, other], field, language)
      await third.getByText('Aus dem ersten Fenster, weiter', { exact: true }).waitFor()
      await third.getByRole('button', { name: elsewhere.take }).click()
      await field(third).fill('Aus dem dritten')
      for (const page of [one, other]) {
        await page.getByText('Aus dem dritten', { exact: true }).waitFor()
      }
      await third.getByRole('checkbox').last().check()
      await third.getByRole('button', { name: review.answer.send_one, exact: true }).click()
      await third.getByText(review.status.title.in_review).waitFor()
      assert.equal(await third.getByText(review.answer.unsent).count(), 0)
      const { questions } = await readCase(house, 'customer', account, caseId)
      assert.equal(questions[0]!.answer!.text, 'Aus dem dritten')

      // The question is gone, and what stood below it is not.
      for (const [page, text] of [
        [one, 'Aus dem ersten Fenster, weiter'],
        [other, 'Aus dem ersten Fenster'],
      ] as const) {
        await page.getByText(review.answer.unsent).waitFor()
        await page.getByText(text, { exact: true }).waitFor()
      }
      await other.close()
      await one.getByRole('link', { name: review.answer.writeUnsent }).waitFor()
      await one.reload()
      await one.getByText(review.answer.unsent).waitFor()
      await one.getByRole('button', { name: review.answer.dropUnsent }).click()
      await one.getByText(review.answer.unsent).waitFor({ state: 'detached' })
      await one.reload()
      await one.getByText(review.status.title.in_review).waitFor()
      assert.equal(await one.getByText(review.answer.unsent).count(), 0)
    })

    test(`is sent from both, where both are wanted: the second is no repetition of the first (${language})`, async () => {
      const { house } = given()
      const { account, owner, requestId } = await castAdvice()
      const path = `/a/${account}/requests/${requestId}`
      const [one, other] = await windows(owner.email, path, language)
      const field = (page: Page) => page.getByLabel(requests.thread.yours, { exact: true })
      const send = (page: Page) =>
        page.getByRole('button', { name: requests.thread.send, exact: true }).click()
      // Both begin with the same words, which one of them writes on.
      await field(one).fill('Zuerst')
      await other.getByRole('button', { name: elsewhere.take }).click()
      await field(other).fill('Zuerst, und dann')
      await one.getByText('Zuerst, und dann', { exact: true }).waitFor()
      await send(one)
      await other.getByText(elsewhere.gone).waitFor()
      assert.equal(await field(other).inputValue(), 'Zuerst, und dann')
      // A closed window keeps it, too.
      await other.reload()
      assert.equal(await field(other).inputValue(), 'Zuerst, und dann')
      await send(other)
      await other.waitForFunction(() => !JSON.stringify(localStorage).includes('und dann'))
      const { messages } = await readRequest(house, asCustomer, account, requestId)
      const texts = messages.map(({ text }) => text)
      assert.deepEqual(texts.slice(1), ['Zuerst', 'Zuerst, und dann'])
    })
  }

  const { desk, integrity, parts, requests, review } = words.de

  test('asks before a window is closed whose version is kept nowhere', async () => {
    const { account, owner } = await castAccount(given().house)
    const [one, other] = await windows(owner.email, `/a/${account}/requests/new`, 'de')
    const field = (page: Page) => page.getByRole('textbox', { name: requests.filing.text })
    await field(one).click()
    await field(one).fill('Aus dem ersten Fenster')
    await field(other).fill('Aus dem zweiten')
    await one.getByText(parts.elsewhere.title).waitFor()
    const asked = one.waitForEvent('dialog')
    const closed = one.close({ runBeforeUnload: true })
    const dialog = await asked
    assert.equal(dialog.type(), 'beforeunload')
    await dialog.dismiss()
    await closed
    await one.getByRole('button', { name: parts.elsewhere.keep }).click()
    const left = other.waitForEvent('dialog', { timeout: 1_500 }).catch(() => null)
    await one.close({ runBeforeUnload: true })
    assert.equal(await left, null)
  })

  test('may be a supplement, a statement to us, or a message of ours', async () => {
    const { house } = given()
    const { account, caseId, owner } = await castSubmitted(house)
    const { label } = policyAtHome.requirements.find(({ id }) => id === 'purpose')!
    const supplements = await windows(owner.email, `/a/${account}/cases/${caseId}`, 'de')
    const start = (page: Page) =>
      page.getByRole('button', { name: review.supplement.start }).click()
    await start(supplements[0])
    await supplements[0].getByRole('combobox', { name: review.supplement.other }).click()
    await supplements[0].getByRole('option', { name: label.de }).click()
    // What was chosen is kept, too.
    await start(supplements[1])
    const supplement = (page: Page) => page.getByRole('textbox', { name: label.de })
    await eachTellsOfTheOther(supplements, supplement, 'de')

    await castHearing(account)
    const statements = await windows(owner.email, `/a/${account}/proceedings`, 'de')
    for (const page of statements) {
      await page.getByRole('button', { name: integrity.account.answer }).click()
    }
    const statement = (page: Page) => page.getByRole('textbox', { name: integrity.account.yours })
    await eachTellsOfTheOther(statements, statement, 'de')

    const advice = await castAdvice()
    const support = await castStaff(house, 'support')
    const path = `/support/${advice.account}/${advice.requestId}`
    const replies = await windows(support.email, path, 'de')
    const reply = (page: Page) =>
      page.getByRole('textbox', { name: requests.staff.replyText, exact: true })
    await eachTellsOfTheOther(replies, reply, 'de')
  })

  test('may be the letter on a case, an appeal or a proceeding; looking at another way on writes nothing', async () => {
    const { house } = given()
    const { account, caseId } = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const cases = await windows(reviewer.email, `/desk/${account}/${caseId}`, 'de')
    for (const page of cases) await way(page, desk.mode.ask).click()
    const question = (page: Page) => page.getByRole('textbox', { name: desk.ask.text })
    await eachTellsOfTheOther(cases, question, 'de')
    await choosingWritesNothing(cases, question, desk.mode.reject, desk.mode.ask)

    const { path } = await castAppeal()
    const letters = await windows(reviewer.email, path, 'de')
    for (const page of letters) {
      await way(page, requests.staff.outcome.upheld).click()
    }
    const answer = (page: Page) => page.locator('#answer-text')
    await eachTellsOfTheOther(letters, answer, 'de')
    const { upheld, dismissed } = requests.staff.outcome
    await choosingWritesNothing(letters, answer, dismissed, upheld)

    const lead = await castStaff(house, 'lead')
    const heard = await castHearing(account)
    const steps = await windows(lead.email, `/integrity/${account}/${heard}`, 'de')
    for (const page of steps) await way(page, integrity.settle.drop).click()
    await eachTellsOfTheOther(steps, (page) => page.locator('#step-reasons'), 'de')
  })

  /** A case in review about which a question is open. */
  async function castAsked() {
    const { house } = given()
    const cast = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const { token } = await takeLease(house, reviewer, cast.account, cast.caseId)
    await askAtOnce(house, reviewer, cast.account, cast.caseId, {
      ...{ leaseToken: token!, questionId: randomUUIDv7(), text: 'Wo steht das?' },
      ...{ grounds: ['origin_unclear'], requirements: [] },
    })
    return cast
  }

  /** The account is heard about a warning. */
  async function castHearing(account: string) {
    const { house } = given()
    const [reviewer, lead] = [await castReviewer(house), await castStaff(house, 'lead')]
    const proceedingId = randomUUIDv7()
    const grounds = [policyAtHome.grounds[0]!.code]
    const considered = { measure: 'warning', grounds } as const
    await proposeMeasure(house, reviewer, account, {
      ...{ proceedingId, case: null, reasons: 'Die Zeiten wiederholen sich.', ...considered },
    })
    const hearing = { hearingId: randomUUIDv7(), text: 'Wie kam es dazu?', ...considered }
    await openHearing(house, lead, account, proceedingId, hearing)
    return proceedingId
  }

  /** A customer asks support. */
  async function castAdvice() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const requestId = randomUUIDv7()
    await fileRequest(house, owner, account, {
      ...{ requestId, messageId: randomUUIDv7(), kind: 'advice' },
      ...{ title: 'Frage zu alten Kunden', text: 'Dürfen wir sie anschreiben?' },
    })
    return { account, owner, requestId }
  }

  /** An appeal against a rejection. */
  async function castAppeal() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    await handInAndReject(house, owner, account, caseId)
    const requestId = randomUUIDv7()
    await fileRequest(house, owner, account, {
      ...{ requestId, messageId: randomUUIDv7(), kind: 'appeal', caseId },
      ...{ title: 'Einspruch', text: 'Das Protokoll liegt jetzt vor.' },
    })
    return { path: `/requests/${account}/${requestId}` }
  }

  /** One writes and then the other, each is told, and each chooses once; at the end each has its own again. */
  async function eachTellsOfTheOther(
    [one, other]: Pair,
    field: (page: Page) => Locator,
    language: Language,
  ) {
    const { elsewhere } = words[language].parts
    const says = (page: Page, text: string) =>
      page.locator('blockquote').getByText(text, { exact: true })
    for (const page of [one, other]) await field(page).waitFor()
    await field(one).fill('Aus dem ersten Fenster')
    await other.getByText(elsewhere.title).waitFor()
    await says(other, 'Aus dem ersten Fenster').waitFor()
    await field(other).fill('Aus dem zweiten')
    await says(one, 'Aus dem zweiten').waitFor()
    assert.equal(await field(one).inputValue(), 'Aus dem ersten Fenster')

    await other.getByRole('button', { name: elsewhere.take }).click()
    assert.equal(await field(other).inputValue(), 'Aus dem ersten Fenster')
    await one.getByText(elsewhere.title).waitFor({ state: 'detached' })

    // Chosen in one window, gone on with in the other.
    await field(one).fill('Aus dem ersten Fenster, weiter')
    await says(other, 'Aus dem ersten Fenster, weiter').waitFor()
    await other.getByRole('button', { name: elsewhere.keep }).click()
    await says(one, 'Aus dem ersten Fenster').waitFor()
    await one.getByRole('button', { name: elsewhere.keep }).click()
    await says(other, 'Aus dem ersten Fenster, weiter').waitFor()
    assert.equal(await field(other).inputValue(), 'Aus dem ersten Fenster')
  }

  function way(page: Page, name: string): Locator {
    return page.getByRole('group', { name: desk.decision.title }).getByRole('button', { name })
  }

  /** Somebody looks at another way on in the window whose version is not the one that is kept. */
  async function choosingWritesNothing(
    [one, other]: Pair,
    field: (page: Page) => Locator,
    away: string,
    back: string,
  ) {
    const { elsewhere } = parts
    for (const name of [away, back]) {
      await way(other, name).click()
    }
    assert.equal(await one.getByText(elsewhere.title).count(), 0)
    await one.reload()
    await field(one).waitFor()
    assert.equal(await field(one).inputValue(), 'Aus dem ersten Fenster, weiter')
  }

  /** Windows of one browser that show the same page. */
  async function windows(
    email: string,
    path: string,
    language: Language,
    count = 2,
  ): Promise<[Page, Page, Page]> {
    const { browser, url } = given()
    const look = { width: 1280, scheme: 'light', language } as const
    const { page, context } = await signIn(browser, url, { email, password }, look)
    const pages = [page]
    while (pages.length < count) pages.push(await context.newPage())
    for (const each of pages) {
      await each.goto(path)
      await each.getByRole('heading', { level: 1 }).waitFor()
    }
    return pages as [Page, Page, Page]
  }
})
