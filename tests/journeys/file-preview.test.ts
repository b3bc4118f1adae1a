import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Batch } from '@freigabe/contract'
import { columnRoleTexts, fileRefusalTexts } from '@freigabe/screening'
import type { Locator, Page } from 'playwright-core'
import { makeWorkbook } from '../../packages/screening/src/testing/make-workbook.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { castAccount, password } from '../../packages/server/src/testing/cast.ts'
import { createFormat } from '../../packages/web/src/i18n/format.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { type Language, words } from './words.ts'

const { errors, intake, parts, screening } = words.de
const { preview } = screening
const inEnglish = words.en.screening.preview

const first = ['anna', 'birte', 'cem', 'doris', 'emre', 'fritz', 'gesa', 'hanna', 'ines', 'jan']
const last = ['adler', 'brandt', 'cordes', 'demir', 'ebert', 'falk']
/** Enough of them to make the column of addresses certain, whatever else a file holds. */
const good = [
  'E-Mail;Name;Notiz',
  ...last.flatMap((name) => first.map((one) => `${one}.${name}@gmx.de;${one} ${name};`)),
]
const faulty = [
  ...good,
  'Anna.Adler@gmx.de;Noch einmal Anna;',
  'mailto:berta@web.de;Berta;',
  'carl.web.de;Carl;',
  'dora@@web.de;Dora;',
  'emil@gmial.com;Emil;"=HYPERLINK(""http://example.org"")"',
]

/** What the sentence says with those left out who are gone, with the roles as well, and with the roles alone. */
const remaining = {
  de: [
    '51 Adressen bleiben. 11 von 62 Zeilen fallen weg: 11\u00a0abgemeldet, gesperrt oder unzustellbar.',
    '50 Adressen bleiben. 12 von 62 Zeilen fallen weg: 1\u00a0wie info@, 11\u00a0abgemeldet, gesperrt oder unzustellbar.',
    '60 Adressen bleiben. 2 von 62 Zeilen fallen weg: 1\u00a0doppelt, 1\u00a0wie info@.',
  ],
  en: [
    '51 addresses remain. 11 of 62 rows drop out: 11\u00a0unsubscribed, blocked or bounced.',
    '50 addresses remain. 12 of 62 rows drop out: 1\u00a0such as info@, 11\u00a0unsubscribed, blocked or bounced.',
    '60 addresses remain. 2 of 62 rows drop out: 1\u00a0repeated, 1\u00a0such as info@.',
  ],
} as const

