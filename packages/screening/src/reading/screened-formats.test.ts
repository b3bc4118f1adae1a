import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { screen } from '../screen.ts'
import type { ScreeningOptions } from '../screening-options.ts'
import { chunks } from '../testing/chunks.ts'
import { encodeText } from '../testing/encode-text.ts'
import { makeWorkbook } from '../testing/make-workbook.ts'

const people = [
  { Name: 'Jürgen', 'E-Mail': 'jürgen@müller.example' },
  { Name: 'Anna', 'E-Mail': 'anna@gmx.de' },
  { Name: 'Anna', 'E-Mail': 'ANNA@gmx.de' },
  { Name: 'Ben', 'E-Mail': 'ben@@gmx.de' },
  { Name: 'Dora', 'E-Mail': '' },
]
const rows = [['Name', 'E-Mail'], ...people.map((person) => Object.values(person))]
const csv = rows.map((row) => row.join(';')).join('\r\n')

const files: [what: string, kind: string, file: Uint8Array, options?: Partial<ScreeningOptions>][] =
  [
    ['CSV', 'text', strToU8(csv)],
    ['CSV in gzip', 'text', gzipSync(strToU8(csv))],
    ['CSV in zip', 'text', zipSync({ 'liste.csv': strToU8(csv) })],
    ['a workbook', 'xlsx', makeWorkbook([rows])],
    ['a workbook in zip', 'xlsx', zipSync({ 'liste.xlsx': makeWorkbook([rows]) })],
    ['JSON', 'json', strToU8(JSON.stringify(people))],
    ['JSON within an object', 'json', strToU8(JSON.stringify({ data: people, total: 5 }))],
    ['JSON arrays', 'json', strToU8(JSON.stringify(rows, null, 2))],
    [
      'JSON on lines, in gzip',
      'ndjson',
      gzipSync(strToU8(people.map((one) => JSON.stringify(one)).join('\n'))),
    ],
    [
      'CSV in ISO-8859-15 by choice',
      'text',
      encodeText(csv, 'windows-1252'),
      { encoding: 'iso-8859-15' },
    ],
  ]

/** The same people in forms that have no columns in order, each with its name and address. */
const records: [what: string, kind: string, file: string][] = [
  [
    'address cards',
    'vcard',
    people
      .map((one) => `BEGIN:VCARD\nFN:${one.Name}\nEMAIL:${one['E-Mail']}\nEND:VCARD\n`)
      .join(''),
  ],
  [
    'a directory export',
    'ldif',
    people.map((one) => `dn: cn=x\ncn: ${one.Name}\nmail: ${one['E-Mail']}\n`).join('\n'),
  ],
  [
    'a database dump',
    'sql',
    `INSERT INTO p (name, mail) VALUES ${people.map((one) => `('${one.Name}','${one['E-Mail']}')`).join(',')};`,
  ],
]

for (const [what, kind, file] of records) {
  test(`a list as ${what} gives the same recipients as any other`, async () => {
    const now = new Date('2026-11-25T10:00:00Z')
    const report = await screen(chunks(file), { now })
    const plain = await screen(chunks(csv), { now })
    assert.ok(report.outcome === 'screened' && plain.outcome === 'screened', JSON.stringify(report))
    assert.equal(report.file.kind, kind)
    assert.equal(report.file.encoding, 'utf-8')
    assert.equal(report.columns.headerLine, 0)
    assert.equal(report.digest, plain.digest)
    assert.deepEqual(
      { ...report.recipients, invalidLines: [] },
      { ...plain.recipients, invalidLines: [] },
    )
  })
}

test('of address cards it counts how many there are, and on how many stand several addresses', async () => {
  const card = (...addresses: string[]) =>
    `BEGIN:VCARD\n${addresses.map((address) => `EMAIL:${address}\n`).join('')}END:VCARD\n`
  const file = [
    card('anna@gmx.de', 'anna@firma.de'),
    card('ben@web.de', 'BEN@web.de'),
    card('cleo@web.de'),
    card(),
  ].join('')
  const report = await screen(chunks(file), { now: new Date(0) })
  assert.deepEqual(report.outcome === 'screened' && report.file.cards, { read: 4, several: 1 })
})

const dump = (table: string) =>
  `INSERT INTO ${table} (mail) VALUES ('anna@gmx.de'), ('ben@web.de');`

const refused: [what: string, code: string, file: string][] = [
  ['a dump of two lists', 'several_tables', `${dump('customers')}\n${dump('orders')}`],
  ['a table below another', 'several_layouts', `${csv}\nUmsatz;E-Mail;Land\n3;dora@gmx.de;DE`],
  ['an XML file', 'xml_file', '<?xml version="1.0"?><list><mail>anna@gmx.de</mail></list>'],
  [
    'a message',
    'mail_file',
    'From: Anna <anna@gmx.de>\nTo: ben@web.de\nSubject: Liste\nDate: Mon, 2 Nov 2026 10:00:00 +0100\n\n',
  ],
]

for (const [what, code, file] of refused) {
  test(`${what} is refused as ${code}`, async () => {
    const report = await screen(chunks(file), { now: new Date(0) })
    assert.deepEqual(report.outcome === 'refused' && report.refusal, { code })
  })
}

for (const [what, kind, file, options] of files) {
  test(`a list as ${what} is screened like any other`, async () => {
    const now = new Date('2026-11-25T10:00:00Z')
    const report = await screen(chunks(file), { now, ...options })
    const plain = await screen(chunks(csv), { now })
    assert.ok(report.outcome === 'screened' && plain.outcome === 'screened', JSON.stringify(report))
    assert.equal(report.file.kind, kind)
    assert.equal(report.file.bytes, file.length)
    assert.equal(report.file.encoding, options?.encoding ?? (kind === 'xlsx' ? null : 'utf-8'))
    assert.deepEqual(report.columns.header, ['Name', 'E-Mail'])
    assert.equal(report.columns.email?.index, 1)
    assert.equal(report.digest, plain.digest)
    assert.equal(report.rows.total, 5)
    assert.deepEqual(
      { ...report.recipients, invalidLines: [] },
      { ...plain.recipients, invalidLines: [] },
    )
  })
}

test('a broken JSON entry is listed by its number', async () => {
  const file = `[${JSON.stringify(people[0])},{"Name":"X,"E-Mail":"x@gmx.de"},${JSON.stringify(people[1])}]`
  const report = await screen(chunks(file), { now: new Date(0) })
  assert.ok(report.outcome === 'screened')
  assert.deepEqual(report.rows.refusedLines, [{ line: 2, reason: 'broken_json' }])
  assert.equal(report.rows.read, 2)
})
