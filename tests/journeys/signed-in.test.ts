import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCase } from '../../packages/server/src/case/read-case.ts'
import {
  castAccount,
  castCase,
  castStaff,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { onOneStage } from './one-stage.ts'
import { openProfile, signIn } from './open-browser.ts'
import { words } from './words.ts'

const { shell } = words.de

onOneStage('Whoever has just signed in', (given) => {
  for (const language of ['de', 'en'] as const) {
    test(`reads times in the zone of their profile, wherever the browser is, and which zone that is (${language})`, async () => {
      const { accounts, shell } = words[language]
      const { house, browser, url } = given()
      await castStaff(house, 'admin')
      const { account, owner, caseId } = await castSubmitted(house)
      const { clock } = await readCase(house, 'customer', account, caseId)
      const context = await openProfile(browser, {
        baseURL: url,
        locale: 'de-DE',
        timezoneId: 'America/New_York',
      })
      const page = await context.newPage()
      await page.goto(`/a/${account}/cases/${caseId}`)
      await page.getByText(language === 'de' ? 'Deutsch' : 'English', { exact: true }).click()
      await page.getByRole('textbox', { name: accounts.field.email }).fill(owner.email)
      await page.getByLabel(accounts.field.password, { exact: true }).fill(password)
      await page.getByRole('button', { name: accounts.signIn.submit, exact: true }).click()
      const promised = page.locator(`time[datetime="${clock.dueAt}"]`).first()
      const inBerlin = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
        timeZone: 'Europe/Berlin',
        hour: '2-digit',
        minute: '2-digit',
      }).format(new Date(clock.dueAt!))
      const written = await promised.textContent()
      assert.ok(written!.includes(inBerlin), written!)
      // Once on the page it says which zone that is.
      const zone = language === 'de' ? 'Mitteleuropäische Zeit' : 'Central European Time'
      const named = shell.timeZone.replace('{{zone}}', zone)
      await page.getByText(named, { exact: true }).waitFor()
      await context.close()
    })
  }

  test('came by a sign-in page that asked for nothing that failed', async () => {
    const { house, browser, url } = given()
    await castStaff(house, 'admin')
    const { page, context } = await signIn(browser, url, null)
    const failed: string[] = []
    page.on('response', (answer) => {
      if (answer.status() >= 400) failed.push(`${answer.status()} ${answer.url()}`)
    })
    page.on('console', (message) => {
      if (message.type() === 'error') failed.push(message.text())
    })
    await page.goto('/sign-in', { waitUntil: 'networkidle' })
    await page.getByLabel(words.de.accounts.field.password, { exact: true }).waitFor()
    assert.deepEqual(failed, [])
    await context.close()
  })

  test('reads on in the language that they chose before they signed in', async () => {
    const { house, browser, url } = given()
    await castStaff(house, 'admin')
    const { account, owner } = await castAccount(house)
    const context = await openProfile(browser, { baseURL: url, locale: 'de-DE' })
    const page = await context.newPage()
    await page.goto(`/a/${account}`)
    await page.getByText('English', { exact: true }).click()
    const english = words.en.accounts
    await page.getByRole('textbox', { name: english.field.email }).fill(owner.email)
    await page.getByLabel(english.field.password, { exact: true }).fill(password)
    await page.getByRole('button', { name: english.signIn.submit, exact: true }).click()
    const empty = page.getByText(words.en.intake.dashboard.empty, { exact: true })
    await empty.waitFor()
    await page.reload()
    await empty.waitFor()
    await context.close()
  })

  test('finds the groups marked in the navigation on every page that they lead to', async () => {
    const { house, browser, url } = given()
    const { account, owner } = await castAccount(house)
    const { group, caseId } = await castCase(house, owner.actor, account)
    const { page } = await signIn(browser, url, { email: owner.email, password })
    const places = page.getByRole('navigation', { name: shell.places })
    for (const [path, current, named] of [
      ['', 'page', shell.place.dashboard],
      [`/groups/${group}`, 'true', shell.place.dashboard],
      [`/cases/${caseId}`, 'true', shell.place.dashboard],
      [`/cases/${caseId}/submit`, 'true', shell.place.dashboard],
      ['/facts', 'page', shell.place.facts],
    ] as const) {
      await page.goto(`/a/${account}${path}`)
      const marked = places.locator('[aria-current]')
      await marked.waitFor()
      assert.deepEqual(
        [await marked.textContent(), await marked.getAttribute('aria-current')],
        [named, current],
      )
    }
  })

  test('keeps the navigation where an address leads nowhere, or to what is another’s', async () => {
    const { house, browser, url } = given()
    const [{ owner }, { account: other }] = [await castAccount(house), await castAccount(house)]
    const { page } = await signIn(browser, url, { email: owner.email, password })
    const places = page.getByRole('navigation', { name: shell.places })
    for (const path of ['/no-such-page', '/desk', `/a/${other}`]) {
      await page.goto(path)
      await page.getByRole('heading', { name: shell.notFound.title }).waitFor()
      await places.getByRole('link', { name: shell.place.requests }).waitFor()
    }
    await places.getByRole('link', { name: shell.place.dashboard }).click()
    await page.getByText(words.de.intake.dashboard.empty, { exact: true }).waitFor()
  })
})
