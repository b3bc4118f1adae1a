import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { readCase } from '../../packages/server/src/case/read-case.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { handIn } from '../../packages/server/src/testing/decide.ts'
import { inRole } from '../../packages/server/src/testing/in-role.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { words } from './words.ts'

const { parts, review } = words.de
const { divide, split } = review

const people = Array.from({ length: 30 }, (_, number) =>
  number < 20
    ? `anna${number}@example.org;Formular;2024-05-${String((number % 28) + 1).padStart(2, '0')}`
    : `bert${number}@example.org;Messe;2019-03-01`,
)
const file = ['E-Mail;Herkunft;Angemeldet am', ...people, ''].join('\n')

onOneStage('Dividing an import in the browser', (given) => {
  test('the customer divides an import by a date, and finds the case about the rest', async () => {
    const { house, browser, url } = given()
    const { account, owner, caseId } = await inReview()
    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}/cases/${caseId}`)
    await page.getByRole('button', { name: split.button }).click()
    const dialog = page.getByRole('dialog', { name: split.title })
    await chooseColumn(page, 'Angemeldet am')
    // The column holds days, so a day is asked for.
    await dialog.getByLabel(divide.day, { exact: true }).fill('2021-01-01')
    await dialog.getByText('1. Januar 2021').waitFor()
    await dialog.getByText(divide.dayShare.replace('{{percent}}', '100\u00a0%')).waitFor()
    await dialog
      .getByText(divide.parts.replace('{{stays}}', '20').replace('{{leaves}}', '10'))
      .waitFor()
    // A second click changes nothing.
    await dialog.getByRole('button', { name: divide.submit }).dblclick()
    await page.getByText(divide.state.done.replace('{{name}}', 'kunden.csv')).waitFor()
    await page.getByText('kunden (1).csv').waitFor()
    await page.getByRole('link', { name: divide.rest }).click()
    await page.getByRole('link', { name: parts.start }).waitFor()
    const kept = await readCase(house, 'customer', account, caseId)
    assert.deepEqual([kept.recipients, kept.division?.state], [20, 'done'])
  })

  test('a day is asked for only where the column holds days, and one that parts nobody divides nothing', async () => {
    const { browser, url } = given()
    const { account, owner, caseId } = await inReview()
    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}/cases/${caseId}`)
    await page.getByRole('button', { name: split.button }).click()
    const dialog = page.getByRole('dialog', { name: split.title })
    await chooseColumn(page, 'Herkunft')
    await dialog.getByRole('checkbox', { name: 'Messe 10 Zeilen' }).waitFor()
    assert.equal(await dialog.getByRole('radio').count(), 0)
    await chooseColumn(page, 'Angemeldet am')
    await dialog.getByLabel(divide.day, { exact: true }).fill('2018-01-01')
    await dialog.getByText(divide.allAreOn).waitFor()
    assert.ok(await dialog.getByRole('button', { name: divide.submit }).isDisabled())
    await dialog.getByRole('radio', { name: divide.kind.before }).check()
    await dialog.getByText(divide.noneIsOn).waitFor()
    assert.ok(await dialog.getByRole('button', { name: divide.submit }).isDisabled())
  })

  test('a reviewer divides by a value of a small column, and sees before how many rows stay and leave', async () => {
    const { house, browser, url } = given()
    const { account, caseId } = await inReview()
    const { email } = await castReviewer(house)
    const { page } = await signIn(browser, url, { email, password })
    await page.goto(`/desk/${account}/${caseId}`)
    await page.getByRole('button', { name: split.button }).click()
    await chooseColumn(page, 'Herkunft')
    const dialog = page.getByRole('dialog', { name: split.title })
    await dialog.getByRole('checkbox', { name: 'Formular 20 Zeilen' }).check()
    await dialog.getByRole('checkbox', { name: 'Messe 10 Zeilen' }).check()
    await dialog.getByText(divide.nothingLeaves).waitFor()
    assert.ok(await dialog.getByRole('button', { name: divide.submit }).isDisabled())
    await dialog.getByRole('checkbox', { name: 'Formular 20 Zeilen' }).uncheck()
    await dialog
      .getByText(divide.parts.replace('{{stays}}', '10').replace('{{leaves}}', '20'))
      .waitFor()
    await dialog.getByRole('button', { name: divide.submit }).click()
    await page.getByText(divide.state.done.replace('{{name}}', 'kunden.csv')).waitFor()
    assert.equal((await readCase(house, 'customer', account, caseId)).recipients, 10)
  })

  test('a reviewer divides an import whose file is gone; the customer hands in the right one after a wrong one', async () => {
    const { house, browser, url } = given()
    const { account, owner, caseId, batch } = await inReview()
    await deleteFile(account, batch)
    const { email } = await castReviewer(house)
    const desk = (await signIn(browser, url, { email, password })).page
    await desk.goto(`/desk/${account}/${caseId}`)
    await divideByText(desk, 'Formular')
    const wanted = divide.state.waiting_for_file.replace('{{name}}', 'kunden.csv')
    await desk.getByText(wanted).waitFor()

    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}/cases/${caseId}`)
    await page.getByText(wanted).waitFor()
    await choose(page, 'andere.csv', file.replace('anna0', 'anja'))
    await page.getByText(divide.otherFile).waitFor()
    await choose(page, 'kunden.csv', file)
    const done = divide.state.done.replace('{{name}}', 'kunden.csv')
    await page.getByText(done).waitFor()
    // The reviewer has the page open and is notified.
    await desk.getByText(done).waitFor()
    assert.equal((await readCase(house, 'customer', account, caseId)).recipients, 20)
  })

  test('whoever has lost the file gives the division up, and the import stays whole', async () => {
    const { house, browser, url } = given()
    const { account, owner, caseId, batch } = await inReview()
    await deleteFile(account, batch)
    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}/cases/${caseId}`)
    await divideByText(page, 'Formular')
    await page.getByRole('button', { name: divide.giveUp }).click()
    const dialog = page.getByRole('dialog', { name: divide.giveUpTitle })
    await dialog.getByRole('button', { name: divide.giveUp }).click()
    await page.getByText(divide.failure.taken_back).waitFor()
    await page.getByRole('button', { name: split.button }).waitFor()
    assert.equal((await readCase(house, 'customer', account, caseId)).recipients, 30)
  })

  test('a text that no cell holds leaves everything as it was, and says what to change', async () => {
    const { browser, url } = given()
    const { account, owner, caseId } = await inReview()
    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}/cases/${caseId}`)
    await page.getByRole('button', { name: split.button }).click()
    await chooseColumn(page, 'Angemeldet am')
    const dialog = page.getByRole('dialog', { name: split.title })
    await dialog.getByRole('radio', { name: divide.kind.is }).check()
    await dialog.getByRole('textbox', { name: divide.text }).fill('Gibt es nicht')
    await dialog.getByRole('button', { name: divide.submit }).click()
    await page.getByText(divide.failure.part_empty).waitFor()
  })

  /** A case in review about one import. */
  async function inReview() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { batch, caseId } = await castCase(house, owner.actor, account, file)
    await handIn(house, owner, account, caseId)
    return { account, owner, batch, caseId }
  }

  async function divideByText(page: Page, text: string) {
    await page.getByRole('button', { name: split.button }).click()
    await chooseColumn(page, 'Herkunft')
    const dialog = page.getByRole('dialog', { name: split.title })
    await dialog.getByRole('textbox', { name: divide.text }).fill(text)
    await dialog.getByRole('button', { name: divide.submit }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  async function chooseColumn(page: Page, heading: string) {
    await page.getByRole('combobox', { name: divide.column }).click()
    await page.getByRole('option', { name: heading }).click()
  }

  function choose(page: Page, name: string, text: string) {
    const chosen = { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
    return page.locator('input[type=file]').first().setInputFiles(chosen)
  }

  /** As the sweep does once its time has come. */
  async function deleteFile(account: string, batch: string) {
    const { house } = given()
    await house.files.remove(`recipients/${account}/${batch}`)
    await inRole(house.database, 'command', account, (tx) =>
      tx
        .updateTable('batch')
        .set({ file_key: null, file_deleted_at: house.clock.now() })
        .where('account_id', '=', account)
        .where('batch_id', '=', batch)
        .execute(),
    )
  }
})
