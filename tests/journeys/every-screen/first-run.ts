import type { Page } from 'playwright-core'
import { words } from '../words.ts'
import type { Visit } from './screen.ts'

const { accounts, platform } = words.de

/** What the first person sees in an empty installation. */
export const setUpPages: Visit = {
  email: null,
  screens: [
    { name: 'first run', path: '/', open: (page) => page.waitForURL('/setup') },
    {
      name: 'first run, fields missing',
      open: (page) => press(page),
    },
    {
      name: 'first run, wrong code',
      open: async (page) => {
        const fill = (name: string, value: string) =>
          page.getByRole('textbox', { name }).fill(value)
        await fill(platform.setUp.code, 'abcd-efgh-jkmn')
        await fill(platform.setUp.platformName, 'Briefwerk')
        await fill(accounts.field.name, 'Anna Ahrens')
        await fill(accounts.field.email, 'anna@briefwerk.example')
        await page.getByLabel(accounts.field.password, { exact: true }).fill('vier Wörter am Stück')
        await press(page)
        await page.getByText(platform.setUp.codeWrong).waitFor()
      },
    },
    { name: 'mailbox, no mails yet', path: '/mailbox' },
  ],
}

/** What staff see while there are no accounts yet. */
export function emptyPlatform(admin: string, reviewer: string): Visit[] {
  return [
    {
      email: admin,
      screens: [
        { name: 'accounts, none yet', path: '/admin/accounts' },
        { name: 'keys of the platform, none yet', path: '/admin/keys' },
        { name: 'platform without example', path: '/admin/platform' },
      ],
    },
    { email: reviewer, screens: [{ name: 'queue, nothing waits', path: '/desk' }] },
  ]
}

async function press(page: Page) {
  await page.getByRole('button', { name: platform.setUp.submit, exact: true }).click()
}
