import { test } from 'node:test'
import { castStaff, password } from '../../packages/server/src/testing/cast.ts'
import { castAttack } from '../../packages/server/src/testing/cast-attack.ts'
import { castSource } from '../../packages/server/src/testing/cast-source.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { words } from './words.ts'

onOneStage('A form that is attacked, in the browser', (given) => {
  test('is told as such at its source and at the desk, until a lead ends it', async () => {
    const { house, browser, url } = given()
    const form = await castSource(house, { cap: 100 })
    await castAttack(house, form)
    const look = { width: 1280, scheme: 'light', language: 'de' } as const
    const { attack } = words.de.sources
    const { attacks } = words.de.watching
    const signInAs = (email: string) => signIn(browser, url, { email, password }, look)
    const { page: customer } = await signInAs(form.owner.email)
    await customer.goto(`/a/${form.account}/groups/${form.group}`)
    await customer.getByText(attack.badge).first().waitFor()
    await customer.getByText('höchstens 20 Angemeldete je Stunde').waitFor()
    await customer.goto(`/a/${form.account}/cases/${form.caseId}`)
    await customer.getByText(attack.badge).waitFor()
    const { page: lead } = await signInAs((await castStaff(house, 'lead')).email)
    await lead.goto(`/desk/${form.account}/${form.caseId}`)
    await lead.getByText(attack.badge).waitFor()
    await lead.getByText('Der Account weiß davon.').waitFor()
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
})
