import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onOneStage } from './one-stage.ts'
import { openProfile } from './open-browser.ts'
import { words } from './words.ts'

const { accounts } = words.de

onOneStage('A new password by a link', (given) => {
  test('that is no longer valid offers a new link, and no form that could not be sent', async () => {
    const { browser, url } = given()
    const context = await openProfile(browser, { baseURL: url, locale: 'de-DE' })
    const page = await context.newPage()
    await page.goto(`/reset-password/${'x'.repeat(30)}`)
    const password = page.getByLabel(accounts.field.newPassword, { exact: true })
    await password.fill('vier Wörter sind gut')
    await page.getByRole('button', { name: accounts.reset.submit }).click()
    await page.getByRole('alert').waitFor()
    assert.equal(await password.count(), 0)
    await page.getByRole('link', { name: accounts.reset.again }).click()
    await page.getByRole('button', { name: accounts.forgot.submit }).waitFor()
    await context.close()
  })
})
