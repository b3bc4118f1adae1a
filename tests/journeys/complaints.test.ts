import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Locator, Page } from 'playwright-core'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import {
  castAccount,
  castReviewer,
  importFile,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { listOf, personOf } from '../../packages/server/src/testing/list-of.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { textPattern } from './text-pattern.ts'
import { type Language, words } from './words.ts'

onOneStage('A complaint from outside', (given) => {
  for (const [language, first, complained] of [
    ['de', 1000, 'ein Empfänger hat sich bei uns beschwert.'],
    ['en', 2000, 'A recipient has complained to us.'],
  ] as const) {
    test(`a reviewer enters and traces it, the customer shows the consent record, and no mail, log or address bar names the recipient (${language})`, async () => {
      const { house } = given()
      const email = personOf(first + 7)
      const { account, owner } = await castAccount(house)
      const { id: group } = await createGroup(house, owner.actor, account, { name: 'Newsletter' })
      await importFile(house, owner.actor, account, group, listOf(first, first + 60))
      const reviewer = await open((await castReviewer(house)).email, language)
      const customer = await open(owner.email, language)
      const seen = [watchAddressBar(reviewer), watchAddressBar(customer)]
      const { complaints } = words[language]

      await reviewer.goto('/integrity')
      await enter(reviewer, language, email)
      await reviewer.getByRole('button', { name: complaints.trace.look }).click()
      await reviewer.getByText(complaints.sketch.held).waitFor()
      await reviewer.getByRole('button', { name: complaints.trace.pick }).click()
      await reviewer.getByText(complaints.state.traced, { exact: true }).waitFor()
      await assertInOneLine(reviewer.getByRole('heading', { level: 1 }).getByText(/@/))
      await reviewer.getByRole('button', { name: complaints.ask.open, exact: true }).click()
      const letter = reviewer.getByRole('region', { name: words[language].desk.letter.title })
      await letter.getByText(complained).waitFor()
      assert.ok(!(await letter.textContent())!.includes(email))
      const telling = reviewer.getByRole('textbox', { name: textPattern(complaints.ask.text) })
      await telling.fill('')
      await reviewer.keyboard.press('Control+Enter')
      await reviewer.locator('#step-text:focus').fill('Bitte zeigen Sie die Einwilligung.')
      await reviewer.keyboard.press('Control+Enter')
      await reviewer.getByText(complaints.state.asked, { exact: true }).waitFor()
      assert.ok(!(await reviewer.content()).includes(email))

      await customer.goto(`/a/${account}`)
      await customer.getByText(`${complaints.account.notice}.`, { exact: true }).waitFor()
      await customer.getByRole('link', { name: complaints.account.answer }).click()
      await customer.getByText('Bitte zeigen Sie die Einwilligung.').waitFor()
      assert.ok(!(await customer.content()).includes(email))
      await customer.getByRole('button', { name: complaints.account.show }).click()
      await customer.getByText(email, { exact: true }).waitFor()
      await answer(customer, language)
      await customer.getByText(textPattern(complaints.account.standing.answered)).first().waitFor()

      await reviewer.reload()
      await reviewer.getByText('Angemeldet am 3. Mai, bestätigt am selben Tag.').waitFor()
      await reviewer.getByText('anmeldung.txt').first().waitFor()
      await reviewer.getByText(complaints.noteKind.shown).waitFor()
      await reviewer.locator('body').press('a')
      const why = reviewer.getByRole('textbox', { name: textPattern(complaints.close.text) })
      await why.fill('Der Nachweis trägt.')
      await reviewer.keyboard.press('Control+Enter')
      await reviewer.getByText(complaints.outcome.consent_shown).first().waitFor()
      await customer.reload()
      await customer.getByText(textPattern(complaints.account.standing.closed)).first().waitFor()

      assert.deepEqual(await tablesNaming(email), [])
      assert.ok(seen.flat().every((address) => !decodeURIComponent(address).includes(email)))
      assert.ok(seen.every((addresses) => addresses.length > 0))
    })
  }

  test('a complaint that is due before it came says so once at each of its days', async () => {
    const reviewer = await open((await castReviewer(given().house)).email, 'en')
    const { enter } = words.en.complaints
    await reviewer.goto('/integrity')
    await reviewer.getByRole('button', { name: enter.open }).click()
    const dialog = reviewer.getByRole('dialog')
    await dialog.getByLabel(enter.email).fill('anna@example.com')
    await dialog.getByRole('textbox', { name: enter.words }).fill('Never signed up.')
    await dialog.getByLabel(enter.received).fill(day(0))
    await dialog.getByLabel(enter.due).fill(day(-3))
    await dialog.getByRole('button', { name: enter.send }).click()
    await dialog.getByRole('alert').waitFor()
    assert.equal(await dialog.locator('[aria-invalid=true]').count(), 2)
    assert.equal(await dialog.getByRole('alert').getByRole('listitem').count(), 0)
  })

  async function enter(page: Page, language: Language, email: string) {
    const { enter } = words[language].complaints
    await page.getByRole('button', { name: enter.open }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(enter.email).fill(email)
    await dialog.getByRole('textbox', { name: enter.words }).fill('Nie angemeldet.')
    await dialog.getByLabel(enter.received).fill(day(0))
    await dialog.getByLabel(enter.due).fill(day(14))
    await dialog.getByRole('button', { name: enter.send }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  async function answer(page: Page, language: Language) {
    const { account } = words[language].complaints
    await page.getByRole('button', { name: account.answer, exact: true }).click()
    const dialog = page.getByRole('dialog')
    // The window hides the page that says who complained.
    await dialog.getByText(account.who.recipient, { exact: false }).waitFor()
    await dialog
      .getByRole('textbox', { name: account.yours })
      .fill('Angemeldet am 3. Mai, bestätigt am selben Tag.')
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'anmeldung.txt', mimeType: 'text/plain', buffer: Buffer.from('ja') })
    const { removeOf } = words[language].review.evidence
    await dialog.getByRole('button', { name: textPattern(removeOf) }).waitFor()
    await dialog.getByRole('button', { name: words[language].complaints.account.send }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  /** The tables that contain a text: mails and both logs are among them. */
  async function tablesNaming(text: string): Promise<string[]> {
    const { root } = given().house.database
    const { rows } = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = 'public'`.execute(root)
    const naming: string[] = []
    for (const { name } of rows) {
      const found = await sql`select from ${sql.table(name)} each
        where position(${text} in each::text) > 0 limit 1`.execute(root)
      if (found.rows.length > 0) naming.push(name)
    }
    return naming
  }

  /** Everything that a page requests or shows in its address bar, as it comes. */
  function watchAddressBar(page: Page): string[] {
    const addresses: string[] = []
    page.on('request', (request) => addresses.push(request.url()))
    page.on('framenavigated', (frame) => addresses.push(frame.url()))
    return addresses
  }

  function day(ahead: number): string {
    const at = Date.parse(given().house.clock.now()) + ahead * 86_400_000
    return new Date(at).toISOString().slice(0, 10)
  }

  async function open(email: string, language: Language): Promise<Page> {
    const { browser, url } = given()
    const looks = { width: 1280, scheme: 'light', language } as const
    return (await signIn(browser, url, { email, password }, looks)).page
  }
})

/** A heading may need two lines; the address in it goes to one of them as a whole. */
async function assertInOneLine(address: Locator) {
  const page = address.page()
  const size = page.viewportSize()!
  await page.setViewportSize({ width: 360, height: 640 })
  const lines = await address.evaluate((words) => {
    const range = document.createRange()
    range.selectNodeContents(words.lastChild!)
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
  })
  assert.equal(lines, 1)
  await page.setViewportSize(size)
}
