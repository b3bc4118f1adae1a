import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import {
  castAccount,
  castCase,
  castReviewer,
  completeContent,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { openProfile, signIn } from './open-browser.ts'
import type { Stage } from './open-stage.ts'
import { openSection } from './reviewer.ts'
import { words } from './words.ts'

/** Text that would run if it were not shown as text. */
function markup(name: string): string {
  return `${name} <script>globalThis.ran = 1</script><img src="x" onerror="globalThis.ran = 1">`
}

onOneStage('Markup in every text that a person can type', (given) => {
  test('is shown to customer and reviewer as the text that it is, and runs nowhere', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house, markup('Account'))
    const { group, caseId } = await castCase(house, owner.actor, account)
    const { text, ...content } = await contentOfMarkup(given(), account)
    const forCustomer = await visitor(given(), owner.email)
    const forReviewer = await visitor(given(), (await castReviewer(house)).email)
    const ofCase = `/accounts/${account}/cases/${caseId}`
    const atDesk = `/desk${ofCase}`

    await forCustomer.call('PATCH', '/me', { name: markup('Person') })
    await forCustomer.call('PATCH', `/accounts/${account}/groups/${group}`, {
      name: markup('Gruppe'),
    })
    await forCustomer.call('PUT', `${ofCase}/draft`, { version: 0, step: 4, content })
    await forCustomer.shows(`/a/${account}/cases/${caseId}/submit?at=summary`, [text])
    const declared = { declarationVersion: policyAtHome.declaration.version }
    await forCustomer.call('POST', `${ofCase}/submission`, {
      ...declared,
      submissionId: randomUUIDv7(),
      draftVersion: 1,
    })
    const { token: leaseToken } = await forReviewer.call('POST', `${atDesk}/lease`)
    await forReviewer.call('POST', `${atDesk}/notes`, { text: markup('Notiz') })
    const questionId = randomUUIDv7()
    const grounds = [policyAtHome.grounds[0]!.code]
    await forReviewer.call('POST', `${atDesk}/questions`, {
      leaseToken,
      questionId,
      grounds,
      text: markup('Frage'),
      requirements: [],
    })
    await forCustomer.shows(`/a/${account}`, [markup('Account'), markup('Gruppe')])
    await forCustomer.shows(`/a/${account}/groups/${group}`, [markup('Gruppe')])
    await forCustomer.shows(`/a/${account}/cases/${caseId}`, [markup('Frage'), text])
    await forCustomer.shows(`/a/${account}/notifications`, [markup('Gruppe')])

    await forCustomer.call('POST', `${ofCase}/answers`, {
      ...declared,
      submissionId: randomUUIDv7(),
      answers: [{ questionId, text: markup('Antwort'), evidence: [] }],
    })
    await forReviewer.shows('/desk', [markup('Account'), markup('Gruppe')])
    const said = ['Account', 'Gruppe', 'Person', 'Notiz', 'Frage', 'Antwort'].map(markup)
    const { who } = words.de.desk
    await forReviewer.shows(`/desk/${account}/${caseId}`, [...said, text], who.title)

    const { statements } = await forReviewer.call('GET', atDesk)
    for (const { id } of statements) {
      await forReviewer.call('PUT', `${atDesk}/statements/${encodeURIComponent(id)}`, {
        leaseToken,
        revision: 2,
        value: 'contradicted',
      })
    }
    await forReviewer.call('POST', `${atDesk}/rejection`, {
      leaseToken,
      revision: 2,
      decisionId: randomUUIDv7(),
      grounds,
      remedies: ['none'],
      statement: { whatNow: markup('Ablehnung') },
    })
    await forCustomer.shows(`/a/${account}/cases/${caseId}`, [markup('Ablehnung')])
    await forReviewer.shows(`/desk/${account}/${caseId}`, [markup('Ablehnung')])
  })
})

/** A complete submission whose free text, evidence and contact are markup; `text` is the free text. */
async function contentOfMarkup({ house }: Stage, account: string) {
  const content = await completeContent(house, account)
  const text = markup('Angabe')
  const isProse = (answer: unknown) => typeof answer === 'string' && answer.includes(' ')
  const answers = Object.entries(content.answers).map(([id, answer]) => [
    id,
    isProse(answer) ? text : answer,
  ])
  return { ...content, answers: Object.fromEntries(answers), text }
}

/**
 * Somebody who uses the API as their browser does, and a page without the policy that otherwise stops
 * scripts.
 */
async function visitor({ browser, url }: Stage, email: string) {
  const { context: guarded } = await signIn(browser, url, { email, password })
  const context = await openProfile(browser, {
    baseURL: url,
    bypassCSP: true,
    locale: 'de-DE',
    storageState: await guarded.storageState(),
  })
  const page = await context.newPage()
  const { csrfToken } = await (await context.request.get('/v1/session')).json()
  return {
    async call(method: string, path: string, data?: object) {
      const headers = { 'x-csrf-token': csrfToken }
      const answer = await context.request.fetch(`/v1${path}`, { method, data, headers })
      assert.ok(answer.ok(), `${method} ${path}: ${await answer.text()}`)
      return answer.json()
    },
    async shows(path: string, texts: string[], section?: string) {
      await page.goto(path)
      if (section) await openSection(page, section)
      for (const text of texts) {
        const place = page.getByText(text)
        await place.first().waitFor({ state: 'attached' })
        await unfold(page)
        await place.filter({ visible: true }).first().waitFor()
      }
      await assertNothingRan(page)
    },
  }
}

/** What is folded is shown, too. */
async function unfold(page: Page) {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
}

async function assertNothingRan(page: Page) {
  assert.equal(await page.evaluate(() => 'ran' in globalThis), false)
  assert.equal(await page.locator('img[src="x"]').count(), 0)
}
