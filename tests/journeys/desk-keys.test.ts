import { test } from 'node:test'
import { castReviewer, castSubmitted, password } from '../../packages/server/src/testing/cast.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { words } from './words.ts'

const { desk } = words.de

onOneStage('Keys at the desk', (given) => {
  test('lead from a rejection that was begun to a question: Escape ends the typing', async () => {
    const { house, browser, url } = given()
    const { account, caseId } = await castSubmitted(house)
    const { email } = await castReviewer(house)
    const { page } = await signIn(browser, url, { email, password })
    await page.goto(`/desk/${account}/${caseId}`)
    await page.getByRole('button', { name: desk.mode.reject, exact: true }).first().waitFor()
    await page.keyboard.press('r')
    const grounds = page.getByRole('combobox', { name: desk.reject.grounds })
    await grounds.and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('f')
    await page.getByRole('textbox', { name: desk.ask.text }).waitFor()
  })
})
