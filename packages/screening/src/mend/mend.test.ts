import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { gzipSync, strToU8 } from 'fflate'
import { screen } from '../screen.ts'
import type { ScreenedFile } from '../screening-report.ts'
import { chunks } from '../testing/chunks.ts'
import { encodeText } from '../testing/encode-text.ts'
import { makeWorkbook } from '../testing/make-workbook.ts'
import { readTable } from '../testing/read-table.ts'
import { writtenText } from '../testing/written-text.ts'
import { freedAddress, type MendOptions, mend } from './mend.ts'
import { findGone } from './unwanted.ts'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

async function mended(file: Uint8Array | string, options: Omit<MendOptions, 'write'> = {}) {
  const pieces: Uint8Array[] = []
  const told = await mend(chunks(file), { ...options, write: (bytes) => void pieces.push(bytes) })
  const bytes = Buffer.concat(pieces)
  return { told, bytes, text: decoder.decode(bytes) }
}

async function screened(file: Uint8Array): Promise<ScreenedFile> {
  const report = await screen(chunks(file), { now: new Date('2026-11-25T10:00:00Z') })
  assert.equal(report.outcome, 'screened')
  return report
}

const header = 'E-Mail;Name;Notiz'
const none = {
  ...{ refused: 0, empty: 0, invalid: 0, duplicates: 0 },
  ...{ gone: 0, listed: 0, stale: 0, roles: 0 },
}

test('what cannot be mailed is left out, and nothing else changes', async () => {
  const file = [
    'Unsere Liste vom Mai',
    header,
    'anna@gmx.de;Anna;"zwei\r\nZeilen; mit ""Zitat"""',
    'ANNA@gmx.de;Noch einmal Anna;',
    ';Ohne Adresse;',
    'ben@@gmx.de;Ben;',
    '"stray@gmx.de;Carla;',
    'zu kurz',
    'Dörte@Web.DE;Dörte; mit Rand ',
  ].join('\r\n')
  const { text, told } = await mended(encodeText(file, 'windows-1252'))
  const kept = [
    header,
    'anna@gmx.de;Anna;"zwei\r\nZeilen; mit ""Zitat"""',
    'Dörte@Web.DE;Dörte;" mit Rand "',
  ]
  assert.equal(text, `\ufeff${kept.join('\r\n')}\r\n`)
  assert.deepEqual(told, {
    rows: 2,
    dropped: { ...none, refused: 1, empty: 1, invalid: 2, duplicates: 1 },
    freed: 0,
    respelt: 0,
    formulas: 0,
  })
})

test('an address is freed of what stands around it, and of nothing that would be a guess', async () => {
  const cells = {
    'mailto:anna@gmx.de': 'anna@gmx.de',
    'mailto:anna@gmx.de?subject=Hallo': 'anna@gmx.de',
    'anna@gmx.de,': 'anna@gmx.de',
    '"<Anna@GMX.de>"': 'Anna@GMX.de',
    'Anna Groß <anna@gmx.de>': 'anna@gmx.de',
    'an\u200bna@gmx.de': 'anna@gmx.de',
    '(anna@gmx.de).': 'anna@gmx.de',
    'anna @gmx.de': null,
    'anna@@gmx.de': null,
    'anna@gmx.de, ben@gmx.de': null,
    'anna@gmx': null,
    '': null,
  }
  for (const [cell, freed] of Object.entries(cells)) assert.equal(freedAddress(cell), freed, cell)
  const { text, told } = await mended(`${header}\nmailto:anna@gmx.de;Anna;\nanna@gmx.de;Anna;\n`)
  assert.equal(text, `\ufeff${header}\r\nanna@gmx.de;Anna;\r\n`)
  assert.deepEqual([told.freed, told.dropped.duplicates], [1, 1])
})

test('a domain is written otherwise only where that was asked for', async () => {
  const file = `${header}\nanna@gmial.com;Anna;\nanna@gmail.com;Anna;\nBen@gmial.com;Ben;\n`
  const asItIs = await mended(file)
  assert.match(asItIs.text, /anna@gmial\.com.*anna@gmail\.com/s)
  const { text, told } = await mended(file, { domains: { 'gmial.com': 'gmail.com' } })
  assert.equal(text, `\ufeff${header}\r\nanna@gmail.com;Anna;\r\nben@gmail.com;Ben;\r\n`)
  assert.deepEqual([told.respelt, told.dropped.duplicates], [2, 1])
})

test('formulas end up behind an apostrophe; addresses and numbers stay as they are', async () => {
  const file = `${header}\n+anna@gmx.de;=HYPERLINK(1);+49 (40) 123-4\nben@gmx.de;@SUM(A1);"\t-cmd|x"\n`
  const { text, told } = await mended(file)
  const kept = `+anna@gmx.de;'=HYPERLINK(1);+49 (40) 123-4\r\nben@gmx.de;'@SUM(A1);'\t-cmd|x`
  assert.equal(text, `\ufeff${header}\r\n${kept}\r\n`)
  assert.equal(told.formulas, 3)
})