onOneStage('A file is looked at before it is uploaded', (given) => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'freigabe-preview-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('a good file is uploaded without a question', async () => {
    const { page, imports } = await onGroup()
    await choose(page, file('gut.csv', good))
    await uploaded(page, 'gut.csv')
    assert.deepEqual(await imports(), ['gut.csv'])
  })

  test('a file with faults is shown while nothing is uploaded; cleaned, the server finds no fault', async () => {
    const { page, batches } = await onGroup()
    await choose(page, file('kunden.csv', faulty))
    const shown = await previewOf(page, 'kunden.csv')
    await shown.getByText(preview.nothing).waitFor()
    assert.deepEqual(await batches(), [])
    await shown
      .getByText(/^62 Adressen bleiben\. 3 von 65 Zeilen fallen weg: 1\sdoppelt, 2\sungültig\.$/)
      .waitFor()
    await shown.getByText('2 Zeilen können Sie berichtigen').click()
    for (const line of [64, 65]) await shown.getByText(`Zeile ${line}`).waitFor()
    await shown.getByText(/^\d+ Prüfungen ohne Beanstandung$/).click()
    await shown.getByText('Vertippte Domains', { exact: true }).waitFor()
    await shown.getByRole('button', { name: preview.uploadMended }).click()
    await screened(page)
    const [batch] = await batches()
    assert.equal(batch!.fileName, 'kunden (bereinigt).csv')
    assert.deepEqual(faultsOf(batch!), { read: 62, refused: 0, invalid: 0, duplicates: 0 })
  })

  test('a long name breaks after its separators and keeps its ending whole', async () => {
    const { page } = await onGroup()
    await page.setViewportSize({ width: 360, height: 900 })
    const name = 'anmeldungen_newsletter_verkostungsbogen_fruehjahr_2026.csv'
    await choose(page, file(name, faulty))
    const shown = await previewOf(page, name)
    const lines = await shown.getByRole('heading', { name, exact: true }).evaluate(linesOf)
    assert.ok(lines.length > 1, lines.join(' | '))
    for (const line of lines.slice(0, -1)) assert.match(line, /_$/)
  })

  test('the worker that reads it may compile its WebAssembly, the page may not', async () => {
    const { page } = await onGroup()
    const begun = page.waitForEvent('worker')
    const many = Array.from({ length: 50_000 }, (_, i) => `person${i}@gmx.de;Person ${i};`)
    await choose(page, file('viele.csv', [...good, ...many]))
    const worker = await begun
    assert.deepEqual(
      [await worker.evaluate(mayCompile), await page.evaluate(mayCompile)],
      [true, false],
    )
    await uploaded(page, 'viele.csv')
  })

  test('the cleaned file can be saved, with what was ticked, and the own one uploaded unchanged', async () => {
    const { page, batches } = await onGroup()
    await choose(page, file('kunden.csv', faulty))
    const shown = await previewOf(page, 'kunden.csv')
    const respell = shown.getByRole('checkbox', { name: 'gmial.com wird gmail.com' })
    await respell.check()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      shown.getByRole('button', { name: preview.saveMended }).click(),
    ])
    assert.equal(download.suggestedFilename(), 'kunden (bereinigt).csv')
    await shown.getByRole('status').getByText('Hochgeladen ist noch nichts.').waitFor()
    assert.equal(await respell.isChecked(), true)
    const rows = [
      ...good,
      'berta@web.de;Berta;',
      'emil@gmail.com;Emil;"\'=HYPERLINK(""http://example.org"")"',
    ]
    const saved = await readFile(await download.path(), 'utf8')
    assert.equal(saved, `\ufeff${rows.join('\r\n')}\r\n`)
    assert.deepEqual(await batches(), [])
    await shown.getByRole('button', { name: preview.uploadAsIs }).click()
    await screened(page)
    const [batch] = await batches()
    assert.equal(batch!.fileName, 'kunden.csv')
    assert.deepEqual(faultsOf(batch!), { read: 65, refused: 0, invalid: 2, duplicates: 1 })
  })

  for (const language of ['de', 'en'] as const) {
    test(`who left and whose address is a role is left out there and then, and what remains is counted with each tick; counts and both files are kept with the import (${language})`, async () => {
      const { mendedFrom, preview } = words[language].screening
      const { page, batches } = await onGroup(language)
      const [heading, ...people] = good
      const lines = [
        `${heading};Status`,
        ...people.map((row, at) => `${row};${at % 6 === 0 ? 'abgemeldet' : 'aktiv'}`),
        `${people[0]};aktiv`,
        'info@teeladen-beispiel.de;Teeladen;;aktiv',
      ]
      const chosen = file('kunden.csv', lines)
      await choose(page, chosen)
      const shown = await previewOf(page, 'kunden.csv', language)
      const { gone_other, roles_one } = preview.leaveOutRows
      const gone = shown.getByRole('checkbox', { name: gone_other.replace('{{number}}', '11') })
      assert.ok(await gone.isChecked())
      const [first, both, roleOnly] = remaining[language]
      await shown.getByText(first, { exact: true }).waitFor()
      await shown.getByText(preview.before).waitFor()
      const roles = shown.getByRole('checkbox', { name: roles_one.replace('{{number}}', '1') })
      assert.ok(!(await roles.isChecked()))
      await roles.check()
      await shown.getByText(both, { exact: true }).waitFor()
      await gone.uncheck()
      await shown.getByText(roleOnly, { exact: true }).waitFor()
      await gone.check()
      await shown.getByText(both, { exact: true }).waitFor()
      await shown.getByRole('button', { name: preview.uploadMended }).click()
      await screened(page, language)
      const [batch] = await batches()
      const { to, ...mended } = batch!.mended!
      assert.deepEqual(mended, {
        from: createHash('sha256').update(chosen.buffer).digest('hex'),
        rowsBefore: 62,
        rowsAfter: 50,
        leftOut: { gone: 11, roles: 1 },
      })
      assert.match(to!, /^[0-9a-f]{64}$/)
      assert.equal(batch!.screening!.recipients.unique, 50)
      await openImport(page, 'kunden')
      const told = mendedFrom.text.split('. ')[0]!
      await page.getByText(told.replace('{{before}}', '62').replace('{{after}}', '50')).waitFor()
    })
  }

  for (const [language, told] of [
    [
      'de',
      'Weitere Adressen, die nicht mitgelesen sind: Spalte 2 „E-Mail 2“. Wer nur dort steht, braucht eine eigene Datei.',
    ],
    [
      'en',
      'More addresses, which were not read: column 2, “E-Mail 2”. Recipients listed only there need a file of their own.',
    ],
  ] as const) {
    test(`a second column of addresses is named before anything is uploaded, and told with the import (${language})`, async () => {
      const { page } = await onGroup(language)
      const rows = Array.from({ length: 40 }, (_, i) => `kunde${i}@gmx.de;zweite${i}@web.de`)
      await choose(page, file('kunden.csv', ['E-Mail;E-Mail 2', ...rows]))
      const shown = await previewOf(page, 'kunden.csv', language)
      await shown.getByText(told).waitFor()
      await shown
        .getByRole('button', { name: words[language].screening.preview.upload, exact: true })
        .click()
      await screened(page, language)
      await openImport(page, 'kunden')
      await page.getByText(told).waitFor()
    })
  }

  for (const [language, told] of [
    [
      'de',
      '60 Karten, 80 Adressen: 20 Karten haben mehrere. Jede Adresse zählt als ein Empfänger.',
    ],
    ['en', '60 cards, 80 addresses: 20 cards have several. Each address counts as one recipient.'],
  ] as const) {
    test(`of address cards it is said how many addresses are on them, before anything is uploaded and with the import, and no column is asked about (${language})`, async () => {
      const { page } = await onGroup(language)
      const cards = good.slice(1).map((row, at) => {
        const [address] = row.split(';')
        const second = at % 3 === 0 ? `\r\nEMAIL;TYPE=work:${at}.${address}` : ''
        return `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Gast ${at}\r\nEMAIL;TYPE=home:${address}${second}\r\nEND:VCARD`
      })
      await choose(page, file('kontakte.vcf', cards))
      const shown = await previewOf(page, 'kontakte.vcf', language)
      await shown.getByText(told).waitFor()
      const { preview } = words[language].screening
      assert.equal(await shown.getByRole('button', { name: preview.otherColumn }).count(), 0)
      await shown.getByRole('button', { name: preview.upload, exact: true }).click()
      await screened(page, language)
      await openImport(page, 'kontakte')
      await page.getByText(told).waitFor()
      const { correct } = words[language].intake.column
      assert.equal(await page.getByRole('button', { name: correct, exact: true }).count(), 0)
    })
  }

  test('whoever is on a list beside the file stays out of it, with the counts before and after, and the list never leaves the computer', async () => {
    const { page, batches } = await onGroup()
    await page.getByText(intake.imports.options, { exact: true }).click()
    await page.getByRole('checkbox', { name: preview.always }).check()
    const chosen = file('kunden.csv', good)
    await choose(page, chosen)
    const shown = await previewOf(page, 'kunden.csv')
    const list = [
      'Kunde;Mail',
      '1;A.nna.Adler@gmx.de',
      '2;BIRTE.adler@gmx.de',
      '3;wer.anders@gmx.de',
    ]
    const beside = file('sperrliste.csv', list)
    const chooseList = shown.locator('input[type=file]')
    await chooseList.setInputFiles(file('leer.csv', ['Name', 'Anna', 'Ben']))
    await shown.getByText('„leer.csv“ lässt sich nicht lesen.').waitFor()
    await chooseList.setInputFiles(beside)
    await shown.getByText('Auf „sperrliste.csv“ stehen 3 Adressen.').waitFor()
    await shown.getByText('Eine Zeile dieser Datei gehört dazu: aus 60 werden 59.').waitFor()
    await shown.getByRole('button', { name: preview.list.none }).click()
    await shown.getByText(preview.list.hint).waitFor()
    assert.equal(await shown.getByRole('button', { name: preview.uploadMended }).count(), 0)
    await chooseList.setInputFiles(beside)
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.postData() ?? '')
    })
    await shown.getByRole('button', { name: preview.uploadMended }).click()
    await screened(page)
    const [batch] = await batches()
    const digest = ({ buffer }: typeof chosen) => createHash('sha256').update(buffer).digest('hex')
    const { to: _, ...mended } = batch!.mended!
    assert.deepEqual(mended, {
      from: digest(chosen),
      rowsBefore: 60,
      rowsAfter: 59,
      leftOut: { listed: 1 },
      leaveOutList: digest(beside),
    })
    assert.equal(batch!.screening!.recipients.unique, 59)
    assert.ok(!sent.some((body) => body.includes('wer.anders')))
    await openImport(page, 'kunden')
    await page.getByText('aus 60 Zeilen wurden 59. Weggelassen: 1 laut Ihrer Sperrliste').waitFor()
  })

  test('in English, a list beside the file says the same', async () => {
    const { page } = await onGroup('en')
    await page.getByText(words.en.intake.imports.options, { exact: true }).click()
    await page.getByRole('checkbox', { name: inEnglish.always }).check()
    await choose(page, file('customers.csv', good))
    const shown = page.getByRole('region', { name: 'Preview of “customers.csv”' })
    const list = shown.locator('input[type=file]')
    await list.setInputFiles(file('blocked.csv', ['anna.adler@gmx.de', 'cem.adler@gmx.de']))
    await shown.getByText('“blocked.csv” holds 2 addresses.').waitFor()
    await shown.getByText('2 rows of this file are on it: 60 rows become 58.').waitFor()
    await shown.getByRole('button', { name: inEnglish.uploadMended }).waitFor()
  })

  test('a list chosen beside the field is applied to a good file that would not be shown otherwise, and can be kept for later imports', async () => {
    const { page, batches } = await onGroup()
    const beside = file('sperrliste.csv', ['anna.adler@gmx.de', 'cem.adler@gmx.de'])
    await chooseBeside(page, preview.list.choose, beside)
    await page.getByText(intake.leaveOut.chosen.split('{{name}}')[1]!).waitFor()
    await choose(page, file('gut.csv', good))
    const shown = await previewOf(page, 'gut.csv')
    await shown.getByText('2 Zeilen dieser Datei gehören dazu: aus 60 werden 58.').waitFor()
    await shown.getByRole('button', { name: preview.uploadAsIs }).waitFor()
    await shown.getByRole('checkbox', { name: preview.list.keep }).check()
    assert.equal(await shown.getByRole('button', { name: preview.uploadAsIs }).count(), 0)
    await shown.getByRole('button', { name: preview.uploadMended }).click()
    await screened(page)
    await page.getByText('bleiben bei jedem Import 2 Adressen aus „sperrliste.csv“').waitFor()
    await page.getByRole('button', { name: intake.imports.add, exact: true }).click()
    const next = file('nochmal.csv', [...good, 'neu@gmx.de;Neu;'])
    await choose(page, next)
    await page.getByRole('button', { name: intake.imports.add, exact: true }).click()
    await uploaded(page, 'nochmal.csv')
    await openImport(page, 'nochmal')
    await page.getByText('Weggelassen: 2 laut Ihrer Sperrliste').waitFor()
    const [latest] = await batches()
    assert.deepEqual([latest!.recipients, latest!.mended!.leftOut], [59, { listed: 2 }])
    await page.getByRole('button', { name: intake.leaveOut.remove }).click()
    await page.getByText('bleiben bei jedem Import').waitFor({ state: 'detached' })
  })

  for (const language of ['de', 'en'] as const) {
    test(`people are left out of an import that is here already (${language})`, async () => {
      const { page, batches } = await onGroup(language)
      const { leaveOut, answer } = words[language].intake
      await choose(page, file('kunden.csv', good))
      await page.getByText(answer.title.state_origin).waitFor()
      await openImport(page, 'kunden')
      const list = file('sperrliste.csv', ['anna.adler@gmx.de', 'cem.adler@gmx.de'])
      await chooseBeside(page, leaveOut.after, list)
      const dialog = page.getByRole('dialog')
      await dialog.getByText('sperrliste.csv').waitFor()
      await dialog.getByRole('button', { name: leaveOut.confirm, exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
      const told = words[language].screening.mendedFrom.text
        .split('. ')[0]!
        .replace('{{before}}', '60')
        .replace('{{after}}', '58')
      await page.getByText(told).waitFor()
      const [batch] = await batches()
      assert.deepEqual([batch!.recipients, batch!.mended!.leftOut], [58, { listed: 2 }])
    })
  }

  test('a file that cannot be read says why and is not uploaded', async () => {
    const { page, imports } = await onGroup()
    await choose(page, file('liste.pdf', ['%PDF-1.7', '']))
    const shown = await previewOf(page, 'liste.pdf')
    await shown.getByText(fileRefusalTexts.pdf_file.de).waitFor()
    await shown.getByRole('button', { name: preview.otherFile }).click()
    await page.getByText(parts.file.choose).waitFor()
    assert.deepEqual(await imports(), [])
  })

  test('a file with nothing but headings is not asked for its column', async () => {
    const { page, imports } = await onGroup()
    await choose(page, file('leer.csv', ['E-Mail;Name', '']))
    const shown = await previewOf(page, 'leer.csv')
    await shown.getByText(fileRefusalTexts.header_only.de).waitFor()
    await shown.getByRole('button', { name: preview.otherFile }).waitFor()
    assert.equal(await shown.getByRole('button', { name: preview.otherColumn }).count(), 0)
    assert.equal(await shown.getByRole('combobox').count(), 0)
    assert.deepEqual(await imports(), [])
  })

  test('the limit stands at the field, and a file above it is told so at once and is not uploaded', async () => {
    const { page, imports } = await onGroup()
    const bytes = given().house.config.FREIGABE_UPLOAD_LIMIT
    const limit = createFormat('de', 'Europe/Berlin').bytes(bytes)
    await page.getByText(intake.imports.hint.replace('{{limit}}', limit)).waitFor()
    const large = join(folder, 'riesig.csv')
    await writeFile(large, '')
    await truncate(large, bytes + 1)
    await page.locator('input[type=file]').setInputFiles(large)
    await page
      .getByRole('alert')
      .getByText(parts.file.tooLarge.replace('{{name}}', 'riesig.csv').replace('{{limit}}', limit))
      .waitFor()
    assert.deepEqual(await imports(), [])
  })

  test('a file whose column is in doubt asks for it, and the choice holds at the server', async () => {
    const { page, batches } = await onGroup()
    const people = Array.from({ length: 9 }, (_, n) => `b${n}@gmx.de;k${n}@web.de`)
    await choose(page, file('zwei.csv', ['Betreuung;Kundschaft', ...people]))
    const shown = await previewOf(page, 'zwei.csv')
    await shown.getByText(fileRefusalTexts.unclear_email_column.de).waitFor()
    await shown
      .getByText('Adressen stehen in Spalte 1, „Betreuung“ und Spalte 2, „Kundschaft“.')
      .waitFor()
    assert.deepEqual(await batches(), [])
    await shown.getByRole('combobox', { name: intake.column.chooseOf }).click()
    await page.getByRole('option', { name: 'Spalte 2, „Kundschaft“' }).click()
    await shown.getByText('Die Adressen lesen wir aus Spalte 2, „Kundschaft“.').waitFor()
    await shown.getByRole('button', { name: preview.upload, exact: true }).click()
    await screened(page)
    const [batch] = await batches()
    assert.deepEqual([batch!.columns?.email, batch!.columns?.confirmed], [1, true])
    assert.deepEqual(batch!.screening?.domains, [{ domain: 'web.de', recipients: 9 }])
  })

  test('of a workbook it is said which sheets are read, and hidden rows stay out of the cleaned file', async () => {
    const { page, batches } = await onGroup()
    const rows = good.map((row) => row.split(';'))
    const sheets = [rows.slice(0, 40), [rows[0]!, ...rows.slice(40)]]
    const named = { names: ['Mai', 'Juni'], hiddenRows: [2] }
    const workbook = Buffer.from(makeWorkbook(sheets, named))
    await choose(page, { ...file('monate.xlsx', []), buffer: workbook })
    const shown = await previewOf(page, 'monate.xlsx')
    await shown.getByText('„Mai“ ab Zeile 1 und „Juni“ ab Zeile 41.').waitFor()
    await shown.getByText('2 ausgeblendete Zeilen sind mitgelesen').waitFor()
    await shown.getByRole('checkbox', { name: '2 ausgeblendete Zeilen weglassen' }).check()
    await shown.getByRole('button', { name: preview.uploadMended }).click()
    await screened(page)
    const [batch] = await batches()
    assert.deepEqual(
      [batch!.recipients, batch!.columns?.header?.at(-1)],
      [good.length - 3, 'Sheet'],
    )
  })

  test('what the customer says of the other columns is read at once, and holds at the server and for the next file', async () => {
    const { page, batches } = await onGroup()
    const people = good.slice(1).map((row, n) => `${row};0${1 + (n % 9)}.02.2024;1${n % 9}.03.2024`)
    const dated = ['E-Mail;Name;Notiz;Datum A;Datum B', ...people]
    await page.getByText(intake.imports.options, { exact: true }).click()
    await page.getByRole('checkbox', { name: preview.always }).check()
    await choose(page, file('zeiten.csv', dated))
    const shown = await previewOf(page, 'zeiten.csv')
    await shown.getByRole('button', { name: preview.correctRoles }).click()
    await shown.getByRole('combobox', { name: columnRoleTexts.signed_up_at.de }).click()
    await page.getByRole('option', { name: 'Spalte 5, „Datum B“' }).click()
    await shown.getByRole('button', { name: preview.readAgain }).click()
    await shown.getByText('Anmeldezeit: Spalte 5, „Datum B“').waitFor()
    assert.deepEqual(await batches(), [])
    await shown.getByRole('button', { name: preview.upload, exact: true }).click()
    await screened(page)
    const [batch] = await batches()
    assert.deepEqual(batch!.columns?.chosen.columns, { signed_up_at: 4 })
    await choose(page, file('weitere.csv', [...dated, 'neu@gmx.de;Neu;;01.02.2024;12.03.2024']))
    await page.getByRole('button', { name: intake.imports.add, exact: true }).click()
    await (await previewOf(page, 'weitere.csv'))
      .getByText('Anmeldezeit: Spalte 5, „Datum B“')
      .waitFor()
  })

  test('who will not wait uploads without the look, and who stops uploads nothing', async () => {
    const { page, imports } = await onGroup()
    // While this answer is on its way, files are still being checked.
    await page.route('**/remembered-columns', () => undefined)
    await choose(page, file('erste.csv', faulty))
    await page.getByText('„erste.csv“ wird auf Ihrem Computer geprüft').waitFor()
    await page.getByRole('button', { name: parts.cancel }).click()
    await page.getByText(parts.file.choose).waitFor()
    assert.deepEqual(await imports(), [])
    await choose(page, file('zweite.csv', faulty))
    await page.getByRole('button', { name: preview.skip }).click()
    await uploaded(page, 'zweite.csv')
    assert.deepEqual(await imports(), ['zweite.csv'])
  })

  test('of several files each is asked about that needs it, and then those are uploaded that are wanted', async () => {
    const { page, imports } = await onGroup()
    await choose(
      page,
      file('eins.csv', good),
      file('zwei.csv', faulty),
      file('drei.pdf', ['%PDF-1.7', '']),
    )
    const second = await previewOf(page, 'zwei.csv')
    await second.getByText('Datei 2 von 3').waitFor()
    assert.deepEqual(await imports(), [])
    await second.getByRole('button', { name: preview.uploadMended }).click()
    const third = await previewOf(page, 'drei.pdf')
    await third.getByText('Datei 3 von 3').waitFor()
    await third.getByRole('button', { name: preview.leaveOut }).click()
    await uploaded(page, 'zwei (bereinigt).csv')
    assert.deepEqual((await imports()).toSorted(), ['eins.csv', 'zwei (bereinigt).csv'])
  })

  test('who wants to see good files first sees them, the next time too', async () => {
    const { page, imports } = await onGroup()
    const always = page.getByRole('checkbox', { name: preview.always })
    await page.getByText(intake.imports.options, { exact: true }).click()
    await always.check()
    await page.reload()
    await page.getByText(intake.imports.options, { exact: true }).click()
    assert.equal(await always.isChecked(), true)
    await choose(page, file('gut.csv', good))
    const shown = await previewOf(page, 'gut.csv')
    assert.deepEqual(await imports(), [])
    assert.equal(await shown.getByRole('button', { name: preview.uploadMended }).count(), 0)
    await shown.getByRole('button', { name: preview.upload, exact: true }).click()
    await uploaded(page, 'gut.csv')
    assert.deepEqual(await imports(), ['gut.csv'])
  })

  test('a file that is changed after it was shown has to be chosen anew, and is told so', async () => {
    const { page, imports } = await onGroup()
    const path = join(folder, 'kunden.csv')
    await writeFile(path, faulty.join('\r\n'))
    await page.locator('input[type=file]').setInputFiles(path)
    const shown = await previewOf(page, 'kunden.csv')
    await writeFile(path, [...faulty, 'neu@gmx.de;Neu;'].join('\r\n'))
    for (const button of [preview.uploadMended, preview.uploadAsIs, preview.saveMended]) {
      await shown.getByRole('button', { name: button }).click()
      await shown.getByRole('alert').getByText(preview.outcome.unreadable).waitFor()
    }
    assert.deepEqual(await imports(), [])
    await shown.getByRole('button', { name: preview.otherFile }).click()
    await page.locator('input[type=file]').setInputFiles(path)
    await (await previewOf(page, 'kunden.csv'))
      .getByRole('button', { name: preview.uploadMended })
      .click()
    await uploaded(page, 'kunden (bereinigt).csv')
    assert.deepEqual(await imports(), ['kunden (bereinigt).csv'])
  })

  test('a file that is changed before it was looked at is not taken for a broken connection', async () => {
    const { page, imports } = await onGroup()
    await page.route('**/remembered-columns', () => undefined)
    const path = join(folder, 'eilig.csv')
    await writeFile(path, good.join('\r\n'))
    // Browsers compare times to the second.
    const yesterday = new Date(Date.now() - 86_400_000)
    await utimes(path, yesterday, yesterday)
    await page.locator('input[type=file]').setInputFiles(path)
    await page.getByText('„eilig.csv“ wird auf Ihrem Computer geprüft').waitFor()
    await writeFile(path, faulty.join('\r\n'))
    await page.getByRole('button', { name: preview.skip }).click()
    await page.getByRole('alert').getByText(errors.FILE_CHANGED.title).waitFor()
    assert.equal(await page.getByRole('button', { name: intake.imports.again }).count(), 0)
    assert.deepEqual(await imports(), [])
  })

  async function onGroup(language: Language = 'de') {
    const { house, browser, url } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Alle Kunden' })
    const looks = { width: 1280, scheme: 'light', language } as const
    const { page } = await signIn(browser, url, { email: owner.email, password }, looks)
    await page.goto(`/a/${account}/groups/${group}`)
    const batches = async (): Promise<Batch[]> => {
      const path = `/v1/accounts/${account}/groups/${group}/batches`
      return (await (await page.request.get(path)).json()).items
    }
    const imports = async () => (await batches()).map(({ fileName }) => fileName)
    return { page, batches, imports }
  }
})

