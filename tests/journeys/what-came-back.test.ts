import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { checkGates } from '../../packages/server/src/gate/asking/check-gates.ts'
import { recordSends } from '../../packages/server/src/gate/sending/record-sends.ts'
import { sendingOf } from '../../packages/server/src/gate/sending/sending.ts'
import { readGroup } from '../../packages/server/src/lists/groups/read-groups.ts'
import {
  castReviewer,
  castStaff,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { castHold } from '../../packages/server/src/testing/cast-hold.ts'
import { accept } from '../../packages/server/src/testing/decide.ts'
import { enterIncident } from '../../packages/server/src/watching/incidents/keep-incidents.ts'
import { recordReturns } from '../../packages/server/src/watching/record-returns.ts'
import { judgeWhatCameBack } from '../../packages/server/src/watching/sweep-returns.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { type Language, words } from './words.ts'

onOneStage('What came back, on the screen', (given) => {
  for (const language of ['de', 'en'] as const) {
    test(`above the lower limit alone stands at the desk with its figures, and leads to the trend of its group (${language})`, async () => {
      const { house } = given()
      const { account, group, batch } = await approved()
      await send(account, group, batch)
      await tell(account, group, batch, 24)
      await judgeWhatCameBack(house, account)
      const { watching } = words[language]
      const reviewer = await open((await castReviewer(house)).email, language)
      await reviewer.goto('/holds')
      const row = reviewer
        .getByRole('table', { name: watching.looks.title })
        .getByRole('row')
        .filter({ has: reviewer.locator(`[href*="${group}"]`) })
      await row.getByText(language === 'de' ? /24 von 400.*6/ : /24 of 400.*6/).waitFor()
      await row.getByText(language === 'de' ? '2 %' : '2%', { exact: true }).waitFor()
      await row.getByRole('link').click()
      await reviewer.getByRole('figure', { name: chartOf(language) }).waitFor()
      assert.equal(await gate(account, group), 'allow')
    })

    test(`of what nobody told how much was sent is counted, without a rate, and the screen says what is missing (${language})`, async () => {
      const { account, group, batch, owner } = await approved()
      await tell(account, group, batch, 24)
      const { watching } = words[language]
      for (const email of [owner.email, (await castReviewer(given().house)).email]) {
        const page = await open(email, language)
        await page.goto(`/a/${account}/groups/${group}/returns`)
        await page.getByText(watching.returns.noSends).waitFor()
        await page.getByText(watching.returns.noSendsText).waitFor()
        const table = page.getByRole('table', { name: watching.returns.imports })
        await table.getByRole('cell', { name: '24', exact: true }).waitFor()
        for (const role of ['img', 'figure'] as const) {
          assert.equal(await page.getByRole(role, { name: chartOf(language) }).count(), 0)
        }
        assert.equal(await page.getByText('%').count(), 0, 'no rate is made up')
      }
    })

    test(`a customer reads of hollow dots only where a chart has one (${language})`, async () => {
      const { account, group, batch, owner } = await approved()
      const [today, yesterday] = [0, 1].map((ago) => {
        return new Date(Date.parse(given().clock.now()) - ago * 86_400_000)
          .toISOString()
          .slice(0, 10)
      })
      await send(account, group, batch, today)
      await tell(account, group, batch, 24, today)
      const { returns } = words[language].watching
      const page = await open(owner.email, language)
      await page.goto(`/a/${account}/groups/${group}/returns`)
      // A single day is its figure; a course is drawn from the second on.
      await page.getByRole('figure', { name: chartOf(language) }).waitFor()
      const chart = page.getByRole('img', { name: chartOf(language) })
      assert.equal(await chart.count(), 0)
      await page.getByText(returns.cut, { exact: true }).waitFor()
      assert.equal(await page.locator('[data-hollow]').count(), 0)
      await send(account, group, batch, yesterday)
      await page.reload()
      await page.getByText(`${returns.cut} ${returns.hollow}`, { exact: true }).waitFor()
      assert.equal(await chart.locator('[data-hollow]').count(), 1)
    })
  }

  test('of a mailbox provider that failed is released with one click, in all accounts at once', async () => {
    const { house } = given()
    const both = [await approved(), await approved()]
    for (const { account, group } of both) {
      await castHold(house, account, { kind: 'group', groupId: group })
      assert.equal(await gate(account, group), 'held')
    }
    const incidentId = randomUUIDv7()
    await enterIncident(house, await castStaff(house, 'lead'), {
      ...{ incidentId, kind: 'provider', provider: 'gmx', account: null, domain: null },
      ...{ since: '2026-11-20', until: '2026-11-23', words: 'Störung bis Montag.' },
    })
    const { release } = words.de.watching
    const reviewer = await open((await castReviewer(house)).email, 'de')
    await reviewer.goto(`/holds/incidents/${incidentId}`)
    await reviewer.getByRole('button', { name: release.open }).click()
    await reviewer.getByRole('dialog').getByRole('button', { name: release.send }).click()
    await reviewer.getByText(release.sent_other.replace('{{number}}', '2')).first().waitFor()
    for (const { account, group } of both) assert.equal(await gate(account, group), 'allow')
  })

  async function approved() {
    const { house } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const { imports } = await readGroup(house, 'customer', account, group)
    return { account, owner, group, batch: imports[0]!.id }
  }

  async function send(account: string, group: string, batch: string, day?: string) {
    const { house } = given()
    const parts = ['gmx', 'webde'].map((provider) => ({ batch, provider, count: 200 }))
    const sent = { account, group, purpose: 'campaign' as const, count: 400, parts }
    const id = `${group}:${day}`
    await recordSends(house, sendingOf(house), [{ ...sent, id, ...(day && { day }) }], null)
  }

  /** So many did not arrive, half of them at each of two mailbox providers. */
  async function tell(
    account: string,
    group: string,
    batch: string,
    count: number,
    sentOn?: string,
  ) {
    const came = { account, group, batch, kind: 'bounce' as const, status: '5.1.1' }
    const reports = ['gmx', 'webde'].map((provider) => {
      const id = `${group} ${provider}`
      return { ...came, id, provider, count: count / 2, ...(sentOn && { sentOn }) }
    })
    await recordReturns(given().house, reports, null)
  }

  function chartOf(language: Language): string {
    const { code, returns } = words[language].watching
    return returns.chart.replace('{{what}}', code.bounce_unknown_recipient)
  }

  async function open(email: string, language: Language): Promise<Page> {
    const { browser, url } = given()
    const looks = { width: 1280, scheme: 'light', language } as const
    return (await signIn(browser, url, { email, password }, looks)).page
  }

  async function gate(account: string, group: string): Promise<string> {
    const question = { account, group, purpose: 'campaign' as const }
    const [answer] = await checkGates(given().house, [question], null)
    return answer!.reason ?? answer!.verdict
  }
})
