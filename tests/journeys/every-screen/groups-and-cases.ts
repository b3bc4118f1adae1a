import { CaseStatus, GroupStanding } from '@freigabe/contract'
import type { Page } from 'playwright-core'
import { textPattern } from '../text-pattern.ts'
import { words } from '../words.ts'
import { found } from './found.ts'
import type { Visit } from './screen.ts'
import type { Scene } from './set-scene.ts'

const { intake, review } = words.de

/** What a customer sees of groups and of the approval process, in every state. */
export function groupsAndCases({ people, groups, cases, fresh, long }: Scene): Visit {
  const groupIn = (standing: string) => {
    const { account, id } = found(
      groups,
      (group) => group.standing === standing,
      `group: ${standing}`,
    )
    return `/a/${account}/groups/${id}`
  }
  const caseIn = (status: string) => {
    const { account, caseId } = found(cases, (each) => each.status === status, `case: ${status}`)
    return `/a/${account}/cases/${caseId}`
  }
  const again = found(
    cases,
    ({ groupName }) => groupName === 'Frühjahrsaktion',
    'case with signals',
  )
  const capped = found(groups, ({ next }) => next.what === 'send_some', 'group under a cap')
  const busy = found(cases, ({ status }) => status === 'awaiting_answer', 'question').account
  return {
    email: people.owner,
    screens: [
      { name: 'dashboard', path: `/a/${busy}` },
      { name: 'dashboard, nothing found', path: `/a/${busy}?search=Quittenmus` },
      { name: 'dashboard with long names', path: `/a/${long.account}` },
      { name: 'dashboard of a new account', path: `/a/${fresh}` },
      {
        name: 'creating a group',
        open: async (page) => {
          await press(page, intake.dashboard.create)
          await press(page, intake.create.submit)
        },
      },
      ...GroupStanding.options.map((standing) => ({
        name: `group: ${standing}`,
        path: groupIn(standing),
      })),
      { name: 'group under a cap', path: `/a/${capped.account}/groups/${capped.id}` },
      {
        name: 'group with files in every state',
        path: `/a/${long.account}/groups/${long.imports}`,
      },
      {
        name: 'removing an import',
        open: (page) => press(page, textPattern(intake.imports.removeOf)),
      },
      {
        name: 'what can be done to a group',
        path: groupIn('approved'),
        open: (page) => press(page, intake.group.menu),
      },
      {
        name: 'deleting a group',
        open: (page) => page.getByRole('menuitem', { name: intake.group.delete }).click(),
      },
      {
        name: 'renaming a group',
        path: groupIn('approved'),
        open: async (page) => {
          await press(page, intake.group.menu)
          await page.getByRole('menuitem', { name: intake.group.rename }).click()
        },
      },
      ...CaseStatus.options.map((status) => ({ name: `case: ${status}`, path: caseIn(status) })),
      { name: 'case: what stood out', path: `/a/${again.account}/cases/${again.caseId}` },
      {
        name: 'case: all of its sheet',
        path: caseIn('rejected'),
        open: async (page) => {
          await page.getByText(textPattern(review.sheet.silent_other)).click()
          await page
            .getByText(textPattern(review.sheet.agree_one))
            .or(page.getByText(textPattern(review.sheet.agree_other)))
            .first()
            .click()
        },
      },
      {
        name: 'answering questions',
        path: `${caseIn('awaiting_answer')}?answer=true`,
        open: (page) => press(page, review.answer.send_other),
      },
      {
        name: 'adding to a submission',
        path: caseIn('in_review'),
        open: (page) => press(page, review.supplement.start),
      },
      {
        name: 'withdrawing a case',
        path: caseIn('in_review'),
        open: (page) => press(page, review.withdraw.button),
      },
      { name: 'case with long names', path: `/a/${long.account}/cases/${long.submitted}` },
    ],
  }
}

async function press(page: Page, name: string | RegExp) {
  await page.getByRole('button', { name, exact: true }).first().click()
}
