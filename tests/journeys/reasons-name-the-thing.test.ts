import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { readCase } from '../../packages/server/src/case/read-case.ts'
import { saveDraft } from '../../packages/server/src/case/submitting/save-draft.ts'
import { submitCase } from '../../packages/server/src/case/submitting/submit-case.ts'
import {
  answerHearing,
  openHearing,
} from '../../packages/server/src/requests/proceedings/hearing.ts'
import { proposeMeasure } from '../../packages/server/src/requests/proceedings/propose-measure.ts'
import { warnAccount } from '../../packages/server/src/requests/proceedings/warn-account.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castStaff,
  completeContent,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { inRole } from '../../packages/server/src/testing/in-role.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { type Language, words } from './words.ts'

const key = 'form_double_opt_in/double_opt_in_records'
const { label } = policyAtHome.requirements.find(({ id }) => id === 'double_opt_in_records')!
const rows = Array.from({ length: 60 }, (_, at) => `kundin${at}@example.org;1${at % 9}.06.2026`)
const list = `E-Mail;Angemeldet am\n${rows.join('\n')}\n`

onOneStage('What is asked and decided names the thing', (given) => {
  for (const language of ['de', 'en'] as const) {
    test(`a question by rule shows its statement, and has it put right in the answer (${language})`, async () => {
      const { house } = given()
      const { account, caseId, owner } = await asked(language)
      const page = await open(owner.email, language)
      const { review, wizard } = words[language]
      await page.goto(`/a/${account}/cases/${caseId}`)
      await page.getByText(missing[language]).first().waitFor()
      await page.goto(`/a/${account}/cases/${caseId}?answer=true`)
      const send = page.getByRole('button', { name: review.answer.send_one, exact: true })
      const form = page.locator('form').filter({ has: send })
      await form.getByText(missing[language]).waitFor()
      await form.getByText(label[language], { exact: true }).first().waitFor()
      await form.getByRole('button', { name: review.answer.correct }).click()
      await form.getByRole('checkbox', { name: wizard.records.inFile }).uncheck()
      await form
        .locator('input[type=file]')
        .first()
        .setInputFiles({
          name: 'zeiten.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from('E-Mail;Bestätigt am\nkundin1@example.org;12.06.2026\n'),
        })
      await form.getByText('zeiten.csv').first().waitFor()
      await form.getByRole('checkbox').last().check()
      await send.click()
      await send.waitFor({ state: 'detached' })
      const { status, submissions, questions } = await readCase(house, 'customer', account, caseId)
      assert.equal(status, 'in_review')
      assert.equal((submissions.at(-1)!.content.answers[key] as string[]).length, 1)
      assert.equal(questions[0]!.answer!.text, review.answer.corrected)
    })

    test(`a warning names its last day for an appeal, and leads to it until one is filed, by an old link too; the desk is led back (${language})`, async () => {
      const { account, owner, proceedingId } = await warned(language)
      const page = await open(owner.email, language)
      const { integrity, requests } = words[language]
      await page.goto(`/a/${account}/proceedings`)
      await page.getByText(lastDay[language]).waitFor()
      await page.getByRole('link', { name: integrity.account.appeal, exact: true }).click()
      await page.getByRole('radio', { name: requests.kind.appeal, checked: true }).waitFor()
      await page.getByLabel(requests.filing.subject).fill('Altes System')
      await page.getByLabel(requests.filing.text).first().fill('Die Zeiten sind von dort.')
      await page.getByRole('button', { name: requests.filing.appeal.submit, exact: true }).click()
      await page.waitForURL(/\/requests\/[0-9a-f-]{36}$/)
      await page.goto(`/a/${account}/proceedings`)
      await page.getByText(lastDay[language]).waitFor()
      const appeal = page.getByRole('link', { name: integrity.account.appeal, exact: true })
      assert.equal(await appeal.count(), 0)
      const appealed = `/a/${account}/requests/new?kind=appeal&proceeding=${proceedingId}`
      await page.goto(appealed)
      const pending = requests.underWay.appeal.until.replace(/<request>(.*)<\/request>.*/, '$1')
      await page.getByRole('link', { name: pending, exact: true }).waitFor()
      await page.getByRole('radio', { name: requests.kind.advice, checked: true }).waitFor()
      assert.equal(await page.getByRole('radio', { name: requests.kind.appeal }).count(), 0)
      const lead = await open((await castStaff(given().house, 'lead')).email, language)
      await lead.goto('/requests')
      await lead.getByRole('link', { name: 'Altes System' }).first().click()
      await lead.getByText('Die Zeiten waren nachgetragen.').waitFor()
      await lead.getByRole('link', { name: requests.sheet.proceeding, exact: true }).click()
      await lead.getByRole('heading', { name: integrity.proceeding.history }).waitFor()
      await lead.keyboard.press('Escape')
      await lead.getByRole('heading', { name: integrity.title, exact: true }).waitFor()
    })
  }

  const missing = { de: /keine Spalte gefunden für/, en: /we found no column for/ }
  const lastDay = { de: /legen Sie Einspruch ein.*2027/, en: /appeal with a request.*2027/ }

  /** A list without confirmations, said to hold them, of an account that is written to in a language. */
  async function asked(language: Language) {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    await writtenTo(account, language)
    const { caseId } = await castCase(house, owner.actor, account, list)
    const content = await completeContent(house, account)
    const answers = { ...content.answers, [key]: 'recipients_file' }
    await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
      version: 0,
      content: { ...content, answers } as never,
      alsoCases: [],
      step: 4,
    })
    await submitCase(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      draftVersion: 1,
      declarationVersion: policyAtHome.declaration.version,
    })
    return { account, caseId, owner }
  }

  async function warned(language: Language) {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    await writtenTo(account, language)
    const lead = await castStaff(house, 'lead')
    const about = { measure: 'warning', grounds: ['false_statement'] } as const
    const proceedingId = randomUUIDv7()
    await proposeMeasure(house, await castReviewer(house), account, {
      ...about,
      ...{ proceedingId, case: null, grounds: ['false_statement'] },
      reasons: 'Die Zeiten passen nicht.',
    })
    await openHearing(house, lead, account, proceedingId, {
      ...{ ...about, grounds: ['false_statement'], hearingId: randomUUIDv7() },
      text: 'Wie kam es dazu?',
    })
    const answered = { answerId: randomUUIDv7(), text: 'Ein Versehen.', evidence: [] }
    await answerHearing(house, owner, account, proceedingId, answered)
    await warnAccount(house, lead, account, proceedingId, {
      ...{ decisionId: randomUUIDv7(), grounds: ['false_statement'] },
      found: 'Die Zeiten waren nachgetragen.',
    })
    return { account, owner, proceedingId }
  }

  async function writtenTo(account: string, locale: Language) {
    await inRole(given().house.database, 'admin', account, (tx) =>
      tx.updateTable('account').set({ locale }).where('account_id', '=', account).execute(),
    )
  }

  async function open(email: string, language: Language) {
    const { browser, url } = given()
    const looks = { width: 1280, scheme: 'light', language } as const
    return (await signIn(browser, url, { email, password }, looks)).page
  }
})
