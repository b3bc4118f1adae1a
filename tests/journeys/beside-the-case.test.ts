import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { SubmissionContent } from '@freigabe/core'
import { answerQuestions } from '../../packages/server/src/case/asking/answer-questions.ts'
import { readCase } from '../../packages/server/src/case/read-case.ts'
import { saveDraft } from '../../packages/server/src/case/submitting/save-draft.ts'
import { submitCase } from '../../packages/server/src/case/submitting/submit-case.ts'
import { takeLease } from '../../packages/server/src/desk/lease/take-lease.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import {
  castAccount,
  castReviewer,
  completeContent,
  importFile,
  password,
  type Reviewer,
} from '../../packages/server/src/testing/cast.ts'
import { accept, askAtOnce } from '../../packages/server/src/testing/decide.ts'
import { listOf } from '../../packages/server/src/testing/list-of.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { openSection } from './reviewer.ts'
import { words } from './words.ts'

const { desk } = words.de

onOneStage('Beside a case in the browser', (given) => {
  test('stands what has changed since the group was decided last, word by word', async () => {
    const { house } = given()
    const own = await castAccount(house)
    const first = await submitted(own, 'Stammkunden', 'Jeden Freitag ein Rezept.')
    await accept(house, own.account, first.caseId)
    const { caseId } = await submitted(own, first.group, 'Jeden Montag ein Rezept.')
    const page = await atDesk(own.account, caseId)
    const summary = page.getByText(/^Was sich seit der Entscheidung vom .* geändert hat$/)
    await summary.waitFor()
    await page.getByRole('button', { name: purpose, exact: true }).click()
    const statement = page.getByRole('region', { name: purpose })
    await statement.getByText(/^geändert seit der Entscheidung vom/).waitFor()
    await statement.getByText(desk.claim.previous).click()
    assert.equal(await statement.locator('del').textContent(), 'Freitag')
    assert.equal(await statement.locator('ins').textContent(), 'Montag')
    // The same evidence was uploaded again, and the link is the same.
    assert.equal(await page.getByText(desk.difference.filesAdded).count(), 0)
    assert.equal(await page.getByText(/^geändert seit der Entscheidung/).count(), 1)
  })

  test('stands the answer that came; only what comes while one looks is announced, and it covers nothing', async () => {
    const { house } = given()
    const own = await castAccount(house)
    const { caseId } = await submitted(own, 'Sommerkunden', 'Jeden Freitag ein Rezept.')
    const asking = await castReviewer(house)
    const page = await atDesk(own.account, caseId)
    await page.getByRole('heading', { name: desk.claims.title }).waitFor()
    await page.getByRole('link', { name: desk.queue.title }).first().click()
    await page.getByRole('heading', { name: desk.queue.title, level: 1 }).waitFor()
    await askAndAnswer(own, caseId, asking, 'Vom Stand auf der Messe.')
    await page.goBack()
    await page.getByText('Vom Stand auf der Messe.').first().waitFor()
    await page.getByText(desk.difference.answer_one).waitFor()
    assert.equal(await page.getByText(/hat sich nichts geändert/).count(), 0)
    const news = page.getByRole('button', { name: desk.case.readNews })
    assert.equal(await news.count(), 0)
    await askAndAnswer(own, caseId, asking, 'Und aus dem Laden.')
    await news.waitFor()
    const [sheet, notice] = await Promise.all([
      page.getByRole('article', { name: desk.case.title }).boundingBox(),
      news.boundingBox(),
    ])
    assert.ok(notice!.y >= sheet!.y + sheet!.height)
    const answer = page.getByText('Und aus dem Laden.').first()
    // The question is news of its own, which may be read before its answer has come.
    while (!(await answer.isVisible())) await Promise.race([news.click(), answer.waitFor()])
  })

  test('stand the cases that share something with it, how they were decided, and a way to them', async () => {
    const { house } = given()
    const own = await castAccount(house)
    const first = await submitted(own, 'Erste Gruppe', 'Jeden Freitag ein Rezept.')
    await accept(house, own.account, first.caseId)
    const { caseId } = await submitted(own, 'Zweite Gruppe', 'Jeden Freitag ein Rezept.')
    const page = await atDesk(own.account, caseId)
    const similar = await openSection(page, desk.similar.title)
    const row = similar.getByRole('row').filter({ hasText: 'Erste Gruppe' })
    const { evidence, form_host: form } = desk.similar.kind
    await row.getByText(`${evidence} · ${form}`).waitFor()
    await row.getByText(words.de.parts.caseStatus.accepted).waitFor()
    await row.getByRole('link', { name: 'Erste Gruppe' }).click()
    await page.getByRole('heading', { name: 'Erste Gruppe' }).first().waitFor()
    assert.ok(page.url().includes(first.caseId))
  })

  async function atDesk(account: string, caseId: string) {
    const { house, browser, url } = given()
    const { email } = await castReviewer(house)
    const { page } = await signIn(browser, url, { email, password })
    await page.goto(`/desk/${account}/${caseId}`)
    return page
  }

  /** A reviewer asks, and the account answers: the case's next revision. */
  async function askAndAnswer(
    { account, owner }: Awaited<ReturnType<typeof castAccount>>,
    caseId: string,
    reviewer: Reviewer,
    answer: string,
  ) {
    const { house } = given()
    await askAtOnce(house, reviewer, account, caseId, {
      ...{ questionId: randomUUIDv7(), requirements: [], grounds: ['origin_unclear'] },
      leaseToken: (await takeLease(house, reviewer, account, caseId)).token!,
      text: 'Woher sind die Adressen?',
    })
    const { questions } = await readCase(house, 'customer', account, caseId)
    await answerQuestions(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      declarationVersion: policyAtHome.declaration.version,
      answers: [
        {
          questionId: questions.find(({ state }) => state === 'open')!.id,
          text: answer,
          evidence: [],
        },
      ],
      corrections: {},
    })
  }

  /** A case of this group in review; the group is created if it does not exist. */
  async function submitted(
    { account, owner }: Awaited<ReturnType<typeof castAccount>>,
    nameOrGroup: string,
    mails: string,
  ) {
    const { house } = given()
    const isGroup = /^[0-9a-f-]{36}$/.test(nameOrGroup)
    const group = isGroup
      ? nameOrGroup
      : (await createGroup(house, owner.actor, account, { name: nameOrGroup })).id
    people += 10
    const csv = listOf(people, people + 3)
    const { caseId } = await importFile(house, owner.actor, account, group, csv)
    const content: SubmissionContent = await completeContent(house, account)
    await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId!, {
      version: 0,
      content: { ...content, answers: { ...content.answers, 'general/purpose': mails } } as never,
      alsoCases: [],
      step: 4,
    })
    await submitCase(house, owner, account, caseId!, {
      submissionId: randomUUIDv7(),
      draftVersion: 1,
      declarationVersion: policyAtHome.declaration.version,
    })
    return { group, caseId: caseId! }
  }

  let people = 0
  const purpose = policyAtHome.requirements.find(({ id }) => id === 'purpose')!.label.de
})
