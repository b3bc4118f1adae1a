import { test } from 'node:test'
import { castAccount, castReviewer, castCase, password } from '../../packages/server/src/testing/cast.ts'
import { createGroup } from '../../packages/server/src/intake/create-group.ts'
import { signIn } from './open-browser.ts'
import { onEachStage } from './stage.ts'
onEachStage('x', (given) => {
  test('explore', async () => {
    const { house, browser, url } = given()
    const { account, owner } = await castAccount(house)
    const group = await createGroup(house, owner.actor, account, { name: 'Sommerkunden' })
    const { page } = await signIn(browser, url, { email: owner.email, password })
    page.setDefaultTimeout(8000)
    const show = async (t: string) => { await page.waitForTimeout(700); console.log('=====', t, page.url()); console.log(await page.locator('main').ariaSnapshot()); const d = page.locator('[role=dialog]'); if (await d.count()) console.log('DIALOG', await d.first().ariaSnapshot()) }
    try {
    await page.goto(`/a/${account}/groups/${group.id}`)
    await page.locator('input[type=file]').setInputFiles({ name: 'kunden.csv', mimeType: 'text/csv', buffer: Buffer.from('E-Mail;Name\nanna@example.org;Anna\nbert@example.net;Bert\n') })
    await page.getByRole('link', { name: 'Herkunft angeben' }).or(page.getByRole('button', { name: 'Herkunft angeben' })).first().click()
    const next = () => page.getByRole('button', { name: 'Weiter', exact: true }).click()
    await next()
    await page.getByRole('button', { name: /^Formular dieser Versandplattform/ }).click()
    await next()
    await page.getByRole('textbox').first().fill('Newsletter Startseite')
    await next()
    await page.getByLabel(/Was Sie senden/).fill('Einmal im Monat Neues aus dem Teeladen.')
    await page.getByLabel(/Name, unter dem/).fill('Teeladen')
    await page.getByRole('radio').first().check()
    await page.getByRole('checkbox').first().check()
    await page.getByRole('radio', { name: 'In den letzten 3 Monaten' }).check()
    await next()
    await page.getByRole('heading', { level: 2, name: /Kontakt/ }).waitFor()
    await next()
    await show('4')
    await page.getByRole('checkbox').last().check()
    await page.getByRole('button', { name: /einreichen/i }).last().click()
    await show('sent')
    const reviewer = await castReviewer(house)
    const desk = await signIn(browser, url, { email: reviewer.email, password })
    const q = desk.page; q.setDefaultTimeout(8000)
    await q.goto('/desk')
    await q.getByText('Sommerkunden').first().click()
    await q.waitForTimeout(1500)
    await q.screenshot({ path: '/tmp/explore-desk.png' })
    console.log('DESK', q.url(), await q.locator('main').ariaSnapshot())
    } finally { await page.screenshot({ path: '/tmp/explore.png' }) }
  })
})
