import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { readCase } from '../../packages/server/src/case/read-case.ts'
import { castSubmitted, password } from '../../packages/server/src/testing/cast.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { words } from './words.ts'

const { parts, review } = words.de

onOneStage('A field for a day', (given) => {
  test('reads what is typed, says in words which day it is, and keeps nothing that is none', async () => {
    const { house } = given()
    const { account, caseId, page } = await atCase()
    const field = page.getByLabel(review.wish.label)
    await field.fill('28.11.28')
    await page.getByText('Di., 28. Nov. 2028', { exact: true }).waitFor()
    await field.blur()
    await page.getByText(review.wish.kept).waitFor()
    assert.equal((await readCase(house, 'customer', account, caseId)).wantedOn, '2028-11-28')
    await field.fill('bald')
    await field.blur()
    await page.getByText(parts.day.unread.split('.')[0]!).waitFor()
    assert.equal(await page.getByText('28. Nov. 2028').count(), 0)
  })

  test('has what is done with its day in one line with it', async () => {
    const { page } = await atCase()
    const field = page.getByLabel(review.wish.label)
    await field.fill('28.11.28')
    await field.blur()
    const forget = page.getByRole('button', { name: review.wish.forget })
    await forget.waitFor()
    const boxes = await Promise.all([field, forget].map((each) => each.boundingBox()))
    const [first, second] = boxes.map((box) => Math.round(box!.y + box!.height / 2))
    assert.equal(first, second)
  })

  test('opens a calendar in the language of the page, and takes the day that is chosen there', async () => {
    const { page } = await atCase()
    const field = page.getByLabel(review.wish.label)
    await field.fill('2026-12-01')
    await page.getByRole('button', { name: parts.day.calendar }).click()
    await page.getByRole('button', { name: '24 Dezember 2026' }).click()
    await page.getByText('Do., 24. Dez. 2026', { exact: true }).waitFor()
    assert.equal(await field.inputValue(), '24.12.2026')
  })

  async function atCase(): Promise<{ account: string; caseId: string; page: Page }> {
    const { house, browser, url } = given()
    const { account, caseId, owner } = await castSubmitted(house)
    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}/cases/${caseId}`)
    return { account, caseId, page }
  }
})
