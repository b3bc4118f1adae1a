import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { readDraft } from '../../packages/server/src/case/submitting/read-draft.ts'
import { saveDraft } from '../../packages/server/src/case/submitting/save-draft.ts'
import { submitCase } from '../../packages/server/src/case/submitting/submit-case.ts'
import { loadPacks } from '../../packages/server/src/policy/packs/load-packs.ts'
import {
  castAccount,
  castCase,
  castDraft,
  castReviewer,
  completeContent,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { chooseMethod, next } from './customer.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { unfold } from './reviewer.ts'
import { type Language, words } from './words.ts'

const layers = (await loadPacks()).map(({ layer }) => layer)
const label = (id: string, language: Language) =>
  layers.flatMap(({ requirements }) => requirements).find((known) => known.id === id)!.label[
    language
  ]

/** Half of them seem to be Swiss, and no confirmations are stated. */
const rows = Array.from(
  { length: 60 },
  (_, at) => `kundin${at}@${at % 2 === 0 ? 'bluewin.ch' : 't-online.de'};1${at % 9}.06.2019`,
)
const list = `E-Mail;Angemeldet am\n${rows.join('\n')}\n`

const wide = { width: 1280, scheme: 'light' } as const
type Owner = Awaited<ReturnType<typeof castAccount>>['owner']

const notFound = { de: /keine Spalte gefunden/, en: /we found no column/ }

const notThere = { de: /Nicht gefunden: .*IP-Adresse/, en: /Not found: .*IP address/ }

onOneStage('What is asked of a customer', (given) => {
  test('follows the countries of the recipients at once, and the law of each is named', async () => {
    const { page } = await begin('de')
    const { countries } = words.de.wizard
    await choose(page, 'existing_customer', 'de')
    await page.getByText('Recht in Deutschland').first().waitFor()
    await next(page, 'de')
    await page.getByRole('checkbox', { name: label('address_from_sale', 'de') }).waitFor()
    assert.equal(await ecgList(page, 'de').count(), 0)

    await page.getByRole('button', { name: words.de.wizard.back, exact: true }).click()
    await page.getByLabel(countries.label).first().fill('Österr')
    await page.getByRole('option', { name: 'Österreich' }).click()
    await page.keyboard.press('Escape')
    await next(page, 'de')
    await ecgList(page, 'de').waitFor()
  })

  test('follows the answers: a detail comes with the answer that it belongs to, goes with it, and what was typed is kept', async () => {
    const { page } = await begin('en')
    await choose(page, 'migration_from_other_platform', 'en')
    await next(page, 'en')
    const method = page.getByRole('radiogroup', { name: label('original_method', 'en') })
    const pick = async (name: string) => {
      if (await method.count()) return method.getByRole('radio', { name }).check()
      await page.getByLabel(label('original_method', 'en')).first().click()
      await page.getByRole('option', { name }).click()
    }
    const link = page.getByRole('textbox', { name: label('original_form_link', 'en') })
    await page.getByRole('heading', { level: 2 }).waitFor()
    assert.equal(await link.count(), 0)
    await pick('Form with double opt-in')
    await link.fill('https://www.example.com/newsletter')
    await pick('Paper sheet or your own stand')
    await link.waitFor({ state: 'detached' })
    await pick('Form with double opt-in')
    assert.equal(await link.inputValue(), 'https://www.example.com/newsletter')
  })

  test('is told that something is saved once something is stated, not by leafing through the pages', async () => {
    const { page } = await begin('de')
    const { saved } = words.de.parts
    await page.goto(page.url().replace('at=methods', 'at=reminder'))
    const isSaved = page.waitForResponse(
      (answer) => answer.request().method() === 'PUT' && answer.url().endsWith('/draft'),
    )
    await next(page, 'de')
    await isSaved
    await page.getByRole('heading', { name: words.de.wizard.methods.title }).waitFor()
    await page.getByText(saved.never).waitFor()
    await page.reload()
    await page.getByText(saved.never).waitFor()
    await choose(page, 'form_double_opt_in', 'de')
    await page.getByText(saved.saved.replace('{{time}}', '')).waitFor()
  })

  for (const language of ['de', 'en'] as const) {
    test(`is told of a mistake beside its field as soon as it is stated (${language})`, async () => {
      const { page } = await begin(language)
      await choose(page, 'form_double_opt_in', language)
      await next(page, language)
      const told = page.getByText(notFound[language])
      assert.equal(await told.count(), 0)
      const inFile = page
        .getByRole('checkbox', { name: words[language].wizard.records.inFile })
        .first()
      // Which of the columns the file has is said before the tick, IP addresses included.
      await page.getByText(notThere[language]).waitFor()
      await inFile.check()
      await told.waitFor()
      await inFile.uncheck()
      await told.waitFor({ state: 'detached' })
    })

    test(`is filled in from the file with a click and not before, and the desk sees that (${language})`, async () => {
      const { house, browser, url } = given()
      const { account, owner, caseId, page } = await begin(language)
      const { countries, suggestion } = words[language].wizard
      const confirm = (of: string) =>
        page.getByRole('button', { name: suggestion.takeOf.replace('{{label}}', of), exact: true })
      await confirm(countries.label).click()
      await page.getByText(suggestion.taken).waitFor()
      await choose(page, 'form_double_opt_in', language)
      await next(page, language)
      const from = page.getByRole('textbox', { name: label('collected_from', language) })
      await confirm(label('collected_until', language)).waitFor()
      assert.equal(await from.inputValue(), '')
      await confirm(label('collected_from', language)).click()
      await page.getByText(suggestion.taken).waitFor()
      assert.equal(await from.inputValue(), language === 'de' ? '10.06.2019' : '10/06/2019')
      await page.waitForFunction(() => document.activeElement?.id.startsWith('field'))

      await completeAndSubmit(account, owner, caseId)
      const { email } = await castReviewer(house)
      const desk = await signIn(browser, url, { email, password }, { ...wide, language })
      await desk.page.goto(`/desk/${account}/${caseId}`)
      await unfold(desk.page)
      const marks = desk.page.getByText(words[language].desk.claim.suggested)
      await marks.nth(1).waitFor()
      assert.equal(await marks.count(), 2)
    })

    test(`confirms records beside the box for the file, and not below the one for none (${language})`, async () => {
      const lines = Array.from(
        { length: 60 },
        (_, at) =>
          `kundin${at}@gmx.de;2024-03-1${at % 9} 10:${10 + (at % 49)}:03;81.2.3.${at};2024-03-1${at % 9} 11:${10 + (at % 49)}:07;81.2.3.${at}`,
      )
      const { page } = await begin(
        language,
        `E-Mail;Angemeldet am;Anmelde-IP;Bestätigt am;Bestätigungs-IP\n${lines.join('\n')}\n`,
      )
      const { noRecords, records, suggestion } = words[language].wizard
      await choose(page, 'form_double_opt_in', language)
      await next(page, language)
      const name = suggestion.takeOf.replace('{{label}}', label('double_opt_in_records', language))
      const taking = page.getByRole('button', { name, exact: true })
      await taking.waitFor()
      const inFile = page.getByRole('checkbox', { name: records.inFile }).first()
      const none = page.getByRole('checkbox', { name: noRecords.label })
      const topOf = async (place: Locator) => (await place.boundingBox())!.y
      const box = await topOf(inFile)
      const below = (await Promise.all((await none.all()).map(topOf))).filter((top) => top > box)
      const button = await topOf(taking)
      assert.ok(box < button && button < Math.min(...below))
      await taking.click()
      await page.getByText(suggestion.taken).waitFor()
      assert.ok(await inFile.isChecked())
    })

    test(`is filled in with the days of orders, and a month alone says at once which day it is taken for (${language})`, async () => {
      const lines = Array.from(
        { length: 60 },
        (_, at) => `kundin${at}@gmx.de;2024-0${1 + (at % 9)}-11`,
      )
      const { page } = await begin(language, `E-Mail;Letzte Bestellung\n${lines.join('\n')}\n`)
      const { suggestion } = words[language].wizard
      await choose(page, 'existing_customer', language)
      await next(page, language)
      const [from, until] = (['ordered_from', 'ordered_until'] as const).map((id) =>
        page.getByRole('textbox', { name: label(id, language) }),
      )
      for (const [id, day] of [
        ['ordered_from', { de: '11.01.2024', en: '11/01/2024' }],
        ['ordered_until', { de: '11.09.2024', en: '11/09/2024' }],
      ] as const) {
        const name = suggestion.takeOf.replace('{{label}}', label(id, language))
        await page.getByRole('button', { name, exact: true }).click()
        const field = id === 'ordered_from' ? from! : until!
        await field.and(page.locator(`[value="${day[language]}"]`)).waitFor()
      }
      const { monthAs } = words[language].parts.day
      await from!.fill('3/2023')
      const first = { de: 'März 2023', en: 'March 2023' }[language]
      await page.getByText(monthAs.replace('{{month}}', first)).waitFor()
      await until!.fill('10/2024')
      const last = { de: 'Oktober 2024', en: 'October 2024' }[language]
      await page.getByText(monthAs.replace('{{month}}', last)).waitFor()
      await until!.fill('12.10.2024')
      await page.getByText(monthAs.replace('{{month}}', last)).waitFor({ state: 'detached' })
    })

    test(`can say that there are no records, and reads what follows (${language})`, async () => {
      const { page } = await begin(language)
      const { noRecords, file } = words[language].wizard
      await choose(page, 'form_double_opt_in', language)
      await next(page, language)
      const drops = page.getByText(file.hint)
      await drops.first().waitFor()
      const before = await drops.count()
      const none = page.getByRole('checkbox', { name: noRecords.label })
      await none.first().check()
      await page.getByRole('status').getByText(noRecords.instead).waitFor()
      assert.equal(await drops.count(), before - 1)
      await none.first().uncheck()
      await drops.nth(before - 1).waitFor()
    })

    test(`is told the shares of several methods by the column of origin (${language})`, async () => {
      const shop = { de: 'Onlineshop', en: 'Online shop' }[language]
      const lines = rows.map((row, at) => `${row};${at % 4 ? 'Newsletter' : shop}`)
      const { page } = await begin(language, `E-Mail;Angemeldet am;Quelle\n${lines.join('\n')}\n`)
      const { methods, suggestion } = words[language].wizard
      for (const code of ['form_double_opt_in', 'existing_customer']) {
        await choose(page, code, language)
        const button = page.getByRole('button', { name: methods.another })
        await button.waitFor()
        await button.click()
      }
      await page
        .getByRole('button', { name: new RegExp(`^${suggestion.take}`) })
        .last()
        .waitFor()
      for (const share of ['75', '25']) {
        const told = page.getByText(
          new RegExp(`^${suggestion.origin_column.replace('{{value}}', share)}`),
        )
        await told.locator('..').getByRole('button').click()
        await told.waitFor({ state: 'detached' })
      }
      await page.locator('[data-right]').filter({ hasText: '100' }).waitFor()
    })

    test(`may be two ways for the same people: both are asked about, and their shares may add up to more than all (${language})`, async () => {
      const { page } = await begin(language)
      const { methods } = words[language].wizard
      for (const code of ['form_double_opt_in', 'existing_customer']) {
        await choose(page, code, language)
        const button = page.getByRole('button', { name: methods.another })
        await button.waitFor()
        await button.click()
      }
      const shares = page.getByRole('textbox', {
        name: new RegExp(`^${methods.shareOf.split('{{')[0]}`),
      })
      for (const [at, share] of ['70', '60'].entries()) {
        await shares.nth(at).fill(share)
        await shares.nth(at).blur()
      }
      const right = page.locator('[data-right]').filter({ hasText: '130' })
      await page.getByText('130').waitFor()
      assert.equal(await right.count(), 0)
      await page.getByRole('checkbox', { name: methods.overlap }).check()
      await right.waitFor()
      await next(page, language)
      await page.getByRole('textbox', { name: label('collected_from', language) }).waitFor()
      await page.goto(`${page.url().split('?')[0]}?at=summary`)
      await page.getByText(words[language].review.answers.overlap).waitFor()
    })

    test(`is checked before submitting: what contradicts the file leads to its field (${language})`, async () => {
      const { page } = await begin(language)
      const { check } = words[language].wizard
      await choose(page, 'form_double_opt_in', language)
      await next(page, language)
      await page
        .getByRole('checkbox', { name: words[language].wizard.records.inFile })
        .first()
        .check()
      await page.getByRole('button', { name: check.button }).click()
      const dialog = page.getByRole('dialog', { name: check.title })
      await dialog.getByRole('region', { name: check.missing }).waitFor()
      const contradictions = dialog.getByRole('region', { name: check.contradictions })
      const line = contradictions.getByRole('link', {
        name: label('double_opt_in_records', language),
      })
      await line.click()
      await dialog.waitFor({ state: 'detached' })
      const inFile = page.getByRole('checkbox', { name: words[language].wizard.records.inFile })
      await page.waitForFunction(() => document.activeElement?.id.startsWith('field'))
      assert.ok(await inFile.first().evaluate((box) => box === document.activeElement))
      assert.equal(new URL(page.url()).searchParams.get('at'), 'method.form_double_opt_in')
    })
  }

  for (const [width, language] of [
    [360, 'de'],
    [1366, 'en'],
  ] as const) {
    test(`handing in without the declaration says so and leads to it, ${width} pixels wide (${language})`, async () => {
      const { house, browser, url } = given()
      const { account, owner, caseId } = await castDraft(house)
      const person = { email: owner.email, password }
      const { page } = await signIn(browser, url, person, { width, scheme: 'light', language })
      await page.goto(`/a/${account}/cases/${caseId}/submit?at=summary`)
      const { summary } = words[language].wizard
      await page.getByRole('button', { name: summary.submit, exact: true }).click()
      const missing = page.getByRole('alert').getByRole('link', { name: summary.declaration })
      await missing.waitFor()
      assert.ok(await page.getByRole('alert').evaluate((it) => it === document.activeElement))
      await missing.click()
      const box = page.getByRole('checkbox').last()
      assert.ok(await box.evaluate((it) => it === document.activeElement))
      await page.keyboard.press('Space')
      await missing.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: summary.submit, exact: true }).click()
      await page.waitForURL(/\/cases\/[^/]+$/)
    })
  }

  for (const language of ['de', 'en'] as const) {
    test(`what is missing at a field says what to do there: confirm, name a date, attach a file (${language})`, async () => {
      const { page } = await begin(language, 'E-Mail\nanna@example.org\n')
      await choose(page, 'paper_or_event_own', language)
      await next(page, language)
      await page.waitForURL(/at=method\.paper_or_event_own/)
      await page.getByText(label('own_collection', language), { exact: true }).waitFor()
      await next(page, language)
      const { missing } = words[language].wizard.field
      await page.getByText(missing.confirmation, { exact: true }).waitFor()
      assert.equal(await page.getByText(missing.date, { exact: true }).count(), 2)
      assert.equal(await page.getByText(missing.file, { exact: true }).count(), 1)
      assert.equal(await page.getByText(missing.text, { exact: true }).count(), 3)
    })
  }

  /** An account’s owner in the wizard, on the page of the methods. */
  async function begin(language: Language, file = list) {
    const { house, browser, url } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account, file)
    const person = { email: owner.email, password }
    const { page } = await signIn(browser, url, person, { ...wide, language })
    await page.goto(`/a/${account}/cases/${caseId}/submit?at=methods`)
    return { account, owner, caseId, page }
  }

  /** Answers what is still open of a draft, and hands it in. */
  async function completeAndSubmit(account: string, owner: Owner, caseId: string) {
    const { house } = given()
    const draft = await readDraft(house, 'customer', account, caseId)
    const { answers } = await completeContent(house, account)
    const content = { ...draft.content, answers: { ...answers, ...draft.content.answers } }
    const wish = { version: draft.version, step: 4, alsoCases: [], content }
    const by = { id: owner.personId, name: owner.name }
    const { version } = await saveDraft(house, by, account, caseId, wish as never)
    await submitCase(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      draftVersion: version,
      declarationVersion: policyAtHome.declaration.version,
    })
  }
})

async function choose(page: Page, method: string, language: Language) {
  const stated = layers
    .flatMap(({ methods }) => methods)
    .find(({ code, label }) => code === method && label !== undefined)!
  await chooseMethod(page, { group: stated.group!, label: stated.label! }, language)
}

function ecgList(page: Page, language: Language) {
  return page.getByRole('checkbox', { name: label('ecg_list_checked', language) })
}
