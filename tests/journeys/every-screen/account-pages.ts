import type { Page } from 'playwright-core'
import { textPattern } from '../text-pattern.ts'
import { words } from '../words.ts'
import type { Visit } from './screen.ts'
import type { Scene } from './set-scene.ts'

const { accounts, parts, platform, shell } = words.de

/** What a customer sees around groups and cases: people, keys, messages, and themselves. */
export function accountPages({ people, cases, fresh, long, links }: Scene): Visit {
  const { account } = cases.find(({ status }) => status === 'awaiting_answer')!
  return {
    email: people.owner,
    screens: [
      { name: 'people', path: `/a/${fresh}/people` },
      {
        name: 'inviting somebody',
        open: async (page) => {
          await press(page, accounts.people.invite)
          await press(page, accounts.people.inviteSubmit)
        },
      },
      {
        name: 'stating facts of the account',
        path: `/a/${fresh}/facts`,
        open: async (page) => {
          await press(page, accounts.facts.state)
          await page.getByLabel(accounts.facts.formSinceLabel).fill('2099-01-01')
        },
      },
      {
        name: 'choosing a country',
        open: (page) =>
          page.getByRole('combobox', { name: accounts.facts.marketsLabel }).fill('land'),
      },
      {
        name: 'facts of the account',
        open: async (page) => {
          await page.getByRole('option').first().click()
          await page.getByLabel(accounts.facts.formSinceLabel).fill('2021-03-08')
          await pressIn(page, parts.save)
          await page.getByRole('dialog').waitFor({ state: 'detached' })
        },
      },
      { name: 'warnings and suspensions, none', path: `/a/${account}/proceedings` },
      { name: 'complaints of recipients, none', path: `/a/${account}/complaints` },
      {
        name: 'removing somebody',
        path: `/a/${account}/people`,
        open: (page) => press(page, accounts.people.remove),
      },
      { name: 'keys, none yet', path: `/a/${account}/keys` },
      {
        name: 'issuing a key',
        open: async (page) => {
          await press(page, platform.keys.issue)
          await pressIn(page, platform.keys.issue)
        },
      },
      {
        name: 'the new key',
        open: async (page) => {
          await page.getByRole('textbox', { name: platform.keys.name }).fill('Versandserver 3')
          await page.getByRole('checkbox').first().check()
          await pressIn(page, platform.keys.issue)
          await page.getByRole('dialog', { name: platform.keys.secretTitle }).waitFor()
        },
      },
      {
        name: 'revoking a key',
        open: async (page) => {
          await press(page, platform.keys.secretDone)
          await press(page, platform.keys.revoke)
        },
      },
      { name: 'messages', path: `/a/${account}/notifications` },
      { name: 'messages, none yet', path: `/a/${fresh}/notifications` },
      { name: 'switching accounts', path: `/a/${long.account}/people`, open: openSwitch },
      { name: 'invitation of somebody else', path: links.invitation },
      { name: 'profile', path: '/profile' },
      { name: 'menu of a person', open: (page) => press(page, textPattern(shell.person.menu)) },
      {
        name: 'menu on a narrow screen',
        path: `/a/${account}`,
        open: (page) => press(page, shell.menu),
        widths: [360],
      },
      { name: 'no such group', path: `/a/${account}/groups/${account}` },
      {
        name: 'session ended',
        path: '/profile',
        open: async (page) => {
          await page.context().clearCookies()
          await press(page, parts.save)
          await page.getByRole('dialog', { name: shell.again.title }).waitFor()
        },
      },
    ],
  }
}

async function openSwitch(page: Page) {
  await page.getByRole('banner').getByRole('button').first().click()
  await page.getByRole('menu').waitFor()
}

async function press(page: Page, name: string | RegExp) {
  await page.getByRole('button', { name, exact: true }).first().click()
}

async function pressIn(page: Page, name: string) {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
}
