import type { Page } from 'playwright-core'
import { policyAtHome } from '../../../packages/server/src/testing/policy-at-home.ts'
import { pick } from '../reviewer.ts'
import { words } from '../words.ts'
import type { Screen } from './screen.ts'

const { secondOpinion } = words.de

/** The list of second opinions, a case that is read for one, and the result. */
export const secondOpinions: Screen[] = [
  { name: 'second opinions', path: '/second-opinions' },
  {
    name: 'second opinion: the case',
    open: (page) => page.getByRole('table').first().getByRole('link').first().click(),
  },
  {
    name: 'second opinion: rejecting',
    part: 'aside',
    open: async (page) => {
      await reject(page)
      await pick(page, secondOpinion.grounds, policyAtHome.grounds[0]!.title.de)
    },
  },
  {
    name: 'second opinion: compared',
    part: 'aside',
    open: async (page) => {
      await page.getByRole('button', { name: secondOpinion.give }).click()
      await page.getByRole('link', { name: secondOpinion.next }).waitFor()
    },
  },
]

async function reject(page: Page) {
  const { rejected } = secondOpinion.outcome
  await page.getByRole('button', { name: rejected, exact: true }).click()
}
