import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { readCase } from '../../packages/server/src/case/read-case.ts'
import { castStaff, castSubmitted, password } from '../../packages/server/src/testing/cast.ts'
import { assessAll as assess } from '../../packages/server/src/testing/decide.ts'
import { publishRules } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { choose } from './reviewer.ts'
import { type Language, words } from './words.ts'

onOneStage('A case that takes two people', (given) => {
  for (const language of ['de', 'en'] as const) {
    const { desk, review } = words[language]

    test(`is proposed by one and confirmed by another, with both at the desk, and the customer learns that there were two (${language})`, async () => {
      const { first, second, account, caseId, owner } = await begin(language)
      const waits = desk.proposal.waitsHint
      await second.goto(`/desk/${account}/${caseId}`)
      await first.goto(`/desk/${account}/${caseId}`)
      await propose(first, language)
      await first.goto(`/desk/${account}/${caseId}`)
      await first.getByText(waits).waitFor()
      await first.getByText(desk.queue.proposedByMe).first().waitFor()
      assert.equal(await first.getByRole('button', { name: desk.proposal.confirm }).count(), 0)
      assert.equal((await seen(account, caseId)).status, 'in_review')

      await second.getByText(desk.queue.proposed).first().waitFor()
      await second.getByRole('button', { name: desk.proposal.confirm }).click()
      await second.getByRole('button', { name: desk.proposal.send.accept }).click()
      await first.getByText(desk.case.movedOn).waitFor()
      await first.getByRole('button', { name: desk.case.readNews }).click()
      await first.getByText(desk.outcome.byTwo.split('{{second}}')[1]!.trim()).waitFor()
      const { status } = await seen(account, caseId)
      assert.equal(status, 'accepted')

      const { browser, url } = given()
      const look = { width: 1280, scheme: 'light', language } as const
      const { page: customer } = await signIn(browser, url, { email: owner, password }, look)
      await customer.goto(`/a/${account}/cases/${caseId}`)
      // In the language of the account, whoever the reader is.
      await customer.getByText(/Entschieden haben zwei Menschen\./).waitFor()
      assert.equal(await customer.getByText(review.timeline.event.decision_proposed).count(), 0)
    })

    test(`goes back to its author with a note, who changes it, and another person confirms that (${language})`, async () => {
      const { first, second, account, caseId } = await begin(language)
      await first.goto(`/desk/${account}/${caseId}`)
      await propose(first, language, 'Alles passt.')
      await second.goto(`/desk/${account}/${caseId}`)
      const note = 'Bitte nennen Sie das Protokoll.'
      await second.getByRole('textbox', { name: labelled(desk.proposal.note) }).fill(note)
      await second.getByRole('button', { name: desk.proposal.return }).click()
      await second.getByText(note).waitFor()

      await first.goto(`/desk/${account}/${caseId}`)
      await first.getByText(note).waitFor()
      await first.getByRole('button', { name: desk.undo.goOn }).click()
      await first.getByText(desk.letter.ownWords).click()
      const found = first.getByRole('textbox', { name: review.statement.found })
      assert.equal(await found.inputValue(), 'Alles passt.')
      await found.fill('Das Protokoll liegt bei.')
      await sendProposal(first, language)
      await second.goto(`/desk/${account}/${caseId}`)
      await second.getByText('Das Protokoll liegt bei.').waitFor()
      await second.getByRole('button', { name: desk.proposal.confirm }).click()
      await second.getByRole('button', { name: desk.proposal.send.accept }).click()
      await second.waitForURL((url) => !url.pathname.includes(caseId))
      const { decision } = await seen(account, caseId)
      assert.equal(decision?.statement.found, 'Das Protokoll liegt bei.')
    })

    async function begin(language: Language) {
      const { house, browser, url } = given()
      await publishRules(house, {
        always_two: ['screening.recipients > 0', { effect: 'route', to: 'second_eyes' }],
      })
      const { account, caseId, owner } = await castSubmitted(house)
      const [one, other] = [await castStaff(house, 'reviewer'), await castStaff(house, 'lead')]
      await assess(house, one, account, caseId)
      const look = { width: 1440, scheme: 'light', language } as const
      const enter = async ({ email }: { email: string }) =>
        (await signIn(browser, url, { email, password }, look)).page
      const [first, second] = [await enter(one), await enter(other)]
      return { first, second, account, caseId, owner: owner.email }
    }
  }

  function seen(account: string, caseId: string) {
    return readCase(given().house, 'customer', account, caseId)
  }
})

/** Proposes to accept, perhaps in their own words. */
async function propose(page: Page, language: Language, inWords?: string) {
  const { desk, review } = words[language]
  await choose(page, 'accept', language)
  await page.getByText(desk.propose.takesTwo).first().waitFor()
  if (inWords !== undefined) {
    await page.getByText(desk.letter.ownWords).click()
    const found = page.getByRole('textbox', { name: review.statement.found })
    // The policy's own text comes first, and is replaced.
    while ((await found.inputValue()) === '') await pause(20)
    await found.fill(inWords)
  }
  await sendProposal(page, language)
}

async function sendProposal(page: Page, language: Language) {
  const { desk } = words[language]
  const send = page.getByRole('button', { name: desk.propose.accept, exact: true })
  await send.click()
  await send.waitFor({ state: 'detached' })
}

/** A label that ends with a person's name. */
function labelled(text: string): RegExp {
  return new RegExp(`^${text.split('{{')[0]!}`)
}
