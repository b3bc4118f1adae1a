import { test } from 'node:test'
import { castStaff, password } from '../../packages/server/src/testing/cast.ts'
import { castAttack } from '../../packages/server/src/testing/cast-attack.ts'
import { castSource } from '../../packages/server/src/testing/cast-source.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { words } from './words.ts'

onOneStage('A form that is attacked, in the browser', (given) => {
  for (const [language, slowed, nobody, known] of [
    [
      'de',
      'höchstens 20 Angemeldete je Stunde',
      /Von \d+ hat niemand bestätigt/,
      'Der Account weiß davon.',
    ],
    [
      'en',
      'at most 20 people an hour',
      /None of the \d+ has confirmed/,
      'The account knows of it.',
    ],
  ] as const) {
    test(`is told as such at its source and at the desk, until a lead ends it (${language})`, async () => {
      const { house, browser, url } = given()
      const form = await castSource(house, { cap: 100 })
      // Where nobody ever confirmed, it would be taken for confirmations that are not told.
      await castAttack(house, form, (hour) => (hour === 0 ? 60 : 0))
      const look = { width: 1280, scheme: 'light', language } as const
      const { attack } = words[language].sources
      const { attacks } = words[language].watching
      const signInAs = (email: string) => signIn(browser, url, { email, password }, look)
      const { page: customer } = await signInAs(form.owner.email)
      await customer.goto(`/a/${form.account}/groups/${form.group}`)
      await customer.getByText(attack.badge).first().waitFor()
      await customer.getByText(slowed).waitFor()
      await customer.getByText(nobody).first().waitFor()
      await customer.goto(`/a/${form.account}/cases/${form.caseId}`)
      await customer.getByText(attack.badge).waitFor()
      const { page: lead } = await signInAs((await castStaff(house, 'lead')).email)
      await lead.goto(`/desk/${form.account}/${form.caseId}`)
      await lead.getByText(attack.badge).waitFor()
      await lead.getByText(known).waitFor()
      await lead.goto('/holds')
      await lead.getByRole('heading', { name: attacks.title }).waitFor()
      await lead.getByRole('button', { name: attacks.end.open }).click()
      await lead.getByLabel(attacks.end.reasons).fill('Der Mailserver stand.')
      await lead.getByRole('button', { name: attacks.end.send, exact: true }).click()
      await lead.getByRole('heading', { name: attacks.title }).waitFor({ state: 'detached' })
      await customer.reload()
      await customer.getByText(form.source.name).filter({ visible: true }).first().waitFor()
      await customer.getByText(attack.badge).waitFor({ state: 'detached' })
      await customer.goto(`/a/${form.account}/groups/${form.group}`)
      await customer.getByText(form.source.name).filter({ visible: true }).first().waitFor()
      await customer.getByText(attack.badge).waitFor({ state: 'detached' })
    })
  }
})