function file(name: string, rows: string[]) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) }
}

async function choose(page: Page, ...files: ReturnType<typeof file>[]) {
  await page.locator('input[type=file]').setInputFiles(files)
}

/** Chooses a list by a button that asks for one. */
async function chooseBeside(page: Page, button: string, list: ReturnType<typeof file>) {
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await asked).setFiles(list)
}

async function previewOf(page: Page, name: string, language: Language = 'de'): Promise<Locator> {
  const label = words[language].screening.preview.label.replace('{{name}}', name)
  const shown = page.getByRole('region', { name: label })
  await shown.waitFor()
  return shown
}

async function uploaded(page: Page, name: string) {
  const heading = page.getByRole('heading', { name, exact: true })
  await page.getByRole('listitem').filter({ has: heading }).waitFor()
}

/** Opens the line of an import whose file is called so, or was made from one called so. */
async function openImport(page: Page, name: string) {
  await page.getByRole('button', { name: new RegExp(`^${name}`), expanded: false }).click()
}

/** Waits until what was uploaded has been screened at the server. */
async function screened(page: Page, language: Language = 'de') {
  await page.getByText(words[language].intake.answer.title.state_origin).waitFor()
}

function faultsOf({ screening }: Batch) {
  const { rows, recipients } = screening!
  const { invalid, duplicates } = recipients
  return { ...rows, invalid, duplicates }
}

/** Runs in the browser. */
function mayCompile(): boolean {
  try {
    new WebAssembly.Module(Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00))
    return true
  } catch {
    return false
  }
}

/** What stands on each line of an element. Runs in the page. */
function linesOf(element: Element): string[] {
  const lines = new Map<number, string>()
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { currentNode: text } = texts
    for (let at = 0; at < (text.textContent ?? '').length; at += 1) {
      const range = document.createRange()
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      const { bottom } = range.getBoundingClientRect()
      lines.set(bottom, (lines.get(bottom) ?? '') + range.toString())
    }
  }
  return [...lines.values()]
}
