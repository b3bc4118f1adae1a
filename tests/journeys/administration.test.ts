import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { createGroup } from '../../packages/server/src/intake/create-group.ts'
import { verifyLog } from '../../packages/server/src/log/verify-log.ts'
import {
  castAccount,
  castCustomer,
  castStaff,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { signIn } from './open-browser.ts'
import { onEachStage } from './stage.ts'
import { words } from './words.ts'

const { privacy, staff } = words.de

onEachStage('Administration in the browser', (given) => {
  test('finds an address, saves what is held about it, and erases it', async () => {
    const { house, browser, url } = given()
    const { account } = await castAccount(house)
    const editor = await castCustomer(house, account, 'editor')
    await createGroup(house, editor.actor, account, { name: `Kunden von ${editor.email}` })
    const admin = await castStaff(house, 'admin')
    const { page, faults } = await signIn(browser, url, { email: admin.email, password })
    await page.goto('/admin/privacy')
    await page.getByLabel(privacy.email).fill(editor.email)
    await page.getByRole('button', { name: privacy.search }).click()
    const found = page.getByRole('table', { name: privacy.foundTable })
    for (const place of ['person', 'membership', 'group'] as const) {
      await found.getByText(privacy.place[place], { exact: true }).waitFor()
    }

    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: privacy.save }).click()
    const saved = JSON.parse(await readFile(await (await saving).path(), 'utf8'))
    assert.equal(saved.email, editor.email)
    assert.equal(saved.holdings[0].data.name, editor.name)

    await page.getByRole('button', { name: privacy.erase }).click()
    await page.getByRole('button', { name: privacy.eraseConfirm }).click()
    await page.getByText(privacy.erasedText).waitFor()
    await page.getByRole('button', { name: privacy.search }).click()
    await page.getByText(privacy.nothing).waitFor()
    const before = page.getByRole('table', { name: privacy.before })
    await before.getByText(privacy.act.address_erased).waitFor()
    assert.deepEqual((await verifyLog(house.database)).broken, [])
    assert.deepEqual(faults, [])
  })

  test('withdraws an invitation to the team', async () => {
    const { house, browser, url } = given()
    const admin = await castStaff(house, 'admin')
    const { page } = await signIn(browser, url, { email: admin.email, password })
    await page.goto('/admin/staff')
    const email = `nora-${randomUUIDv7()}@example.org`
    await page.getByRole('button', { name: staff.invite }).click()
    await page.getByLabel(staff.email).fill(email)
    await page.getByRole('button', { name: staff.inviteSubmit }).click()
    const row = page.getByRole('row').filter({ hasText: email })
    await row.getByRole('button', { name: staff.withdraw }).click()
    await row.waitFor({ state: 'detached' })
  })
})
