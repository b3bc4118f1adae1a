import { CaseStatus } from '@freigabe/contract'
import type { Page } from 'playwright-core'
import { policyAtHome } from '../../../packages/server/src/testing/policy-at-home.ts'
import { openSection, pick } from '../reviewer.ts'
import { words } from '../words.ts'
import { found } from './found.ts'
import type { Visit } from './screen.ts'
import { secondOpinions } from './second-opinions.ts'
import type { Scene } from './set-scene.ts'

const { desk, integrity } = words.de

/** What a lead sees at the desk: cases in every status, with the actions that only leads have. */
export function decidedAtDesk({ people, cases }: Scene): Visit {
  const caseIn = (status: string) => {
    const { account, caseId } = found(cases, (each) => each.status === status, `case: ${status}`)
    return `/desk/${account}/${caseId}`
  }
  const ground = policyAtHome.grounds[0]!.title.de
  return {
    email: people.lead,
    screens: [
      ...CaseStatus.options.map((status) => ({ name: `desk: ${status}`, path: caseIn(status) })),
      {
        name: 'desk: rewording a question',
        part: 'aside',
        path: caseIn('awaiting_answer'),
        open: (page) => press(page, desk.open.reword),
      },
      {
        name: 'desk: taking a question back',
        path: caseIn('awaiting_answer'),
        open: (page) => press(page, desk.open.takeBack),
      },
      {
        name: 'desk: revoking',
        path: caseIn('accepted'),
        open: async (page) => {
          await page.getByText(desk.revoke.open, { exact: true }).click()
          await pick(page, desk.revoke.grounds, ground)
          await page.getByRole('textbox', { name: desk.revoke.text }).fill('Viele Beschwerden.')
          await press(page, desk.revoke.next)
        },
      },
      { name: 'figures', path: '/admin/figures' },
      { name: 'what came of approvals', path: '/admin/outcomes' },
      ...secondOpinions,
      {
        name: 'desk: proposing to suspend an account',
        path: caseIn('accepted'),
        open: async (page) => {
          await openSection(page, desk.who.title)
          await press(page, integrity.propose.open)
          const dialog = page.getByRole('dialog')
          await dialog.getByRole('textbox', { name: integrity.propose.reasons }).fill('Erfunden.')
        },
      },
      {
        name: 'a proceeding that was proposed',
        open: async (page) => {
          const dialog = page.getByRole('dialog')
          await dialog.getByRole('combobox', { name: integrity.propose.grounds }).click()
          await page.getByRole('option').first().click()
          await dialog.getByRole('button', { name: integrity.propose.send }).click()
          await dialog.waitFor({ state: 'detached' })
          await page.getByRole('link', { name: integrity.measure.suspension }).click()
          await page.getByRole('heading', { name: integrity.proceeding.proposal }).waitFor()
        },
      },
      { name: 'proceedings on the integrity of accounts', path: '/integrity' },
    ],
  }
}

async function press(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).first().click()
}
