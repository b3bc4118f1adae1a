import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { House } from '../../packages/server/src/house.ts'
import { readPublication } from '../../packages/server/src/policy/publications/list-publications.ts'
import {
  castReviewer,
  castStaff,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { assessAll, choose, send } from './reviewer.ts'
import { words } from './words.ts'

const { desk, policy, review } = words.de

onOneStage('The policy in the browser', (given) => {
  test('a draft is tried on history and published by two leads; a new case is decided under it, an old one keeps its own', async () => {
    const { house, browser, url } = given()
    const old = await castSubmitted(house)
    const [author, second] = [await castStaff(house, 'lead'), await castStaff(house, 'lead')]

    const { page, faults } = await signIn(browser, url, { email: author.email, password })
    await page.goto('/admin/policy')
    await begin(page, 'Alles ansehen')
    await write(page, 'surprise: 1\n')
    await page.getByText('Hier gibt es nichts, das surprise heißt.').waitFor()
    await write(page, await holdingAll(house))
    await page.getByText(policy.draft.noFaults).waitFor()

    await page.getByRole('link', { name: policy.trial.open }).click()
    await page.getByRole('button', { name: policy.trial.start }).click()
    const cases = page.getByRole('table', { name: policy.trial.cases })
    await cases.getByText(policy.trial.outcome.held).waitFor()
    assert.equal(
      await cases.getByRole('link').first().getAttribute('href'),
      `/desk/${old.account}/${old.caseId}`,
    )
    await page.getByRole('link', { name: policy.trial.toDraft }).click()
    await page.getByRole('button', { name: policy.draft.propose, exact: true }).click()
    await page.getByText(policy.draft.proposedOther).waitFor()
    assert.equal(await page.getByRole('button', { name: policy.draft.publish }).count(), 0)

    const other = await signIn(browser, url, { email: second.email, password })
    await other.page.goto('/admin/policy')
    await other.page.getByRole('link', { name: 'Alles ansehen' }).click()
    await other.page.getByText(policy.draft.difference, { exact: true }).click()
    await other.page.getByText('hold_all').first().waitFor()
    await other.page.getByRole('button', { name: policy.draft.publish }).click()
    await other.page.getByRole('dialog').getByRole('button', { name: policy.draft.publish }).click()
    const published = other.page.getByRole('table', { name: policy.publications.title })
    const newest = published.getByRole('row').filter({ hasText: policy.publications.inForce })
    await newest.getByText(author.name, { exact: true }).waitFor()
    await newest.getByText(second.name, { exact: true }).waitFor()

    const young = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const at = await signIn(browser, url, { email: reviewer.email, password })
    await at.page.goto(`/desk/${old.account}/${old.caseId}`)
    await at.page.getByText(desk.case.policy.replace('{{number}}', '1')).waitFor()
    await at.page.goto(`/desk/${young.account}/${young.caseId}`)
    await at.page.getByText(desk.case.policy.replace('{{number}}', '2')).waitFor()
    await assessAll(at.page, 'de')
    await choose(at.page, 'accept', 'de')
    await send(at.page, 'accept', 'de')
    await at.page.goto(`/desk/${young.account}/${young.caseId}`)
    const house2031 = `${review.decision.packs.house} (1. Januar 2031)`
    await at.page.getByText(house2031).first().waitFor()
    assert.deepEqual([...faults, ...other.faults, ...at.faults], [])
  })

  test('why nothing is known yet of what rules let through is said once, not of each rule', async () => {
    const { house, browser, url } = given()
    const { email } = await castStaff(house, 'lead')
    const { page } = await signIn(browser, url, { email, password })
    await page.goto('/admin/policy')
    const { title, returns } = policy.results
    const rules = page.getByRole('table', { name: title, exact: true }).getByRole('row')
    await rules.nth(2).waitFor()
    const reason = page.getByText(returns.few).or(page.getByText(returns.untold))
    await reason.first().waitFor()
    assert.equal(await reason.count(), 1)
  })

  test('what two leads write at once is lost for neither', async () => {
    const { house, browser, url } = given()
    const [one, two] = [await castStaff(house, 'lead'), await castStaff(house, 'lead')]
    const { page } = await signIn(browser, url, { email: one.email, password })
    await page.goto('/admin/policy')
    await begin(page, 'Zu zweit')
    const other = await signIn(browser, url, { email: two.email, password })
    await other.page.goto(page.url())
    const note = (of: Page) => of.getByLabel(policy.drafts.note)
    await saving(page, () => note(page).fill('Das meint die eine.'))
    await note(other.page).fill('Das meint die andere.')
    await other.page.getByText(policy.draft.conflict.replace('{{name}}', one.name)).waitFor()
    assert.equal(await note(other.page).inputValue(), 'Das meint die andere.')
    await saving(other.page, () =>
      other.page.getByRole('button', { name: policy.draft.keepMine }).click(),
    )
    await page.reload()
    assert.equal(await note(page).inputValue(), 'Das meint die andere.')

    await saving(page, async () => {
      await note(page).fill('Noch ein Wort.')
      await page.getByRole('main').getByRole('link', { name: policy.back }).click()
    })
    await page.getByRole('link', { name: 'Zu zweit' }).click()
    await page.reload()
    assert.equal(await note(page).inputValue(), 'Noch ein Wort.')
  })
})

/** Does something and waits until the draft is saved. */
async function saving(page: Page, act: () => Promise<void>) {
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok())
  await act()
  await saved
}

async function begin(page: Page, title: string) {
  await page.getByRole('button', { name: policy.drafts.begin }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(policy.drafts.name).fill(title)
  await dialog.getByRole('button', { name: policy.drafts.begin }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** Replaces the whole text of the house pack. */
async function write(page: Page, text: string) {
  await page.getByRole('tab', { name: new RegExp(`^${policy.packName.house}`) }).click()
  const editor = page.getByRole('textbox', {
    name: policy.draft.draftLabel.replace('{{pack}}', policy.packName.house),
  })
  await editor.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}

/** The house pack in force, with a rule that sends everything to a person. */
async function holdingAll(house: House): Promise<string> {
  const { texts } = await readPublication(house, 1)
  return texts
    .find(({ id }) => id === 'house')!
    .source.replace(/^version: .*$/m, 'version: 2031-01-01')
    .replace(
      /^rules:\n/m,
      `rules:
  - id: hold_all
    title: { de: Alles ansehen, en: Look at all }
    explanation: { de: Jede Liste sieht ein Mensch an., en: A person looks at every list. }
    when: account.ageDays >= 0
    then: { effect: hold }
`,
    )
}
