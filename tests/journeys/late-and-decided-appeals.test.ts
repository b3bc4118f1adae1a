import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { readCase } from '../../packages/server/src/case/read-case.ts'
import { change } from '../../packages/server/src/change/change.ts'
import { decideAppeal } from '../../packages/server/src/requests/decide-appeal.ts'
import { fileRequest } from '../../packages/server/src/requests/file-request.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { handInAndReject } from '../../packages/server/src/testing/decide.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { type Language, words } from './words.ts'

const invites = 'legen Sie Einspruch ein'

onOneStage('The letter of a rejection stays as it was sent', (given) => {
  for (const language of ['de', 'en'] as const) {
    const { requests, review } = words[language]

    test(`and beside it stands that the appeal is decided, with the way to it (${language})`, async () => {
      const { account, owner, caseId } = await rejected()
      const requestId = randomUUIDv7()
      const { house } = given()
      await fileRequest(house, owner, account, {
        ...{ requestId, messageId: randomUUIDv7(), kind: 'appeal', caseId },
        ...{ title: 'Einspruch', text: 'Wir haben sie nicht gekauft.' },
      })
      const reviewer = await castReviewer(house)
      await change(house, 'command', account, (unit) =>
        decideAppeal(unit, reviewer, requestId, {
          ...{ messageId: randomUUIDv7(), outcome: 'dismissed', reasons: ['proof_missing'] },
          text: 'Belegt ist davon nichts.',
        }),
      )
      const page = await open(owner.email, language)
      await page.goto(`/a/${account}/cases/${caseId}`)
      await page.getByText(invites).waitFor()
      const said = page.locator('p').filter({ hasText: textOf(review.decision.appealDecided) })
      await said.waitFor()
      assert.equal(await appealOffered(page, language).count(), 0)
      await said.getByRole('link').click()
      // It is read aloud as the German that it is, whatever the language of the page.
      await page.locator('[lang=de]', { hasText: /^Belegt ist davon nichts/ }).waitFor()
    })

    test(`and beside it stands that the time for an appeal is over, which is then not offered (${language})`, async () => {
      const { account, owner, caseId } = await rejected()
      const { decision } = await readCase(given().house, 'customer', account, caseId)
      const page = await open(owner.email, language)
      await page.goto(`/a/${account}/cases/${caseId}`)
      await appealOffered(page, language).waitFor()
      await page.clock.setFixedTime(Date.parse(decision!.appealUntil!) + 60_000)
      await page.reload()
      await page.getByText(invites).waitFor()
      await page.getByText(review.decision.appealLate.split('{{')[0]!).waitFor()
      assert.equal(await appealOffered(page, language).count(), 0)

      await page.goto(`/a/${account}/requests/new?case=${caseId}&kind=appeal`)
      await page.getByText(requests.filing.appeal.late.split('{{')[0]!).waitFor()
      const appeal = page.getByRole('radio', { name: requests.kind.appeal, exact: true })
      assert.equal(await appeal.count(), 0)
    })
  }

  async function rejected() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    await handInAndReject(house, owner, account, caseId)
    return { account, owner, caseId }
  }

  async function open(email: string, language: Language) {
    const { browser, url } = given()
    const looks = { width: 1280, scheme: 'light', language } as const
    return (await signIn(browser, url, { email, password }, looks)).page
  }
})

function appealOffered(page: Page, language: Language) {
  return page.getByRole('link', { name: words[language].review.decision.appeal, exact: true })
}

/** A text without the marks of its links. */
function textOf(text: string): string {
  return text.replaceAll(/<\/?request>/g, '')
}
