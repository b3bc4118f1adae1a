import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { answerQuestions } from '../../packages/server/src/case/asking/answer-questions.ts'
import { readCase } from '../../packages/server/src/case/read-case.ts'
import { saveDraft } from '../../packages/server/src/case/submitting/save-draft.ts'
import { submitCase } from '../../packages/server/src/case/submitting/submit-case.ts'
import { takeLease } from '../../packages/server/src/desk/lease/take-lease.ts'
import { readDeskCase } from '../../packages/server/src/desk/read-desk-case.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  completeContent,
  password,
  type Reviewer,
} from '../../packages/server/src/testing/cast.ts'
import { confirmedByMachine } from '../../packages/server/src/testing/cast-imports.ts'
import {
  askAtOnce,
  assessAll,
  handInAndReject,
  rejectAtOnce,
} from '../../packages/server/src/testing/decide.ts'
import { policyAtHome, publishRules } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { textPattern } from './text-pattern.ts'
import { type Language, words } from './words.ts'

const records = 'form_double_opt_in/double_opt_in_records'
const ground = policyAtHome.grounds[0]!
const labelOf = (id: string) => policyAtHome.requirements.find((known) => known.id === id)!.label

onOneStage('The sheet as the customer reads it', (given) => {
  for (const language of ['de', 'en'] as const) {
    const { review } = words[language]

    test(`has each question answered under the line it is about, and one about no line above (${language})`, async () => {
      const { house } = given()
      const { account, caseId, owner } = await cast()
      await ask(account, caseId, [
        { text: 'Wie haben Sie uns gefunden?' },
        { text: 'Wer hat die Zeiten geführt?', statements: [`answer:${records}`] },
      ])
      const { page, faults } = await open(owner.email, language)
      await page.goto(`/a/${account}/cases/${caseId}?answer=true`)
      const line = lineOf(page, records)
      await line.getByText('Wer hat die Zeiten geführt?').waitFor()
      assert.equal(await line.getByText('Wie haben Sie uns gefunden?').count(), 0)
      const answers = page.getByRole('textbox', { name: review.answer.yours })
      const [first, second] = [answers.first(), line.getByRole('textbox')]
      await page.waitForFunction(
        (field) => document.activeElement === field,
        await first.elementHandle(),
      )
      await first.fill('Über die Suche.')
      await second.fill('Unser Formular.')
      await page.getByRole('checkbox').last().check()
      await page.getByRole('button', { name: review.answer.send_other, exact: true }).click()
      await page.getByText(review.status.title.in_review).waitFor()
      await line.getByText('Unser Formular.').waitFor()
      const { questions } = await readCase(house, 'customer', account, caseId)
      assert.deepEqual(
        questions.map(({ text, answer }) => [text, answer?.text]),
        [
          ['Wie haben Sie uns gefunden?', 'Über die Suche.'],
          ['Wer hat die Zeiten geführt?', 'Unser Formular.'],
        ],
      )
      assert.deepEqual(faults, [])
    })

    test(`takes each answer for its own question, also the second from a browser that still keeps the first (${language})`, async () => {
      const { account, caseId, owner } = await cast()
      const { page } = await open(owner.email, language)
      // As where the page is left before it hears that the answer has arrived.
      await page.addInitScript(() => {
        Storage.prototype.removeItem = () => undefined
      })
      const reviewer = await castReviewer(given().house)
      for (const [text, answered] of [
        ['Wie haben Sie uns gefunden?', 'Über die Suche.'],
        ['Und seit wann?', 'Seit 2021.'],
      ] as const) {
        await ask(account, caseId, [{ text }], reviewer)
        await page.goto(`/a/${account}/cases/${caseId}?answer=true`)
        const field = page.getByRole('textbox', { name: review.answer.yours })
        await field.waitFor()
        assert.equal(await field.inputValue(), '')
        await field.fill(answered)
        await page.getByRole('checkbox').last().check()
        await page.getByRole('button', { name: review.answer.send_one, exact: true }).click()
        await page.getByText(review.status.title.in_review).waitFor()
        await page.getByText(answered, { exact: true }).waitFor()
      }
    })

    test(`names the ground of a rejection beside what it rests on, folds what agrees, and shows nothing internal (${language})`, async () => {
      const { house } = given()
      const { account, caseId, owner } = await cast()
      const reviewer = await castReviewer(house)
      const desk = await readDeskCase(house, reviewer.personId, account, caseId)
      const internal = desk.sheet.lines
        .flatMap(({ found }) => found)
        .filter(({ code }) => ['unlikely_records', 'records_unlikely'].includes(code))
      assert.ok(internal.length > 0)
      await reject({ account, caseId, owner })
      const { page, faults } = await open(owner.email, language)
      await page.goto(`/a/${account}/cases/${caseId}`)
      const line = lineOf(page, records)
      const title = review.sheet.ground.replace('{{title}}', ground.title[language])
      await line
        .getByText(review.sheet.rejected.line.replace('{{grounds}}', title), { exact: true })
        .waitFor()
      const agreeing = page
        .locator('details')
        .filter({ has: page.getByText(textPattern(review.sheet.agree_other)) })
      await agreeing.locator('summary').first().click()
      await agreeing.getByText(labelOf('collected_from')[language], { exact: true }).waitFor()
      const told = (await page.locator('main').textContent()) ?? ''
      for (const { text } of internal) assert.ok(!told.includes(text[language]))
      assert.deepEqual(faults, [])
    })

    test(`sets what was stated below what was found on a narrow screen, each under its name (${language})`, async () => {
      const { house } = given()
      const { account, owner } = await castAccount(house)
      const { caseId } = await castCase(house, owner.actor, account)
      await handInAndReject(house, owner, account, caseId)
      const { page } = await open(owner.email, language, 360)
      await page.goto(`/a/${account}/cases/${caseId}`)
      const line = page.locator('[data-line^="method:"]')
      await line.getByText(review.sheet.said, { exact: true }).waitFor()
      await line.getByText(review.sheet.therefore, { exact: true }).waitFor()
    })

    test(`opens the sources of the rule that a rejection rests on (${language})`, async () => {
      const { house } = given()
      const { account, owner } = await castAccount(house)
      const { caseId } = await castCase(house, owner.actor, account)
      await handInAndReject(house, owner, account, caseId)
      const { decision } = await readCase(house, 'customer', account, caseId)
      const { rule } = decision!.statement
      const sources = rule.match(/https:\S*[^\s.,;:)]/g)!
      assert.ok(sources.length > 0)
      const { page } = await open(owner.email, language)
      await page.goto(`/a/${account}/cases/${caseId}`)
      const links = page.getByRole('link', { name: /^https:/ })
      await links.first().waitFor()
      const led = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')))
      assert.deepEqual(led, sources)
    })
  }

  function lineOf(page: Page, key: string) {
    return page.locator(`[data-line="answer:${key}"]`)
  }

  /** A case whose records are said to be in its file, and hardly are those of people. */
  async function cast() {
    const { house } = given()
    await publishRules(house, {})
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account, confirmedByMachine())
    const content = await completeContent(house, account)
    const answers = {
      ...content.answers,
      [records]: 'recipients_file',
      'form_double_opt_in/collected_from': '2024-01-01',
      'form_double_opt_in/collected_until': '2026-11-20',
    }
    await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
      ...{ version: 0, alsoCases: [], step: 4 },
      content: { ...content, answers } as never,
    })
    await submitCase(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      draftVersion: 1,
      declarationVersion: policyAtHome.declaration.version,
    })
    return { account, caseId, owner }
  }

  type Wish = { text: string; statements?: string[]; grounds?: string[] }

  async function ask(account: string, caseId: string, questions: Wish[], by?: Reviewer) {
    const { house } = given()
    const reviewer = by ?? (await castReviewer(house))
    const leaseToken = (await takeLease(house, reviewer, account, caseId)).token!
    for (const question of questions) {
      await askAtOnce(house, reviewer, account, caseId, {
        ...{ leaseToken, questionId: randomUUIDv7(), grounds: [ground.code], requirements: [] },
        ...question,
      })
    }
    return reviewer
  }

  /** Asks about the ground, has it answered, and rejects for it, resting on the records. */
  async function reject({ account, caseId, owner }: Awaited<ReturnType<typeof cast>>) {
    const { house } = given()
    const reviewer = await ask(account, caseId, [{ text: 'Woher?', grounds: [ground.code] }])
    const { questions } = await readCase(house, 'customer', account, caseId)
    await answerQuestions(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      declarationVersion: policyAtHome.declaration.version,
      answers: questions.map(({ id }) => ({ questionId: id, text: 'So.', evidence: [] })),
      corrections: {},
    })
    await rejectAtOnce(house, reviewer.actor, account, caseId, {
      ...(await assessAll(house, reviewer, account, caseId)),
      ...{ decisionId: randomUUIDv7(), grounds: [ground.code], remedies: ['none'] },
      restsOn: [`answer:${records}`],
      // What speaks against the records is for the desk alone.
      statement: { found: 'Die Aufzeichnungen belegen die Anmeldungen nicht.' },
    })
  }

  async function open(email: string, language: Language, width = 1280) {
    const { browser, url } = given()
    const look = { width, scheme: 'light', language } as const
    return signIn(browser, url, { email, password }, look)
  }
})
