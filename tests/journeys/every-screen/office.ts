import type { Page } from 'playwright-core'
import { words } from '../words.ts'
import type { Visit } from './screen.ts'
import type { Scene } from './set-scene.ts'

const { accounts, platform, privacy, staff } = words.de

/** What administration sees of the platform: accounts, team, keys and the installation itself. */
export function office({ people, cases }: Scene): Visit {
  const { account } = cases[0]!
  return {
    email: people.admin,
    screens: [
      { name: 'accounts', path: '/admin/accounts' },
      {
        name: 'creating an account',
        open: async (page) => {
          await press(page, accounts.accounts.create)
          await press(page, accounts.accounts.createSubmit)
        },
      },
      { name: 'accounts, nothing found', path: '/admin/accounts?search=Quittenmus' },
      { name: 'people of an account, for staff', path: `/a/${account}/people` },
      { name: 'team', path: '/admin/staff' },
      { name: 'inviting to the team', open: (page) => press(page, staff.invite) },
      {
        name: 'changing roles',
        path: '/admin/staff',
        open: async (page) => {
          await press(page, staff.change)
          await page.getByRole('checkbox', { checked: true }).first().uncheck()
        },
      },
      { name: 'keys of the platform', path: '/admin/keys' },
      { name: 'issuing a key of the platform', open: (page) => press(page, platform.keys.issue) },
      {
        name: 'issuing a screening key',
        path: '/admin/keys',
        open: async (page) => {
          await press(page, platform.screeningKeys.issue)
          await pressIn(page, platform.screeningKeys.issue)
        },
      },
      {
        name: 'the new screening key',
        open: async (page) => {
          const { screeningKeys } = platform
          await page.getByRole('textbox', { name: screeningKeys.name }).fill('Importserver 2')
          await pressIn(page, screeningKeys.issue)
          await page.getByRole('dialog', { name: screeningKeys.newTitle }).waitFor()
        },
      },
      {
        name: 'screening keys',
        open: (page) => press(page, platform.screeningKeys.done),
      },
      {
        name: 'revoking a screening key',
        open: (page) =>
          page
            .getByRole('table', { name: platform.screeningKeys.title })
            .getByRole('button', { name: platform.keys.revoke })
            .first()
            .click(),
      },
      { name: 'senders', path: '/admin/senders' },
      { name: 'privacy', path: '/admin/privacy' },
      {
        name: 'one’s own address that was found',
        open: async (page) => {
          await page.getByLabel(privacy.email).fill(people.admin)
          await press(page, privacy.search)
          await page.getByText(privacy.ownAddress).waitFor()
        },
      },
      {
        name: 'an address that was found',
        open: async (page) => {
          await page.getByLabel(privacy.email).fill(people.reviewer)
          await press(page, privacy.search)
          await page.getByRole('button', { name: privacy.erase, exact: true }).waitFor()
        },
      },
      { name: 'erasing an address', open: (page) => press(page, privacy.erase) },
      { name: 'business calendar', path: '/admin/calendar' },
      { name: 'platform', path: '/admin/platform' },
      {
        name: 'accounts are compared',
        open: async (page) => {
          await page.getByRole('switch', { name: platform.compare.switch }).click()
          await page.getByText(platform.compare.on).waitFor()
        },
      },
      {
        name: 'one person runs the platform',
        open: async (page) => {
          await page.getByRole('switch', { name: platform.alone.switch }).click()
          await page.getByText(platform.alone.on).waitFor()
        },
      },
      { name: 'removing the example', open: (page) => press(page, platform.platform.remove) },
    ],
  }
}

async function press(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).first().click()
}

async function pressIn(page: Page, name: string) {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
}
