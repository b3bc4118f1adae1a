import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyWebhook } from '@freigabe/sdk'
import type { Page } from 'playwright-core'
import { castAccount, castStaff, password } from '../../packages/server/src/testing/cast.ts'
import {
  answering,
  castEndpoint,
  happen,
  openReceiver,
  type Received,
  toThisMachine,
} from '../../packages/server/src/testing/webhook-stage.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { words } from './words.ts'

const { events, parts } = words.de
const stackTrace = 'Trace: Hooks.java:42'

onOneStage(
  'Webhooks in the browser',
  (given) => {
    test('an owner adds one, tries it, sees what failed but not what was answered, and sends it again', async (t) => {
      const { house } = given()
      const { account, owner } = await castAccount(house)
      const receiver = await openReceiver(t)
      const { page, faults } = await visit(owner.email, `/a/${account}`)
      await page.getByRole('link', { name: events.title }).click()
      await page.getByText(events.empty).waitFor()
      const secret = await add(page, receiver.url)
      await page.getByText(events.answer.untried).waitFor()
      receiver.answer = answering(500)
      await page.getByRole('button', { name: events.test }).click()
      await page.getByText(events.answer.testFailed).waitFor()
      await page.getByText(events.answer.untried).waitFor({ state: 'detached' })
      receiver.answer = answering(200)
      await page.getByRole('button', { name: events.test }).click()
      await outcome(page).getByText(events.outcome.arrived).waitFor()
      await page.getByText(events.answer.current).waitFor()
      assert.equal((await believed(secret, receiver.got.at(-1)!)).type, 'endpoint.test')

      receiver.answer = answering(500, stackTrace)
      await happen(house, account, owner.actor, ['Sommerkunden'])
      await page.getByText(events.answer.waiting_one).waitFor()
      await page.getByText(events.attempts.failed, { exact: true }).click()
      const attempts = page.getByRole('list', { name: events.attempts.list })
      await attempts.getByText(events.outcome.arrived).waitFor({ state: 'detached' })
      const failed = attempts.locator('details').filter({ hasText: events.type.group.created })
      await failed.first().click()
      // Further attempts come above it.
      const opened = page.locator('details[open]')
      await opened.getByText('group.created').waitFor()
      await opened.getByText(events.mend.refused).waitFor()
      assert.ok(!(await page.content()).includes(stackTrace))

      const resumed = page.waitForResponse('**/resume')
      await page.getByRole('button', { name: events.tryNow }).click()
      assert.equal((await resumed).status(), 200)
      receiver.answer = answering(200)
      await opened.getByRole('button', { name: events.attempts.resend }).click()
      await outcome(page).getByText(events.outcome.arrived).waitFor()
      await page.getByText(events.answer.current).waitFor()
      const told = receiver.got.filter(({ event }) => event.type === 'group.created')
      assert.equal(new Set(told.map(({ headers }) => headers['webhook-id'])).size, 1)
      assert.equal((await believed(secret, told.at(-1)!)).account, account)
      assert.deepEqual(faults, [])
    })

    test('a first test that fails is said to have failed, after reading again, too', async (t) => {
      const { house } = given()
      const { owner, account } = await castAccount(house)
      const receiver = await openReceiver(t)
      receiver.answer = answering(500)
      const { page } = await visit(owner.email, `/a/${account}/webhooks`)
      await add(page, receiver.url)
      await page.getByText(events.answer.untried).waitFor()
      await page.getByRole('button', { name: events.test }).click()
      await page.getByText(events.answer.testFailed).waitFor()
      await page.reload()
      await page.getByText(events.answer.testFailed).waitFor()
      assert.equal(await page.getByText(events.answer.untried).count(), 0)
    })

    test('administration reads what the webhook of an account was answered, and cannot change it', async (t) => {
      const { house } = given()
      const { account, owner } = await castAccount(house)
      const receiver = await openReceiver(t)
      receiver.answer = answering(500, stackTrace)
      const { id } = await castEndpoint(house, account, receiver.url, { description: 'Archiv' })
      await happen(house, account, owner.actor, ['Sommerkunden'])
      const admin = await castStaff(house, 'admin')
      const { page } = await visit(admin.email, `/a/${account}/people`)
      await page
        .getByRole('navigation', { name: 'Teeladen' })
        .getByRole('link', { name: events.title })
        .click()
      await page.getByText(events.staffLead).waitFor()
      await page.getByRole('link', { name: 'Archiv' }).click()
      await page.waitForURL(`**/a/${account}/webhooks/${id}`)
      const attempt = page.getByRole('list', { name: events.attempts.list }).locator('details')
      await attempt.first().click()
      await page.locator('details[open]').getByText(stackTrace).waitFor()
      for (const name of [events.test, events.tryNow, events.menu, events.attempts.resend]) {
        assert.equal(await page.getByRole('button', { name }).count(), 0, name)
      }
    })

    test('administration chooses what one of the platform reports, pauses it, leaves out what waits, changes its secret and sends a span again', async (t) => {
      const { house } = given()
      const { account, owner } = await castAccount(house)
      const receiver = await openReceiver(t)
      const admin = await castStaff(house, 'admin')
      const { page, faults } = await visit(admin.email, '/admin/webhooks')
      const first = await add(page, receiver.url, [events.group.gate, events.group.lists])
      await page.getByText(`${events.group.gate} · ${events.group.lists}`).waitFor()
      await happen(house, account, owner.actor, ['Sommerkunden'])
      await page.getByText(events.type.group.created, { exact: true }).waitFor()

      await choose(page, events.pause)
      await page.getByRole('button', { name: events.pauseConfirm }).click()
      await page.getByRole('button', { name: events.resume.open }).waitFor()
      await happen(house, account, owner.actor, ['Herbstkunden'])
      await page.getByText(events.answer.waiting_one).waitFor()
      await page.getByRole('button', { name: events.resume.open }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText(events.resume.skip).click()
      await dialog.getByRole('button', { name: events.resume.open }).click()
      await page.getByText(events.type.endpoint.gap, { exact: true }).waitFor()

      await choose(page, events.secret.rotate)
      await dialog.getByRole('button', { name: events.secret.rotateConfirm }).click()
      const second = await copied(page)
      await page.getByRole('button', { name: events.test }).click()
      await outcome(page).getByText(events.outcome.arrived).waitFor()
      for (const secret of [first, second]) await believed(secret, receiver.got.at(-1)!)

      await choose(page, events.replay.open)
      await dialog.getByRole('button', { name: events.replay.confirm }).click()
      await page.getByText(events.attempts.again).first().waitFor()
      assert.deepEqual(faults, [])
    })

    async function visit(email: string, path: string) {
      const { browser, url } = given()
      const signedIn = await signIn(browser, url, { email, password })
      await signedIn.page.goto(path)
      return signedIn
    }
  },
  toThisMachine,
)

/** Adds a webhook that reports everything, or whole groups of events; returns its secret. */
async function add(page: Page, url: string, groups: readonly string[] = []): Promise<string> {
  await page.getByRole('button', { name: events.add }).click()
  const dialog = page.getByRole('dialog')
  const send = dialog.getByRole('button', { name: events.add })
  await dialog.getByLabel(events.form.url).fill('hooks.example')
  await send.click()
  await dialog.getByText(parts.form.url).waitFor()
  await dialog.getByLabel(events.form.url).fill(url)
  if (groups.length > 0) {
    await dialog.getByLabel(events.form.some).check()
    await send.click()
    await dialog.getByText(events.form.typesRequired).waitFor()
  }
  for (const name of groups) await dialog.getByRole('checkbox', { name, exact: true }).check()
  await send.click()
  return copied(page)
}

/** The secret that is shown this once. */
async function copied(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: events.secret.title })
  const secret = await dialog.getByLabel(events.secret.label).textContent()
  // Copying comes first, then saying so.
  const copy = dialog.getByRole('button', { name: parts.copy.copy })
  assert.equal(await copy.getAttribute('data-variant'), 'filled')
  await dialog.getByRole('button', { name: events.secret.done }).click()
  return secret!
}

async function choose(page: Page, name: string) {
  await page.getByRole('button', { name: events.menu, exact: true }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

function outcome(page: Page) {
  return page.getByRole('main').getByRole('status')
}

/** The stage's clock stands elsewhere than the receiver's, so it believes by the moment of the message. */
function believed(secret: string, { headers, raw }: Received) {
  const at = new Date(Number(headers['webhook-timestamp']) * 1000)
  return verifyWebhook(secret, headers, raw, at)
}
