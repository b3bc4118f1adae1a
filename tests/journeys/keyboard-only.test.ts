import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { readCase } from '../../packages/server/src/case/read-case.ts'
import { castReviewer, castSubmitted, password } from '../../packages/server/src/testing/cast.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { words } from './words.ts'

const { desk } = words.de

/** More keys than these nobody presses besides judging. */
const most = { toAccept: 3, toReject: 9 }

onOneStage('Deciding by keyboard alone', (given) => {
  test('a clean case is accepted with one key for each statement and a few more', async () => {
    const { page, press, account, caseId } = await openSubmitted()
    await judgeAll(page, press)
    const judging = press.count
    await press('a')
    await page.locator('form:focus-within').waitFor()
    await press('Control+Enter')
    await decided(account, caseId, 'accepted')
    assert.ok(press.count - judging <= most.toAccept, `${press.count - judging} keys`)
  })

  test('a rejection takes its ground, what it rests on and a remedy, and no judgement of the rest', async () => {
    const { page, press, account, caseId } = await openSubmitted('purchased_or_rented')
    await page.getByRole('heading', { name: 'Sommerkunden' }).first().waitFor()
    await press('r')
    await field(page, desk.reject.grounds).and(page.locator(':focus')).waitFor()
    for (const key of ['ArrowDown', 'Enter', 'Tab']) await press(key)
    await field(page, desk.restsOn.title).and(page.locator(':focus')).waitFor()
    for (const key of ['Tab', 'ArrowDown', 'Enter']) await press(key)
    await press('Control+Enter')
    await decided(account, caseId, 'rejected')
    assert.ok(press.count <= most.toReject, `${press.count} keys`)
  })

  test('where nothing is chosen the button says so, and sending leads to the field', async () => {
    const { page, press } = await openSubmitted('purchased_or_rented')
    await press('r')
    const grounds = field(page, desk.reject.grounds)
    await grounds.and(page.locator(':focus')).waitFor()
    await page.getByRole('button', { name: desk.ground.choose }).waitFor()
    await press('Tab')
    await press('Control+Enter')
    await grounds.and(page.locator(':focus')).waitFor()
  })

  test('Escape leads from a letter back to the statement that one was at', async () => {
    const { page, press } = await openSubmitted()
    await press('.')
    const statement = page.locator('[data-statement]:focus')
    const name = await statement.getAttribute('data-statement')
    await press('r')
    await field(page, desk.reject.grounds).and(page.locator(':focus')).waitFor()
    await press('Escape')
    await statement.waitFor()
    assert.equal(await statement.getAttribute('data-statement'), name)
  })

  test('Ctrl+Enter does what a dialog is for', async () => {
    const { page, press } = await openSubmitted()
    await press('c')
    await page.getByText(desk.lease.mine).waitFor()
    await press('h')
    const dialog = page.getByRole('dialog', { name: desk.defer.title })
    await dialog.getByRole('textbox', { name: desk.defer.reason }).fill('Rückruf um drei')
    await press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
  })

  async function openSubmitted(method?: string) {
    const { house, browser, url } = given()
    const { account, caseId } = await castSubmitted(house, method)
    const { email } = await castReviewer(house)
    const { page } = await signIn(browser, url, { email, password }, look)
    await page.goto(`/desk/${account}/${caseId}`)
    await page.getByRole('region', { name: desk.letter.title }).waitFor()
    return { page, press: counting(page), account, caseId }
  }

  /** Once it is carried out. */
  async function decided(account: string, caseId: string, status: string) {
    const until = Date.now() + 30_000
    for (;;) {
      const seen = await readCase(given().house, 'customer', account, caseId)
      if (seen.status === status) return
      assert.ok(Date.now() < until, `${seen.status}, not ${status}`)
    }
  }
})

const look = { width: 1440, scheme: 'light', language: 'de' } as const

/** Presses keys and counts them. */
function counting(page: Page) {
  const press = Object.assign(
    async (key: string) => {
      press.count += 1
      await page.keyboard.press(key)
    },
    { count: 0 },
  )
  return press
}

/** Finds each statement plausible; the first key leads to the first of them. */
async function judgeAll(page: Page, press: (key: string) => Promise<void>) {
  const name = desk.assess.value.plausible
  const all = await page.getByRole('button', { name, exact: true }).count()
  for (let judged = 0; judged <= all; judged++) await press('2')
  await page
    .getByRole('button', { name, exact: true, pressed: true })
    .nth(all - 1)
    .waitFor()
}

function field(page: Page, name: string) {
  return page.getByRole('combobox', { name })
}
