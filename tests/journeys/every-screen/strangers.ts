import type { Page } from 'playwright-core'
import { words } from '../words.ts'
import type { Visit } from './screen.ts'
import type { Scene } from './set-scene.ts'

const { accounts, notify } = words.de

/** What a visitor sees who has not signed in. */
export function strangers({ links }: Scene): Visit {
  const email = (page: Page) => page.getByRole('textbox', { name: accounts.field.email })
  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click()
  return {
    email: null,
    screens: [
      { name: 'sign-in', path: '/sign-in' },
      {
        name: 'sign-in, fields missing',
        open: async (page) => {
          await email(page).fill('lena')
          await press(page, accounts.signIn.submit)
        },
      },
      {
        name: 'sign-in, refused',
        open: async (page) => {
          await email(page).fill('nobody@example.org')
          await page.getByLabel(accounts.field.password, { exact: true }).fill('falsch geraten')
          await press(page, accounts.signIn.submit)
          await page.getByRole('alert').waitFor()
        },
      },
      { name: 'forgotten password', path: '/forgot-password' },
      {
        name: 'forgotten password, link sent',
        open: async (page) => {
          await email(page).fill('nobody@example.org')
          await press(page, accounts.forgot.submit)
          await page.getByRole('heading', { name: accounts.forgot.sentTitle }).waitFor()
        },
      },
      {
        name: 'new password, link invalid',
        path: `/reset-password/${'x'.repeat(30)}`,
        open: async (page) => {
          await page
            .getByLabel(accounts.field.newPassword, { exact: true })
            .fill('vier Wörter sind gut')
          await press(page, accounts.reset.submit)
          await page.getByRole('alert').waitFor()
        },
      },
      {
        name: 'new password',
        path: links.reset,
        open: async (page) => {
          await page
            .getByLabel(accounts.field.newPassword, { exact: true })
            .fill('vier Wörter sind gut')
          await press(page, accounts.reset.submit)
          await page.getByRole('heading', { name: accounts.reset.doneTitle }).waitFor()
        },
      },
      { name: 'invitation', path: links.invitation },
      {
        name: 'invitation, fields missing',
        open: (page) => press(page, accounts.invitation.accept),
      },
      { name: 'invitation of somebody known', path: links.invitationOfKnown },
      { name: 'invitation, link invalid', path: `/invitations/${'x'.repeat(30)}` },
      { name: 'mailbox', path: '/mailbox' },
      {
        name: 'mail',
        open: async (page) => {
          await page
            .getByRole('list', { name: notify.mailbox.list })
            .getByRole('link')
            .first()
            .click()
          await page.getByTitle(notify.mailbox.content).waitFor()
        },
      },
      {
        name: 'mailbox, nothing found',
        path: '/mailbox',
        open: async (page) => {
          await page.getByRole('searchbox').fill('Quittenmus')
          await page.getByText('„Quittenmus“').waitFor()
        },
      },
      { name: 'no such page', path: '/no-such-page' },
    ],
  }
}
