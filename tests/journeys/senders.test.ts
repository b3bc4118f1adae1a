import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type GateOptions, openGate } from '@freigabe/sdk/gate'
import type { Page } from 'playwright-core'
import { issueKey } from '../../packages/server/src/platform/keys.ts'
import { castStaff, castSubmitted, password } from '../../packages/server/src/testing/cast.ts'
import { accept } from '../../packages/server/src/testing/decide.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { layWire, type Wire } from '../gate/wire.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { pick } from './reviewer.ts'
import { words } from './words.ts'

const { desk, platform } = words.de

onOneStage('Senders in the browser', (given) => {
  test('a lead who revokes sees who knows of it and who does not yet, and nothing goes out once all do', async () => {
    const { house, url } = given()
    const { account, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    await using wire = await wireTo(url)
    const key = await issue()
    await using near = await follow({ url, key, name: 'mailer-1' })
    await using far = await follow({ url: wire.url, key, name: 'mailer-2' })
    const lists = [near, far].map((gate) => gate.group(account, group))
    assert.ok(lists.every((list) => list.check().maySend))
    const lead = await castStaff(house, 'lead')
    const page = await visit(lead.email, `/desk/${account}/${caseId}`)
    wire.cut()
    await revoke(page)
    await page.getByText('1 von 2 Versandsystemen wissen davon.').waitFor()
    await page.getByText('mailer-2 hat sich noch nicht gemeldet.').waitFor()
    wire.mend()
    await page.getByText('Alle 2 Versandsysteme wissen davon.').waitFor()
    for (let count = 0; count < 10_000; count += 1) {
      assert.equal(lists[count % 2]!.check().reason, 'revoked')
    }
  })

  test('administration sees by name which senders are up to date, and which one is closed', async () => {
    const { house, url } = given()
    const admin = await castStaff(house, 'admin')
    const page = await visit(admin.email, '/admin/senders')
    await page.getByText(platform.senders.empty).waitFor()
    const key = await issue()
    await using _ = await follow({ url, key, name: 'mailer-3' })
    const row = page.getByRole('row', { name: /mailer-3/ })
    await row.getByText(platform.senders.state.current).waitFor()
    await row.getByText('127.0.0.1, Version 0.1.0').waitFor()
    await row.getByText(platform.senders.all).waitFor()
  })

  async function revoke(page: Page) {
    await page.locator('summary', { hasText: desk.revoke.open }).click()
    await pick(page, desk.revoke.grounds, policyAtHome.grounds[0]!.title.de)
    await page.getByRole('textbox', { name: desk.revoke.text }).fill('Das Formular ist weg.')
    await page.getByRole('button', { name: desk.revoke.next, exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: desk.revoke.send }).click()
  }

  async function visit(email: string, path: string): Promise<Page> {
    const { browser, url } = given()
    const { page } = await signIn(browser, url, { email, password })
    await page.goto(path)
    return page
  }

  async function issue(): Promise<string> {
    const { house } = given()
    const admin = await castStaff(house, 'admin')
    const wish = { name: 'Versand', scopes: ['gate' as const] }
    return (await issueKey(house, admin.actor, admin.name, null, wish)).secret
  }
})

async function follow(options: GateOptions) {
  // Long enough for a look, whatever else this machine does.
  const gate = await openGate({ maxAgeMilliseconds: 60_000, ...options })
  return { ...gate, [Symbol.asyncDispose]: () => gate.close() }
}

async function wireTo(url: string): Promise<Wire & AsyncDisposable> {
  const wire = await layWire(Number(new URL(url).port))
  return { ...wire, [Symbol.asyncDispose]: () => wire.close() }
}
