import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { recordSends } from '../../packages/server/src/gate/sending/record-sends.ts'
import { sendingOf } from '../../packages/server/src/gate/sending/sending.ts'
import {
  castCustomer,
  castReviewer,
  castStaff,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { accept } from '../../packages/server/src/testing/decide.ts'
import { inRole } from '../../packages/server/src/testing/in-role.ts'
import { publishRules } from '../../packages/server/src/testing/policy-at-home.ts'
import { recordReturns } from '../../packages/server/src/watching/record-returns.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { words } from './words.ts'

onOneStage('What came of approvals, on the screen', (given) => {
  test('says in one sentence what is missing where nobody reports what was sent', async () => {
    const { house, browser, url, clock } = given()
    await publishRules(house, {})
    const { account, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    clock.forward(50)
    const admin = await castStaff(house, 'admin')
    const { page, faults } = await signIn(browser, url, { email: admin.email, password })
    await page.goto('/admin/outcomes')
    await page.getByText(words.de.outcomes.noSends, { exact: true }).waitFor()
    assert.equal(await page.getByText(words.de.outcomes.few, { exact: true }).count(), 0)
    assert.deepEqual(faults, [])
  })

  for (const language of ['de', 'en'] as const) {
    test(`puts a rule beside the people to whom the lot gave its cases (${language})`, async () => {
      const { house, browser, url, clock } = given()
      clock.forward(400)
      await decideAndSend()
      clock.forward(50)
      const { outcomes, shell } = words[language]
      const { email } = await castStaff(house, 'lead')
      const looks = { width: 1280, scheme: 'light', language } as const
      const { page, faults } = await signIn(browser, url, { email, password }, looks)
      await page.goto('/admin/figures')
      await page.getByRole('link', { name: shell.place.outcomes }).first().click()
      const table = page.getByRole('table', { name: outcomes.decided.title })
      const rule = table.getByRole('row', { name: 'small_list' })
      await rule.getByText('15', { exact: true }).waitFor()
      const lot = table.getByRole('row', { name: outcomes.lot })
      await lot.getByText(outcomes.fewGroup).first().waitFor()
      await lot.getByText(/1 .* 8 .*12[,.]5/).waitFor()
      await table.getByText(outcomes.untold).first().waitFor()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: outcomes.save }).click(),
      ])
      const csv = await readFile(await download.path(), 'utf8')
      assert.match(csv, /\r\nrule,small_list \d+-\d+,bounce_unknown_recipient: rate,0\.015\r\n/)
      await page.getByText(outcomes.filter.weeksOf_other.replace('{{count}}', '12')).click()
      await rule.waitFor()
      assert.deepEqual(faults, [])
    })
  }

  test('is no page of reviewers, and none of customers', async () => {
    const { house, browser, url } = given()
    const { account } = await castSubmitted(house)
    for (const { email } of [
      await castReviewer(house),
      await castCustomer(house, account, 'owner'),
    ]) {
      const { page, context } = await signIn(browser, url, { email, password })
      await page.goto('/admin/outcomes')
      await page.getByRole('heading', { level: 1 }).waitFor()
      assert.equal(await page.getByText(words.de.outcomes.lead).count(), 0)
      assert.equal((await context.request.get('/v1/desk/outcomes')).status(), 403)
    }
  })

  /** Seven accounts whose lists a rule accepted, and one that the lot gave to a person; of each, 15 of 1,000 bounced. */
  async function decideAndSend() {
    const { house } = given()
    const small = 'screening.recipients < 100'
    for (const [share, cases] of [
      [0, 7],
      [1, 1],
    ] as const) {
      await publishRules(
        house,
        { small_list: [small, { effect: 'accept', conditions: [] }] },
        share,
      )
      for (let at = 0; at < cases; at += 1) {
        const { account, group, caseId } = await castSubmitted(house)
        if (share === 1) await accept(house, account, caseId)
        await send(account, group)
      }
    }
  }

  async function send(account: string, group: string) {
    const { house } = given()
    const { batch_id: batch } = await inRole(house.database, 'command', account, (tx) =>
      tx
        .selectFrom('batch')
        .select('batch_id')
        .where('account_id', '=', account)
        .executeTakeFirstOrThrow(),
    )
    const id = randomUUIDv7()
    const parts = [{ batch, count: 1000 }]
    const sent = { id, account, group, purpose: 'campaign' as const, count: 1000, parts }
    await recordSends(house, sendingOf(house), [sent], null)
    const came = { kind: 'bounce', class: 'unknown_recipient', count: 15 } as const
    await recordReturns(house, [{ id, account, group, batch, ...came }], null)
  }
})
