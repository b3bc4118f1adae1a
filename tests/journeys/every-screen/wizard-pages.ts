import { readDraft } from '../../../packages/server/src/case/submitting/read-draft.ts'
import { saveDraft } from '../../../packages/server/src/case/submitting/save-draft.ts'
import { policyAtHome } from '../../../packages/server/src/testing/policy-at-home.ts'
import { answerWizard, chooseMethod, next } from '../customer.ts'
import { textPattern } from '../text-pattern.ts'
import { words } from '../words.ts'
import type { Visit } from './screen.ts'
import type { Scene } from './set-scene.ts'

const { review, wizard } = words.de

/** What a customer sees on the way from the first step to the declaration. */
export function wizardPages({ house, people, unwritten, long }: Scene): Visit {
  const { account, caseId } = unwritten
  const place = `/a/${account}/cases/${caseId}/submit`
  const at = (page: string) => `${place}?at=${page}`
  const forbidden = policyAtHome.methods.find(({ code }) => code === 'purchased_or_rented')!
  return {
    email: people.owner,
    screens: [
      { name: 'wizard: what is allowed', path: at('reminder') },
      {
        name: 'wizard: methods, none chosen',
        path: at('methods'),
        open: (page) => next(page, 'de'),
      },
      {
        name: 'wizard: methods, one that is forbidden',
        open: async (page) => {
          await chooseMethod(page, forbidden, 'de')
          await page.getByText(wizard.rulings.title).waitFor()
        },
      },
      {
        name: 'wizard: what the check found',
        open: async (page) => {
          await page.getByRole('button', { name: wizard.check.button }).click()
          await page.getByRole('region', { name: wizard.check.missing }).waitFor()
        },
      },
      {
        name: 'wizard: summary with what is missing',
        path: at('summary'),
      },
      {
        name: 'wizard: one method, answers missing',
        path: `/a/${long.account}/cases/${long.open}/submit?at=methods`,
        open: async (page) => {
          await page.getByRole('heading', { name: review.methods.group.signed_up }).click()
          await page.getByRole('button').filter({ hasText: 'Double-Opt-in' }).first().click()
          await next(page, 'de')
          await page.waitForURL(/at=method\./)
          await next(page, 'de')
          await page.getByRole('alert').waitFor()
        },
      },
      {
        name: 'wizard: in general',
        path: `/a/${long.account}/cases/${long.open}/submit?at=general`,
      },
      {
        name: 'wizard: contact, complete',
        path: `${place}?at=methods`,
        open: async (page) => {
          await page
            .getByRole('button', { name: textPattern(wizard.methods.remove) })
            .first()
            .click()
          await page.goto(at('reminder'))
          await answerWizard(page, 'platform_own_form', 'de')
          await next(page, 'de')
          await page.waitForURL(/at=contact/)
        },
      },
      {
        name: 'wizard: summary, declaration not confirmed',
        path: at('summary'),
        open: async (page) => {
          await page.getByRole('button', { name: wizard.summary.submit, exact: true }).click()
          await page.getByText(review.declaration.missing).waitFor()
        },
      },
      {
        name: 'wizard: two versions',
        path: at('general'),
        open: async (page) => {
          const draft = await readDraft(house, 'customer', account, caseId)
          const { content, version, alsoCases } = draft
          const answers = { ...content.answers, 'general/purpose': 'Jeden Monat ein Brief' }
          const change = { version, content: { ...content, answers }, alsoCases, step: 2 as const }
          await saveDraft(house, { id: account, name: 'Ole Martens' }, account, caseId, change)
          await page.getByRole('textbox').first().fill('Jede Woche ein Brief')
          await page.getByRole('dialog').waitFor()
        },
      },
    ],
  }
}
