import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { comparisonTexts } from '@freigabe/core'
import { readScreeningKey } from '../../packages/cli/src/commands/screen.ts'
import { sweepAll } from '../../packages/server/src/jobs/sweep.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { verifyLog } from '../../packages/server/src/log/verify-log.ts'
import { readAccount } from '../../packages/server/src/people/accounts/read-accounts.ts'
import { listScreeningKeys } from '../../packages/server/src/platform/screening-keys.ts'
import { readCalendar, setCalendar } from '../../packages/server/src/platform/set-calendar.ts'
import { namePlatform } from '../../packages/server/src/platform/set-up.ts'
import { readSettings } from '../../packages/server/src/platform/settings.ts'
import {
  castAccount,
  castCustomer,
  castStaff,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { textPattern } from './text-pattern.ts'
import { words } from './words.ts'

type Language = 'de' | 'en'
type Enter = (person: { email: string }) => ReturnType<typeof signIn>

const written = {
  de: {
    countries: ['Österreich', 'Deutschland'],
    both: 'Deutschland und Österreich',
    day: '8. März 2021',
  },
  en: { countries: ['Austria', 'Germany'], both: 'Austria and Germany', day: '8 March 2021' },
}

onOneStage('Administration in the browser', (given) => {
  function inBothLanguages(
    title: string,
    play: (language: Language, enter: Enter) => Promise<void>,
  ): void {
    for (const language of ['de', 'en'] as const) {
      test(`${title} (${language})`, async () => {
        const { browser, url } = given()
        const looks = { width: 1280, scheme: 'light', language } as const
        await play(language, ({ email }) => signIn(browser, url, { email, password }, looks))
      })
    }
  }

  inBothLanguages(
    'finds an address, saves what is held about it, and erases it',
    async (language, enter) => {
      const { house } = given()
      const { privacy } = words[language]
      const { account } = await castAccount(house)
      const editor = await castCustomer(house, account, 'editor')
      await createGroup(house, editor.actor, account, { name: `Kunden von ${editor.email}` })
      const admin = await castStaff(house, 'admin')
      const { page, faults } = await enter(admin)
      await page.goto('/admin/privacy')
      await page.getByLabel(privacy.email).fill(editor.email)
      await page.getByRole('button', { name: privacy.search }).click()
      const found = page.getByRole('table', { name: privacy.foundTable })
      for (const place of ['person', 'membership', 'group'] as const) {
        await found.getByText(privacy.place[place], { exact: true }).waitFor()
      }

      const saving = page.waitForEvent('download')
      await page.getByRole('button', { name: privacy.save }).click()
      const saved = JSON.parse(await readFile(await (await saving).path(), 'utf8'))
      assert.equal(saved.email, editor.email)
      assert.equal(saved.holdings[0].data.name, editor.name)

      await page.getByRole('button', { name: privacy.erase }).click()
      await page.getByText(`${privacy.erasePerson} ${privacy.eraseText}`).waitFor()
      await page.getByRole('button', { name: privacy.eraseConfirm }).click()
      await page.getByText(privacy.erasedText).waitFor()
      await page.getByRole('button', { name: privacy.search }).click()
      await page.getByText(privacy.nothing).waitFor()
      const before = page.getByRole('table', { name: privacy.before })
      await before.getByText(privacy.act.address_erased).waitFor()
      assert.deepEqual((await verifyLog(house.database)).broken, [])
      assert.deepEqual(faults, [])
    },
  )

  inBothLanguages(
    'says that one’s own address is erased by somebody else, and offers it to nobody',
    async (language, enter) => {
      const { privacy } = words[language]
      const admin = await castStaff(given().house, 'admin')
      const { page } = await enter(admin)
      await page.goto('/admin/privacy')
      await page.getByLabel(privacy.email).fill(admin.email.toUpperCase())
      await page.getByRole('button', { name: privacy.search }).click()
      await page.getByText(privacy.ownAddress).waitFor()
      assert.equal(await page.getByRole('button', { name: privacy.erase }).count(), 0)
    },
  )

  inBothLanguages('withdraws an invitation to the team', async (language, enter) => {
    const { house } = given()
    const { staff } = words[language]
    const admin = await castStaff(house, 'admin')
    const { page } = await enter(admin)
    await page.goto('/admin/staff')
    const email = `nora-${randomUUIDv7()}@example.org`
    await page.getByRole('button', { name: staff.invite }).click()
    await page.getByLabel(staff.email).fill(email)
    await page.getByRole('button', { name: staff.inviteSubmit }).click()
    const row = page.getByRole('row').filter({ hasText: email })
    await row.getByRole('button', { name: staff.withdraw }).click()
    await row.waitFor({ state: 'detached' })
  })

  inBothLanguages(
    'says on the button that a colleague without any role leaves the team',
    async (language, enter) => {
      const { house } = given()
      const { parts, staff } = words[language]
      const admin = await castStaff(house, 'admin')
      const colleague = await castStaff(house, 'support')
      const { page } = await enter(admin)
      await page.goto('/admin/staff')
      const row = page
        .getByRole('row')
        .filter({ has: page.getByText(colleague.name, { exact: true }) })
      await row.getByRole('button', { name: staff.change }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: parts.save, exact: true }).waitFor()
      await dialog.getByRole('checkbox', { checked: true }).uncheck()
      await dialog.getByRole('button', { name: staff.leave, exact: true }).click()
      await row.waitFor({ state: 'detached' })
    },
  )

  inBothLanguages(
    'issues a screening key, whose file is saved this once, and revokes it',
    async (language, enter) => {
      const { house } = given()
      const admin = await castStaff(house, 'admin')
      const { page, faults } = await enter(admin)
      const { screeningKeys, keys } = words[language].platform
      await page.goto('/admin/keys')
      const name = `Importserver ${randomUUIDv7()}`
      await page.getByRole('button', { name: screeningKeys.issue }).click()
      await page.getByLabel(screeningKeys.name).fill(name)
      await page.getByRole('dialog').getByRole('button', { name: screeningKeys.issue }).click()
      const fresh = page.getByRole('dialog', { name: screeningKeys.newTitle })
      const saving = page.waitForEvent('download')
      await fresh.getByRole('button', { name: screeningKeys.save }).click()
      const download = await saving
      const file = download.suggestedFilename()
      const saved = await readScreeningKey(await download.path())
      await fresh.getByText(`freigabe screen FILE --seal ${file} --out OUT`).waitFor()
      await fresh.getByRole('button', { name: screeningKeys.done }).click()

      const row = page.getByRole('row').filter({ hasText: name })
      await row.getByText(file).waitFor()
      await row.getByRole('button', { name: keys.revoke }).click()
      await page.getByText(screeningKeys.revokeText).waitFor()
      await page.getByRole('button', { name: screeningKeys.revokeConfirm }).click()
      await row.getByText(textPattern(keys.revoked)).waitFor()
      const known = (await listScreeningKeys(house)).items.find(({ id }) => id === saved.id)
      assert.deepEqual([known?.name, known?.revokedBy], [name, admin.name])
      assert.ok(!(await page.content()).includes(saved.signingKey))
      assert.deepEqual(faults, [])
    },
  )

  for (const language of ['de', 'en'] as const) {
    test(`sets the business calendar, and sees the next twenty working days before it is saved (${language})`, async () => {
      const { house, browser, url } = given()
      await namePlatform(house, 'Rohrpost', 'de')
      const admin = await castStaff(house, 'admin')
      const looks = { width: 1280, scheme: 'light', language } as const
      const { page, faults } = await signIn(browser, url, { email: admin.email, password }, looks)
      const { calendar } = words[language].platform
      const before = (await readCalendar(house)).calendar
      await page.goto('/admin/calendar')
      const preview = page.getByRole('region', { name: calendar.preview })
      const days = preview.getByRole('row')
      await days.nth(20).waitFor()
      await page.getByLabel(calendar.ownHours).check()
      const saturday = page.getByLabel(language === 'de' ? 'Samstag' : 'Saturday')
      await saturday.fill(language === 'de' ? 'vormittags' : 'mornings')
      await page.getByText(calendar.hoursForm).waitFor()
      const save = page.getByRole('button', { name: calendar.save, exact: true })
      assert.ok(await save.isDisabled())
      await saturday.fill('9-12')
      await preview.getByText('09:00–12:00').first().waitFor()
      const dayOff = house.clock.now().slice(0, 10)
      await page.getByLabel(calendar.day, { exact: true }).fill(dayOff)
      await page.getByRole('button', { name: calendar.addDay }).click()
      await preview.getByText(calendar.ownDay).waitFor()
      await save.click()
      await page.getByText(calendar.saved).waitFor()
      const set = (await readCalendar(house)).calendar
      assert.deepEqual(set.closedDays, [dayOff])
      assert.deepEqual(set.hours?.[6], [{ from: '09:00', to: '12:00' }])
      assert.deepEqual(faults, [])
      await setCalendar(house, admin.actor, before)
    })
  }

  inBothLanguages(
    'has lists compared across accounts once it says so, and reads what customers are told',
    async (language, enter) => {
      const { house } = given()
      await namePlatform(house, 'Rohrpost', 'de')
      const admin = await castStaff(house, 'admin')
      const { page, faults } = await enter(admin)
      const { compare } = words[language].platform
      await page.goto('/admin/platform')
      const choice = page.getByRole('switch', { name: compare.switch })
      assert.equal(await choice.isChecked(), false)
      const findings = [
        { id: 'rejected_elsewhere', severity: 'notice', facts: { isPart: false } },
        { id: 'traded_list', severity: 'notice', facts: {} },
      ] as const
      for (const finding of findings) {
        const told = comparisonTexts(finding).text[language]
        await page.getByText(told.slice(0, told.indexOf('.') + 1)).waitFor()
      }
      for (const [on, told] of [
        [true, compare.on],
        [false, compare.off],
      ] as const) {
        const stored = page.waitForResponse((answer) => answer.url().endsWith('/platform/settings'))
        await choice.click()
        await stored
        await page.getByText(told).waitFor()
        assert.equal((await readSettings(house)).compareAccounts, on)
        await page.reload()
        await page.getByText(told).waitFor()
      }
      assert.deepEqual(faults, [])
    },
  )

  inBothLanguages(
    'reads what time asks for and could not be done, since when, and when it is tried again',
    async (language, enter) => {
      const { house } = given()
      await namePlatform(house, 'Rohrpost', 'de')
      const admin = await castStaff(house, 'admin')
      const { page, faults } = await enter(admin)
      const { stuck } = words[language].platform
      await page.goto('/admin/platform')
      await page.getByText(stuck.none).waitFor()
      const fail = () => Promise.reject(new TypeError())
      await assert.rejects(sweepAll('retention', fail)(house))
      await page.reload()
      const row = page.getByRole('table', { name: stuck.table }).getByRole('row').nth(1)
      const told = await row.textContent()
      for (const word of [stuck.sweep.retention, stuck.error.program, 'TypeError']) {
        assert.ok(told?.includes(word))
      }
      await house.database.root.deleteFrom('sweep_failure').execute()
      assert.deepEqual(faults, [])
    },
  )

  for (const [language, said] of [
    ['de', 'Lässt nur Freigegebenes durch'],
    ['en', 'Lets only approved through'],
  ] as const) {
    test(`reads of each account what its gate lets through, in words that cannot mean that it is blocked (${language})`, async () => {
      const { house, browser, url } = given()
      const name = `Teeladen ${randomUUIDv7()}`
      await castAccount(house, name)
      const admin = await castStaff(house, 'admin')
      const look = { width: 1280, scheme: 'light', language } as const
      const { page } = await signIn(browser, url, { email: admin.email, password }, look)
      await page.goto('/admin/accounts')
      await page
        .getByRole('searchbox', { name: words[language].accounts.accounts.search })
        .fill(name)
      await page.getByRole('row').filter({ hasText: name }).getByText(said).waitFor()
    })
  }

  inBothLanguages(
    'sees what an editor states of the account, and may mend it',
    async (language, enter) => {
      const { house } = given()
      const { parts } = words[language]
      const { account } = await castAccount(house)
      const editor = await castCustomer(house, account, 'editor')
      const admin = await castStaff(house, 'admin')
      const { facts } = words[language].accounts
      const own = await enter(editor)
      await own.page.goto(`/a/${account}/facts`)
      await own.page.getByRole('button', { name: facts.state }).click()
      const markets = own.page.getByRole('combobox', { name: facts.marketsLabel })
      for (const country of written[language].countries) {
        await markets.fill(country.slice(0, 6))
        await own.page.getByRole('option', { name: country }).click()
      }
      const since = own.page.getByLabel(facts.formSinceLabel)
      await since.fill('2099-01-01')
      await own.page.getByText(facts.formSinceAhead).waitFor()
      await since.fill('2021-03-08')
      await own.page.getByRole('button', { name: parts.save }).click()
      await own.page.getByText(written[language].both).waitFor()
      await own.page.getByText(written[language].day).waitFor()
      assert.deepEqual(await stated(), { markets: ['AT', 'DE'], formSince: '2021-03-08' })

      const office = await enter(admin)
      await office.page.goto(`/a/${account}/facts`)
      await office.page.getByRole('button', { name: facts.change }).click()
      await office.page.getByLabel(facts.formSinceLabel).fill('')
      await office.page.getByRole('button', { name: parts.save }).click()
      await office.page.getByText(facts.none).waitFor()
      assert.deepEqual(await stated(), { markets: ['AT', 'DE'], formSince: null })
      assert.deepEqual([...own.faults, ...office.faults], [])

      async function stated() {
        const { markets, formSince } = await readAccount(house, 'admin', account)
        return { markets, formSince }
      }
    },
  )

  inBothLanguages(
    'shows a reader what the account has stated, and no button to change it',
    async (language, enter) => {
      const { house } = given()
      const { accounts } = words[language]
      const { account } = await castAccount(house)
      const reader = await castCustomer(house, account, 'reader')
      const { page } = await enter(reader)
      await page.goto(`/a/${account}/facts`)
      await page.getByText(accounts.facts.lead).waitFor()
      assert.equal(await page.getByRole('button', { name: accounts.facts.state }).count(), 0)
    },
  )
})
