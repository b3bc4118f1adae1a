import assert from 'node:assert/strict'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { partialPrefix } from '../../packages/server/src/files/folder-store.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { castAccount, password } from '../../packages/server/src/testing/cast.ts'
import { inRole } from '../../packages/server/src/testing/in-role.ts'
import { type Line, openLine } from './line.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { words } from './words.ts'

const { intake, parts, screening } = words.de
const megabyte = 1_000_000
/** Some 165 MB and 33 MB. */
const [many, fewer] = [1_500_000, 300_000]

onOneStage('A large file in the browser', (given) => {
  let line: Line
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'freigabe-large-'))
    await writeList(join(folder, 'large.csv'), many)
    await writeList(join(folder, 'smaller.csv'), fewer)
    line = await openLine(given().url)
  })
  after(async () => {
    await line?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('shows how far its transfer has come, then its reading, then what it holds', async () => {
    const { page } = await onGroup()
    line.hold(60 * megabyte)
    await choose(page, 'large.csv')
    const progress = page.getByRole('progressbar', { name: /wird übertragen/ })
    await progress.waitFor()
    await page.getByText(/^[\d,]+\sMB \/ [\d,]+\sMB · \d\d\s%$/).waitFor()
    line.release()
    await page.getByText(/^[\d,]+\sMB von [\d,]+\sMB gelesen, \d+\s%$/).waitFor()
    await page.getByText(intake.answer.title.state_origin).waitFor()
    await page.getByText('1.500.000 Empfänger').first().waitFor()
  })

  test('leaves nothing when its transfer is cancelled in the middle', async () => {
    const { page, account } = await onGroup()
    line.hold(10 * megabyte)
    await choose(page, 'smaller.csv')
    await page.getByText(/^[\d,]+\sMB \/ /).waitFor()
    await page.getByRole('button', { name: parts.file.cancel }).click()
    await page.getByText(intake.imports.first).waitFor()
    assert.equal(await page.getByRole('alert').count(), 0)
    line.release()
    // The next file appears only after the server has put the broken one away.
    await page.locator('input[type=file]').setInputFiles({
      name: 'klein.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('E-Mail\nanna@gmx.de\n'),
    })
    await page.getByText(intake.answer.title.state_origin).waitFor()
    assert.deepEqual(await batchesOf(account), ['klein.csv'])
    assert.equal(await countFiles(`recipients/${account}`), 1)
    assert.equal(await countFiles(partialPrefix), 0)
  })

  test('says so when the connection drops in the middle, and is sent again at one click', async () => {
    const { page, account } = await onGroup()
    line.hold(10 * megabyte)
    await choose(page, 'smaller.csv')
    await page.getByText(/^[\d,]+\sMB \/ /).waitFor()
    line.cut()
    await page.getByText('Gerade besteht keine Verbindung zu Freigabe.').waitFor()
    assert.deepEqual(await batchesOf(account), [])
    line.release()
    await page.getByRole('button', { name: intake.imports.again }).click()
    await page.getByText(intake.answer.title.state_origin).waitFor()
    assert.equal(await page.getByRole('alert').count(), 0)
    assert.deepEqual(await batchesOf(account), ['smaller.csv'])
  })

  async function onGroup() {
    const { house, browser } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Alle Kunden' })
    const { page } = await signIn(browser, line.url, { email: owner.email, password })
    await page.goto(`/a/${account}/groups/${group}`)
    return { page, account }
  }

  /** Chooses the file as people do, in the browser's own dialog, and does not wait for it to be checked there. */
  async function choose(page: Page, file: string) {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      // The label passes the click through to the whole field, which Playwright takes for an obstacle.
      page.getByText(parts.file.choose).click({ force: true }),
    ])
    await chooser.setFiles(join(folder, file))
    await page.getByRole('button', { name: screening.preview.skip }).click()
  }

  async function batchesOf(account: string): Promise<string[]> {
    const rows = await inRole(given().house.database, 'command', account, (tx) =>
      tx.selectFrom('batch').select('file_name').where('account_id', '=', account).execute(),
    )
    return rows.map((row) => row.file_name)
  }

  async function countFiles(prefix: string): Promise<number> {
    return (await Array.fromAsync(given().house.files.list(prefix))).length
  }
})

/** A list as systems export them. */
async function writeList(path: string, recipients: number) {
  const file = await open(path, 'w')
  let rows = 'E-Mail;Vorname;Nachname;Ort;Angemeldet am;Quelle;Notiz\n'
  for (let row = 0; row < recipients; row += 1) {
    rows += `kunde.${row}@example.org;Vorname${row % 977};Nachname${row % 6_151};Musterstadt;2026-03-01 09:15:00;Formular auf der Startseite;\n`
    if (rows.length > megabyte) {
      await file.write(rows)
      rows = ''
    }
  }
  await file.write(rows)
  await file.close()
}
