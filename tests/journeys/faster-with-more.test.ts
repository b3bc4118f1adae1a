import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saveDraft } from '../../packages/server/src/case/submitting/save-draft.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  completeContent,
  password,
} from '../../packages/server/src/testing/cast.ts'
import {
  policyAtHome,
  publishWithoutLots,
} from '../../packages/server/src/testing/policy-at-home.ts'
import { handIn } from './customer.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { openSection } from './reviewer.ts'
import { words } from './words.ts'

const method = 'form_double_opt_in'
const wanted = policyAtHome.requirements.find(({ id }) => id === 'test_sign_up')!

onOneStage('An under-documented list', (given) => {
  for (const language of ['de', 'en'] as const) {
    test(`goes fast once the customer adds what the meter asked for (${language})`, async () => {
      const { house, browser, url } = given()
      await publishWithoutLots(house)
      const { email, account, caseId } = await castLacking()
      const look = { width: 1280, scheme: 'light', language } as const
      const customer = await signIn(browser, url, { email, password }, look)
      const reviewer = await castReviewer(house)
      const desk = await signIn(browser, url, { email: reviewer.email, password }, look)
      const { review, wizard } = words[language]

      await customer.page.goto(`/a/${account}/cases/${caseId}/submit?at=method.${method}`)
      const meter = customer.page.getByRole('region', { name: wizard.meter.label })
      await meter.getByText(wanted.gain![language]).waitFor()
      await customer.page.goto(`/a/${account}/cases/${caseId}/submit?at=general`)
      await handIn(customer.page, language)
      await showsWay(desk.page, 'normal')

      await customer.page.getByRole('button', { name: review.supplement.start }).click()
      await customer.page.getByRole('checkbox', { name: wanted.label[language] }).check()
      await customer.page.getByRole('checkbox').last().check()
      await customer.page.getByRole('button', { name: review.supplement.send }).click()
      await customer.page.getByText(review.supplement.sent).waitFor()
      await showsWay(desk.page, 'fast')
      assert.deepEqual([...customer.faults, ...desk.faults], [])

      async function showsWay(page: typeof desk.page, way: 'normal' | 'fast') {
        await page.goto(`/desk/${account}/${caseId}`)
        const why = await openSection(page, words[language].desk.why.title)
        await why.getByText(words[language].desk.route.way[way]).waitFor()
      }
    })
  }

  /** A case whose draft has everything but the one recommended detail. */
  async function castLacking() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    const content = await completeContent(house, account, method)
    const [evidence] = content.answers[`${method}/confirmation_mail`] as string[]
    const answers = { ...content.answers, [`${method}/form_screenshot`]: [evidence!] }
    await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
      version: 0,
      content: { ...content, answers } as never,
      alsoCases: [],
      step: 3,
    })
    return { email: owner.email, account, caseId }
  }
})
