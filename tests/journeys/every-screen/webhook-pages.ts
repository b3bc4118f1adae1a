import type { Page } from 'playwright-core'
import { testEndpoint } from '../../../packages/server/src/events/webhooks/send-again.ts'
import type { House } from '../../../packages/server/src/house.ts'
import { castEndpoint } from '../../../packages/server/src/testing/webhook-stage.ts'
import { words } from '../words.ts'
import type { Visit } from './screen.ts'
import type { Scene } from './set-scene.ts'

const { events } = words.de

/** Nobody listens there. */
const nowhere = 'http://127.0.0.1:9/freigabe/hooks'

/** Webhooks of accounts, as owners and administration see them, and those of the platform. */
export async function webhookPages({ house, people, fresh, cases }: Scene): Promise<Visit[]> {
  const { account } = cases[0]!
  const of = await castStanding(house, account)
  const page = (id: string) => `/a/${account}/webhooks/${id}`
  const ofPlatform = await castEndpoint(house, null, nowhere, { description: 'Ticketsystem' })
  await testEndpoint(house, { account: null, endpoint: ofPlatform.id })
  return [
    {
      email: people.owner,
      screens: [
        { name: 'webhooks, none yet', path: `/a/${fresh}/webhooks` },
        { name: 'adding a webhook', open: choosingTypes },
        { name: 'the secret of a webhook', open: adding },
        { name: 'a webhook that was not tried yet', open: pressing(events.secret.done) },
        { name: 'a webhook that cannot be reached', open: trying },
        { name: 'webhooks', path: `/a/${account}/webhooks` },
        { name: 'a webhook that fails', path: page(of.failing) },
        { name: 'a webhook that was given up', path: page(of.givenUp) },
        { name: 'resuming a webhook', open: pressing(events.resume.open) },
        { name: 'changing a webhook', path: page(of.failing), open: choosing(events.change) },
        { name: 'a new secret', path: page(of.failing), open: choosing(events.secret.rotate) },
        {
          name: 'sending a span again',
          path: page(of.failing),
          open: choosing(events.replay.open),
        },
        { name: 'pausing a webhook', path: page(of.failing), open: choosing(events.pause) },
        { name: 'removing a webhook', path: page(of.failing), open: choosing(events.remove) },
      ],
    },
    {
      email: people.admin,
      screens: [
        { name: 'webhooks of the platform', path: '/admin/webhooks' },
        {
          name: 'a webhook of the platform',
          path: `/admin/webhooks/${ofPlatform.id}`,
          open: (shown) => shown.locator('details summary').first().click(),
        },
        { name: 'webhooks of an account, for staff', path: `/a/${account}/webhooks` },
        { name: 'a webhook of an account, for staff', path: page(of.givenUp) },
        { name: 'webhooks of an account, none, for staff', path: `/a/${fresh}/webhooks` },
      ],
    },
  ]
}

/** Webhooks that stand as only days of failure bring about, with all that ever happened waiting. */
async function castStanding(house: House, account: string) {
  const now = house.clock.now()
  const stands = async (values: object) => {
    const { id } = await castEndpoint(house, account, nowhere, { types: ['case.asked'] })
    await house.database.root
      .updateTable('webhook_endpoint')
      .set({ failing_since: now, cursor: 0, wanted: 1_000_000, ...values })
      .where('endpoint_id', '=', id)
      .execute()
    await testEndpoint(house, { account, endpoint: id })
    return id
  }
  return {
    failing: await stands({}),
    givenUp: await stands({ state: 'paused', paused_for: 'failures', paused_at: now }),
  }
}

async function choosingTypes(page: Page) {
  await pressing(events.add)(page)
  const dialog = page.getByRole('dialog')
  await dialog.getByText(events.form.some).click()
  await dialog.getByRole('button', { name: events.group.lists }).click()
  await dialog.getByLabel(events.form.url).fill('hooks.example')
  await dialog.getByRole('button', { name: events.add }).click()
}

async function adding(page: Page) {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(events.form.url).fill(nowhere)
  await dialog.getByRole('checkbox', { name: events.group.lists }).check()
  await dialog.getByRole('button', { name: events.add }).click()
  await page.getByRole('dialog', { name: events.secret.title }).waitFor()
}

async function trying(page: Page) {
  await pressing(events.test)(page)
  await page.getByRole('main').getByRole('status').waitFor()
  await page.locator('details summary').first().click()
}

function pressing(name: string) {
  return (page: Page) => page.getByRole('button', { name, exact: true }).first().click()
}

function choosing(name: string) {
  return async (page: Page) => {
    await pressing(events.menu)(page)
    await page.getByRole('menuitem', { name, exact: true }).click()
    await page.getByRole('dialog').waitFor()
  }
}
