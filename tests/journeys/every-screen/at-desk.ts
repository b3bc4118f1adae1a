import type { Page } from 'playwright-core'
import { policyAtHome } from '../../../packages/server/src/testing/policy-at-home.ts'
import { choose, pick } from '../reviewer.ts'
import { words } from '../words.ts'
import type { CasePlace } from './case-place.ts'
import { found } from './found.ts'
import type { Visit } from './screen.ts'
import type { Scene } from './set-scene.ts'

const { desk } = words.de

/** What a reviewer sees at the desk, up to the mail that a decision would send. */
export function atDesk({ people, cases, judged, forbidden, long }: Scene): Visit {
  const place = ({ account, caseId }: CasePlace) => `/desk/${account}/${caseId}`
  const untouched = place({ account: long.account, caseId: long.submitted })
  const held = found(cases, ({ groupName }) => groupName === 'Kundenbrief Energie', 'held case')
  const again = found(
    cases,
    ({ groupName }) => groupName === 'Frühjahrsaktion',
    'case with signals',
  )
  const policy = policyAtHome
  const method = found(policy.methods, ({ code }) => code === 'purchased_or_rented', 'method')
  const ground = found(policy.grounds, ({ code }) => code === method.grounds[0], 'ground').title.de
  const remedy = found(policy.remedies, ({ code }) => code === method.remedies[0], 'remedy').title
    .de
  return {
    email: people.reviewer,
    screens: [
      { name: 'queue', path: '/desk' },
      {
        name: 'queue, filters',
        open: (page) => page.getByRole('button', { name: desk.queue.filters_zero }).click(),
      },
      {
        name: 'queue, saved views',
        path: '/desk?due=today',
        open: (page) => page.getByRole('button', { name: desk.views.open }).click(),
      },
      {
        name: 'queue, selecting',
        path: '/desk',
        open: (page) => page.getByRole('button', { name: desk.select.begin }).click(),
      },
      {
        name: 'commands of the desk',
        path: untouched,
        open: async (page) => {
          await page.getByRole('article', { name: desk.case.title }).waitFor()
          await page.keyboard.press('Control+k')
        },
      },
      {
        name: 'desk: handing over',
        path: untouched,
        open: async (page) => {
          await page.getByRole('article', { name: desk.case.title }).waitFor()
          await page.keyboard.press('o')
        },
      },
      { name: 'queue, nothing found', path: '/desk?search=Quittenmus' },
      {
        name: 'keys of the desk',
        path: '/desk',
        open: (page) => page.getByRole('button', { name: desk.keys.open }).click(),
      },
      { name: 'desk: not judged, long names', path: untouched },
      {
        name: 'desk: every section of a case opened',
        part: 'article',
        path: place(again),
        open: async (page) => {
          await page.getByRole('article', { name: desk.case.title }).waitFor()
          const folded = page.locator('[data-case-section] > details:not([open]) > summary')
          while ((await folded.count()) > 0) await folded.first().click()
        },
      },
      {
        name: 'desk: evidence beside a claim',
        open: async (page) => {
          await page.locator('[data-evidence]').first().click()
          await page.locator('article iframe').first().waitFor()
        },
      },
      {
        name: 'desk: accepting before all is judged',
        part: 'aside',
        path: untouched,
        open: (page) => choose(page, 'accept', 'de'),
      },
      { name: 'desk: held by another', path: place(held) },
      {
        name: 'desk: what stands out',
        part: 'article',
        path: place(again),
        open: async (page) => {
          const sheet = page.getByRole('region', { name: desk.claims.title, exact: true })
          await sheet.waitFor()
          for (const line of await sheet.locator('li summary').filter({ visible: true }).all())
            await line.click()
        },
      },
      {
        name: 'desk: accepting',
        part: 'aside',
        path: place(judged),
        open: (page) => choose(page, 'accept', 'de'),
      },
      { name: 'desk: the mail of an acceptance', open: (page) => toMail(page) },
      {
        name: 'desk: asking',
        part: 'aside',
        path: place(judged),
        open: async (page) => {
          await choose(page, 'ask', 'de')
          await pick(page, desk.ask.grounds, ground)
          await page.getByRole('button', { name: desk.ask.addWanted }).click()
          await page
            .getByRole('textbox', { name: desk.ask.label, exact: true })
            .fill('Auszug mit zehn Anmeldungen')
        },
      },
      { name: 'desk: the mail of a question', open: (page) => toMail(page) },
      {
        name: 'desk: rejecting on what was never asked',
        part: 'aside',
        path: place(judged),
        open: async (page) => {
          await choose(page, 'reject', 'de')
          await pick(page, desk.reject.grounds, ground)
        },
      },
      {
        name: 'desk: rejecting',
        part: 'aside',
        path: place(forbidden),
        open: async (page) => {
          await choose(page, 'reject', 'de')
          await pick(page, desk.reject.grounds, ground)
          await pick(page, desk.remedy.title, remedy)
        },
      },
      { name: 'desk: the mail of a rejection', open: (page) => toMail(page) },
    ],
  }
}

async function toMail(page: Page) {
  await page.getByRole('button', { name: desk.letter.seeMail, exact: true }).click()
  await page.getByRole('dialog').locator('iframe').waitFor()
}