test('the same comes of a workbook, of JSON and of a packed file', async () => {
  const rows = [
    ['Name', 'E-Mail'],
    ['Jürgen', 'jürgen@müller.example'],
    ['Ben', 'ben@@gmx.de'],
    ['Jürgen', 'jürgen@müller.example'],
  ]
  const people = rows.slice(1).map(([Name, mail]) => ({ Name, 'E-Mail': mail }))
  const csv = rows.map((row) => row.join(';')).join('\n')
  const files = [csv, gzipSync(strToU8(csv)), JSON.stringify(people), makeWorkbook([rows])]
  for (const file of files) {
    const { text } = await mended(file)
    assert.equal(text, '\ufeffName;E-Mail\r\nJürgen;jürgen@müller.example\r\n')
  }
})

test('whatever the dialect, what is mended screens clean and holds the same rows', async () => {
  await fc.assert(
    fc.asyncProperty(writtenText, async ({ file, truth, width }) => {
      const before = await screened(file)
      const { bytes, told } = await mended(file)
      const after = await screened(bytes)
      assert.equal(after.digest, before.digest)
      const { rows, recipients } = after
      assert.deepEqual([rows.refused, rows.read], [0, told.rows])
      assert.deepEqual([recipients.empty, recipients.invalid, recipients.duplicates], [0, 0, 0])
      const { seen } = await readTable(bytes, { widths: [width] })
      const rowsOf = (table: typeof seen) =>
        table.flatMap(([, cells]) => (Array.isArray(cells) ? [cells] : []))
      const byAddress = new Map<string, string[]>()
      for (const row of rowsOf(truth)) if (!byAddress.has(row[1]!)) byAddress.set(row[1]!, row)
      assert.deepEqual(rowsOf(seen), [...byAddress.values()])
    }),
  )
})

test('rows that a filter hides are kept unless a person wants them out, and every sheet is written', async () => {
  const rows = [
    ['E-Mail', 'Name'],
    ['anna@gmx.de', 'Anna'],
    ['ben@gmx.de', 'Ben'],
  ]
  const other = [rows[0]!, ['carla@gmx.de', 'Carla']]
  const file = makeWorkbook([rows, other], { hiddenRows: [3], names: ['Mai', 'Juni'] })
  const kept = (await mended(file)).text
  assert.equal(
    kept,
    '\ufeffE-Mail;Name;Sheet\r\nanna@gmx.de;Anna;Mai\r\nben@gmx.de;Ben;Mai\r\ncarla@gmx.de;Carla;Juni\r\n',
  )
  const without = (await mended(file, { leavesOutHidden: true })).text
  assert.equal(without, kept.replace('ben@gmx.de;Ben;Mai\r\n', ''))
})

describe('What a person wants left out', () => {
  const file = [
    'E-Mail;Status;Letzter Kontakt',
    'anna@gmx.de;aktiv;2026-05-01',
    'ben@gmx.de;aktiv;2026-05-01',
    'info@teeladen.example;aktiv;2026-05-01',
    'Sales+shop@teeladen.example;aktiv;2026-05-01',
    'BEN@gmx.de;abgemeldet;2026-05-01',
    'mailto:carla@gmx.de;gesperrt;2026-05-01',
    'dora@gmial.com;unzustellbar;2026-05-01',
    'emil@gmx.de;aktiv;2024-11-24',
    'emil@gmx.de;aktiv;2024-11-26',
    'frida@gmx.de;aktiv;',
    ...Array.from({ length: 20 }, (_, at) => `gast${at}@gmx.de;aktiv;2026-01-0${1 + (at % 9)}`),
  ].join('\r\n')
  const kept = (text: string) =>
    text
      .split('\r\n')
      .map((line) => line.split(';')[0])
      .filter((address) => address?.includes('@') && !address.startsWith('gast'))

  test('is nothing unless it is said', async () => {
    const { told } = await mended(file)
    assert.deepEqual(told.dropped, { ...none, duplicates: 2 })
  })

  test('is whoever left in any row, however the address is written there, and whatever it is respelt to', async () => {
    const gone = await findGone(chunks(file), {})
    const domains = { 'gmial.com': 'gmail.com' }
    const { told, text } = await mended(file, { leaveOut: { gone }, domains })
    assert.deepEqual(kept(text), [
      'anna@gmx.de',
      'info@teeladen.example',
      'Sales+shop@teeladen.example',
      'emil@gmx.de',
      'frida@gmx.de',
    ])
    assert.deepEqual(told.dropped, { ...none, gone: 4, duplicates: 1 })
  })

  test('is addresses of roles, and whoever had no contact since, as long as no other row says otherwise', async () => {
    const contactBefore = Date.UTC(2024, 10, 25)
    const { told, text } = await mended(file, { leaveOut: { roles: true, contactBefore } })
    assert.deepEqual(kept(text), [
      'anna@gmx.de',
      'ben@gmx.de',
      'carla@gmx.de',
      'dora@gmial.com',
      'emil@gmx.de',
      'frida@gmx.de',
    ])
    assert.match(text, /emil@gmx\.de;aktiv;2024-11-26/)
    assert.deepEqual(told.dropped, { ...none, roles: 2, stale: 1, duplicates: 1 })
  })
})
