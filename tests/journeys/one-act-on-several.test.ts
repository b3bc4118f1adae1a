import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { readCase } from '../../packages/server/src/case/read-case.ts'
import { supplementCase } from '../../packages/server/src/case/submitting/submit-case.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import {
  castAccount,
  castReviewer,
  importFile,
  type Player,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { handIn } from '../../packages/server/src/testing/decide.ts'
import { listOf } from '../../packages/server/src/testing/list-of.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import type { Stage } from './open-stage.ts'
import { assessAll, choose, sayAbout, send } from './reviewer.ts'
import { words } from './words.ts'

const { desk } = words.de

onOneStage('One act on several cases in the browser', (given) => {
  test('an acceptance covers a further case that states the same, and each gets its own decision', async () => {
    const { account, spring, autumn } = await together(given())
    const page = await atDesk(given(), account, spring.caseId)
    await assessAll(page, 'de')
    await choose(page, 'accept', 'de')
    await page.getByRole('checkbox', { name: autumn.name }).check()
    await send(page, 'accept', 'de')
    await page.getByText(`Ebenso für ‚${autumn.name}‘.`).waitFor()
    for (const { caseId, name } of [spring, autumn]) {
      const { status, decision } = await readCase(given().house, 'customer', account, caseId)
      assert.equal(status, 'accepted')
      assert.match(decision!.statement.lookedAt, new RegExp(`‚${name}‘`))
    }
  })

  test('a further case that states something else is not offered, but named beforehand with the way to it', async () => {
    const { account, owner, spring, autumn } = await together(given())
    await reword(account, owner, autumn.caseId)
    const page = await atDesk(given(), account, spring.caseId)
    await assessAll(page, 'de')
    await choose(page, 'accept', 'de')
    await page.getByText(desk.several.why.differs).waitFor()
    assert.equal(await page.getByRole('checkbox', { name: autumn.name }).count(), 0)
    await choose(page, 'ask', 'de')
    await sayAbout(page, 'ground')
    await page.getByRole('checkbox', { name: autumn.name }).waitFor()
    await choose(page, 'accept', 'de')
    await page.getByRole('complementary').getByRole('link', { name: autumn.name }).click()
    await page.waitForURL(`**/${autumn.caseId}`)
  })

  test('a question goes to several cases at once, without a word about what was judged', async () => {
    const { account, spring, autumn } = await together(given())
    const page = await atDesk(given(), account, spring.caseId)
    await choose(page, 'ask', 'de')
    await sayAbout(page, 'ground')
    await page.getByRole('textbox', { name: desk.ask.text }).fill('Seit wann gibt es das Formular?')
    await page.getByRole('checkbox', { name: autumn.name }).check()
    await send(page, 'ask', 'de')
    await page.getByText(`Ebenso für ‚${autumn.name}‘.`).waitFor()
    for (const { caseId } of [spring, autumn]) {
      const { questions } = await readCase(given().house, 'customer', account, caseId)
      assert.deepEqual(
        questions.map(({ text, state }) => [text, state]),
        [['Seit wann gibt es das Formular?', 'open']],
      )
    }
  })

  async function reword(account: string, owner: Player, caseId: string) {
    const { house } = given()
    const { submissions } = await readCase(house, 'customer', account, caseId)
    const { content } = submissions.at(-1)!
    await supplementCase(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      revision: 1,
      declarationVersion: policyAtHome.declaration.version,
      content: { ...content, answers: { ...content.answers, 'general/purpose': 'Etwas anderes.' } },
    })
  }
})

onOneStage(
  'One act on several cases, stopped with Z',
  (given) => {
    test('while the further cases are being taken: nothing goes out for any of them', async () => {
      const { account, spring, autumn } = await together(given())
      const page = await atDesk(given(), account, spring.caseId)
      const [taken, letGo] = await holding(page, /\/likeness$/)
      const sent: string[] = []
      page.on('request', (request) => {
        if (request.url().endsWith('/questions')) sent.push(request.url())
      })
      await askBoth(page, autumn.name)
      await taken
      await page.keyboard.press('z')
      letGo()
      await page.getByText(desk.undo.stopped).waitFor()
      await page.locator('form button[type=submit]:not([data-loading])').waitFor()
      assert.deepEqual(sent, [])
    })

    test('while one of them is being sent: what is out already is taken back', async () => {
      const { account, spring, autumn } = await together(given())
      const page = await atDesk(given(), account, spring.caseId)
      const [sent, letGo] = await holding(page, new RegExp(`${autumn.caseId}/questions$`))
      await askBoth(page, autumn.name)
      await sent
      const undone = [spring, autumn].map(({ caseId }) =>
        page.waitForResponse(
          (response) =>
            response.request().method() === 'DELETE' &&
            response.url().endsWith(`${caseId}/scheduled-decision`),
        ),
      )
      await page.keyboard.press('z')
      letGo()
      for (const each of undone) assert.equal((await each).status(), 200)
      for (const { caseId } of [spring, autumn]) {
        const { questions } = await readCase(given().house, 'customer', account, caseId)
        assert.deepEqual(questions, [])
      }
    })
  },
  { FREIGABE_UNDO_SECONDS: '600' },
)

/** Writes a question that is to cover a further case, and sends it by its key. */
async function askBoth(page: Page, also: string) {
  await choose(page, 'ask', 'de')
  await sayAbout(page, 'ground')
  const text = page.getByRole('textbox', { name: desk.ask.text })
  await text.fill('Seit wann gibt es das Formular?')
  await page.getByRole('checkbox', { name: also }).check()
  await text.press('Control+Enter')
}

/** Holds a request with a body back; gives when it has come, and what lets it go. */
async function holding(page: Page, path: RegExp): Promise<[Promise<void>, () => void]> {
  const { promise: hasCome, resolve: come } = Promise.withResolvers<void>()
  const { promise: mayGo, resolve: letGo } = Promise.withResolvers<void>()
  await page.route(path, async (route) => {
    if (route.request().method() === 'POST') {
      come()
      await mayGo
    }
    await route.continue()
  })
  return [hasCome, letGo]
}

async function atDesk({ house, browser, url }: Stage, account: string, caseId: string) {
  const { email } = await castReviewer(house)
  const { page } = await signIn(browser, url, { email, password })
  await page.goto(`/desk/${account}/${caseId}`)
  return page
}

/** Two groups of an account, covered by one submission. */
async function together({ house }: Stage) {
  const { account, owner } = await castAccount(house)
  const spring = await waiting(house, account, owner, 'Frühjahr', 0)
  const autumn = await waiting(house, account, owner, 'Herbst', 10)
  await handIn(house, owner, account, spring.caseId, [autumn.caseId])
  return { account, owner, spring, autumn }
}

async function waiting(
  house: Stage['house'],
  account: string,
  owner: Player,
  name: string,
  from: number,
) {
  const { id: group } = await createGroup(house, owner.actor, account, { name })
  const csv = listOf(from, from + 3)
  const { caseId } = await importFile(house, owner.actor, account, group, csv)
  return { name, caseId: caseId! }
}
