import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { readCase } from '../../packages/server/src/case/read-case.ts'
import { saveDraft } from '../../packages/server/src/case/submitting/save-draft.ts'
import { takeLease } from '../../packages/server/src/desk/lease/take-lease.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  completeContent,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { askAtOnce, handIn } from '../../packages/server/src/testing/decide.ts'
import { personOf } from '../../packages/server/src/testing/list-of.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { type Language, words } from './words.ts'

const statement = 'general/objections_removed'

/** 6 of 60 people left, one of them with another row. */
const file = [
  'E-Mail;Status',
  ...Array.from({ length: 60 }, (_, at) => `${personOf(at)};${at < 6 ? 'abgemeldet' : 'aktiv'}`),
  `${personOf(0)};aktiv`,
  '',
].join('\n')

onOneStage('Recipients whom the file marks as gone', (given) => {
  for (const language of ['de', 'en'] as const) {
    const { intake, review, screening } = words[language]
    const marked = screening.leaveMarkedOut
    const gone = screening.mendedFrom.reason.gone.replace('{{number}}', '7')
    const afterwards = filled(screening.mendedFrom.text, {
      before: '61',
      after: '54',
      reasons: gone,
    })

    test(`leave it where the statement is contradicted, with counts before and after (${language})`, async () => {
      const { house } = given()
      const { account, owner, caseId } = await opened()
      await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
        version: 0,
        content: (await completeContent(house, account)) as never,
        alsoCases: [],
        step: 3,
      })
      const page = await as(owner.email, language)
      await page.goto(`/a/${account}/cases/${caseId}/submit?at=general`)
      const told = page.getByText(contradicted[language])
      await told.waitFor()
      await leaveOut(page)
      await told.waitFor({ state: 'detached' })
      await page.getByText(afterwards).waitFor()
      assert.equal((await readCase(house, 'customer', account, caseId)).recipients, 54)
    })

    test(`leave it while a question is about that statement (${language})`, async () => {
      const { house } = given()
      const { account, owner, caseId } = await opened()
      await handIn(house, owner, account, caseId)
      const reviewer = await castReviewer(house)
      const { token } = await takeLease(house, reviewer, account, caseId)
      await askAtOnce(house, reviewer, account, caseId, {
        leaseToken: token!,
        questionId: crypto.randomUUID(),
        text: 'In der Liste stehen noch Abgemeldete.',
        grounds: [],
        requirements: [],
        statements: [`answer:${statement}`],
      })
      const page = await as(owner.email, language)
      await page.goto(`/a/${account}/cases/${caseId}?answer=true`)
      await leaveOut(page)
      await page.getByText(afterwards).waitFor()
      await page.getByRole('textbox', { name: review.answer.yours }).fill('Sind heraus.')
      await page.getByRole('checkbox').last().check()
      await page.getByRole('button', { name: review.answer.send_one, exact: true }).click()
      await page.getByText(review.status.title.in_review).waitFor()
      assert.equal((await readCase(house, 'customer', account, caseId)).recipients, 54)
    })

    async function leaveOut(page: Page) {
      await page.getByRole('button', { name: marked.offer }).click()
      const dialog = page.getByRole('dialog')
      const kinds = marked.by.unsubscribed.replace('{{number}}', '6')
      const counts = { kinds, before: '61', after: '55' }
      await dialog.getByText(filled(marked.text, counts)).waitFor()
      await dialog.getByRole('button', { name: intake.leaveOut.confirm }).click()
      await dialog.waitFor({ state: 'detached' })
    }
  }

  async function opened() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    return { account, owner, ...(await castCase(house, owner.actor, account, file)) }
  }

  async function as(email: string, language: Language): Promise<Page> {
    const { browser, url } = given()
    const look = { width: 1280, scheme: 'light', language } as const
    return (await signIn(browser, url, { email, password }, look)).page
  }
})

const contradicted = {
  de: /Wir haben solche Empfänger aber gefunden/,
  en: /But we found such recipients/,
}

function filled(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]!)
}
