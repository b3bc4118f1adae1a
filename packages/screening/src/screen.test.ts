import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { digestRecipients } from './digest/recipient-set.ts'
import { readingNotes } from './presentation/reading-notes.ts'
import type { FileRefusalCode } from './reading/file-refusal.ts'
import { screen } from './screen.ts'
import type { ScreeningOptions } from './screening-options.ts'
import type { ScreenedFile } from './screening-report.ts'
import { chunks } from './testing/chunks.ts'
import { makeWorkbook } from './testing/make-workbook.ts'

const now = new Date('2026-11-25T10:00:00Z')

async function screened(
  file: string | Uint8Array,
  options: Partial<ScreeningOptions> = {},
): Promise<ScreenedFile> {
  const report = await screen(chunks(file), { now, ...options })
  assert.equal(report.outcome, 'screened', JSON.stringify(report))
  return report as ScreenedFile
}

const list = `Vorname;Nachname;E-Mail;Anmeldung
Anna;Müller;anna.mueller@gmx.de;01.02.2024
Ben;Weiß;BEN@web.de;03.02.2024
Ben;Weiß;ben@web.de;03.02.2024
Carla;"Groß; geb. Klein";carla@@gmx.de;
Dora;Alt;;
Info;;info@firma.example;
X;Y;x@mailinator.com;
"Emil;Stray;emil@gmx.de;
Kurz
`

test('a report counts what a file holds', async () => {
  const report = await screened(list)
  assert.deepEqual(report.rows, {
    total: 9,
    read: 7,
    refused: 2,
    uneven: 0,
    refusedByReason: { stray_quote: 1, too_few_columns: 1 },
    refusedLines: [
      { line: 9, reason: 'stray_quote' },
      { line: 10, reason: 'too_few_columns' },
    ],
  })
  assert.deepEqual(report.recipients, {
    addresses: 6,
    empty: 1,
    valid: 5,
    invalid: 1,
    invalidByReason: { several_at: 1 },
    invalidLines: [{ line: 5, reason: 'several_at' }],
    unique: 4,
    duplicates: 1,
    roles: 1,
    disposable: 1,
    freeMail: 2,
  })
  assert.deepEqual(report.file, {
    bytes: Buffer.byteLength(list),
    sha256: createHash('sha256').update(list).digest('hex'),
    kind: 'text',
    encoding: 'utf-8',
    delimiter: ';',
    sheet: null,
  })
  assert.deepEqual(report.columns.header, ['Vorname', 'Nachname', 'E-Mail', 'Anmeldung'])
  assert.equal(report.columns.email?.index, 2)
  assert.equal(report.screenedAt, '2026-11-25T10:00:00.000Z')
  const recipients = ['anna.mueller@gmx.de', 'ben@web.de', 'info@firma.example', 'x@mailinator.com']
  assert.equal(report.digest, digestRecipients(recipients))
})

test('rows that are hidden in a workbook are left out where that is wished, and the report says so', async () => {
  const rows = [['E-Mail'], ['anna@gmx.de'], ['ben@gmx.de'], ['carla@gmx.de']]
  const file = makeWorkbook([rows], { hiddenRows: [3] })
  const all = await screen(chunks(file), { now })
  assert.ok(all.outcome === 'screened')
  assert.equal(all.recipients.unique, 3)
  const without = await screen(chunks(file), { now, leavesOutHidden: true })
  assert.ok(without.outcome === 'screened')
  assert.equal(without.recipients.unique, 2)
  assert.notEqual(without.digest, all.digest)
  assert.match(readingNotes(without)[0]!.en, /^1 hidden row was left out, as you asked/)
})

test('the same list in any encoding and as a workbook has the same recipients', async () => {
  const people = 'Name;E-Mail\r\nJürgen;jürgen@müller.example\r\nAnna;anna@gmx.de\r\n'
  const cells = people
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'))
  const utf16 = Buffer.from(people, 'utf16le')
  const files: [encoding: string | null, file: Uint8Array][] = [
    ['utf-8', Buffer.from(people)],
    ['utf-8', Buffer.from(`\ufeff${people}`)],
    ['windows-1252', Buffer.from(people, 'latin1')],
    ['utf-16le', utf16],
    ['utf-16be', Buffer.from(`\ufeff${people}`, 'utf16le').swap16()],
    [null, makeWorkbook([cells])],
  ]
  const digest = digestRecipients(['jürgen@müller.example', 'anna@gmx.de'])
  for (const [encoding, file] of files) {
    const report = await screened(file)
    assert.equal(report.file.encoding, encoding)
    assert.deepEqual(report.columns.header, ['Name', 'E-Mail'])
    assert.equal(report.digest, digest)
  }
})

test('a sep line and title lines are no rows', async () => {
  const file = 'sep=;\r\nKundenliste;;\r\nName;E-Mail;Ort\r\nAnna;anna@gmx.de;Ulm\r\n'
  const report = await screened(file)
  assert.equal(report.columns.headerLine, 3)
  assert.equal(report.rows.total, 1)
})

test('headings that are repeated in the file are refused by name', async () => {
  const file = 'Name;E-Mail\nA;a@gmx.de\nName;E-Mail\nB;b@gmx.de\n'
  assert.deepEqual((await screened(file)).rows.refusedLines, [
    { line: 3, reason: 'repeated_header' },
  ])
})

test('a row with a delimiter too many is refused only if its address is out of place', async () => {
  const more = 'E;e@gmx.de;Ulm\n'.repeat(5)
  const file = `Name;E-Mail;Ort\nA;a@gmx.de;Ulm\nB;b@gmx.de;Ulm;x\nC;Co;c@gmx.de;Ulm\nD;;Ulm;\n${more}`
  const { rows, recipients } = await screened(file)
  assert.deepEqual(rows.refusedLines, [{ line: 4, reason: 'too_many_columns' }])
  assert.equal(rows.uneven, 2)
  assert.equal(recipients.valid, 7)
  assert.equal(recipients.empty, 1)
})

test('the column that the customer confirmed is the one that is read', async () => {
  const file = 'Kunde;Privat;Firma\nA;a@gmx.de;a@firma.example\nB;b@gmx.de;b@firma.example\n'
  for (const email of [2, 'Firma']) {
    const report = await screened(file, { columns: { email } })
    assert.deepEqual(report.columns.email, { index: 2, confidence: 1, chosenBy: 'customer' })
    assert.equal(report.domains.top[0]?.domain, 'firma.example')
  }
})

const refusals: [what: string, file: string | Uint8Array, code: FileRefusalCode][] = [
  ['an empty file', '', 'empty_file'],
  ['blank lines only', '\r\n\r\n', 'empty_file'],
  ['a heading only', 'Name;E-Mail\r\n', 'header_only'],
  ['a list without any address', 'Name;Ort\nAnna;Ulm\nBen;Köln\n', 'no_addresses'],
  [
    'no column of addresses',
    `Name;Ort\n${'Anna;Ulm\n'.repeat(9)}Ben;ben@gmx.de\n`,
    'no_email_column',
  ],
  ['a PDF', '%PDF-1.7', 'pdf_file'],
  ['an empty workbook', makeWorkbook([[]]), 'empty_file'],
  ['a heading only in a workbook', makeWorkbook([[['Name', 'E-Mail']]]), 'header_only'],
]

for (const [what, file, code] of refusals) {
  test(`${what} is refused as ${code}`, async () => {
    const report = await screen(chunks(file), { now })
    assert.equal(report.outcome, 'refused')
    assert.deepEqual(report.refusal, { code })
  })
}

test('where no column was found, the headings come back so that the customer can choose', async () => {
  const report = await screen(chunks(`Name;Ort\n${'Anna;Ulm\n'.repeat(9)}Ben;b(at)gmx.de\n`), {
    now,
  })
  assert.deepEqual(report.columns?.header, ['Name', 'Ort'])
  assert.equal(report.columns?.email, null)
})

test('a chosen column that is not there is refused', async () => {
  const report = await screen(chunks(list), { now, columns: { email: 'Adresse' } })
  assert.ok(report.outcome === 'refused')
  assert.equal(report.refusal.code, 'column_not_found')
})

test('a file beyond the bounds on size or rows is refused, and reading stops', async () => {
  const file = `E-Mail\n${'anna@gmx.de\n'.repeat(100_000)}`
  for (const [limits, code] of [
    [{ fileBytes: 500_000 }, 'file_too_large'],
    [{ rows: 1000 }, 'too_many_rows'],
  ] as const) {
    const report = await screen(chunks(file), { now, limits })
    assert.ok(report.outcome === 'refused')
    assert.equal(report.refusal.code, code)
    assert.deepEqual(report.file, { bytes: null, sha256: null })
  }
})

test('one field of ten million characters costs its row', async () => {
  const file = `Name;E-Mail\nA;a@gmx.de\n${'x'.repeat(10_000_000)};b@gmx.de\nC;c@gmx.de\n`
  const report = await screened(file)
  assert.deepEqual(report.rows.refusedLines, [{ line: 3, reason: 'field_too_long' }])
  assert.equal(report.recipients.valid, 2)
})

test('only the first refused rows are listed, and all are counted', async () => {
  const file = `Name;E-Mail\nA;a@gmx.de\n${'x\n'.repeat(50)}`
  const { rows } = await screened(file, { limits: { listedLines: 10 } })
  assert.equal(rows.refusedLines.length, 10)
  assert.deepEqual(rows.refusedByReason, { too_few_columns: 50 })
})

test('no address and no cell is in a report, whatever the file', async () => {
  const secret = 'geheimniskraemer'
  for (const file of [
    `Name;E-Mail\n${secret};${secret}@gmx.de\n${secret};${secret}@@gmx.de\nx;${secret}\n`,
    `${secret}@gmx.de;${secret}@web.de\nsowieso;\n`,
    `E-Mail ${secret}@gmx.de;Ort\nanna@gmx.de;${secret}\n`,
  ]) {
    const report = await screen(chunks(file), { now })
    assert.ok(!JSON.stringify(report).includes(secret), JSON.stringify(report))
  }
})

test('progress tells bytes and rows, and ends with the file', async () => {
  const file = `E-Mail\n${'anna@gmx.de\n'.repeat(100_000)}`
  const seen: { bytes: number; rows: number }[] = []
  await screened(file, { onProgress: (progress) => seen.push(progress) })
  assert.equal(seen.at(-1)?.bytes, file.length)
  assert.ok(seen.at(-1)!.rows > seen[1]!.rows)
})

test('an aborted screening rejects with the reason of its signal', async () => {
  const controller = new AbortController()
  const workbook = makeWorkbook([Array.from({ length: 40_000 }, (_, i) => [`user${i}@gmx.de`])])
  for (const file of [`E-Mail\n${'anna@gmx.de\n'.repeat(100_000)}`, workbook]) {
    const onProgress = () => controller.abort(new Error('The page was closed.'))
    const running = screen(chunks(file), { now, onProgress, signal: controller.signal })
    await assert.rejects(running, /page was closed/)
  }
})

test('an error of the input reaches the caller', async () => {
  async function* broken() {
    yield Buffer.from('E-Mail\n')
    throw new Error('The disk is gone.')
  }
  await assert.rejects(screen(broken(), { now }), /disk is gone/)
})

test("the platform's own hash may stand in for ours", async () => {
  const report = await screened(list, { hash: () => createHash('sha256') })
  assert.deepEqual(report, await screened(list))
})

const row = fc.constantFrom(
  ...['Anna;anna@gmx.de;Ulm', 'Ben;BEN@web.de;Köln', 'Ben;ben@web.de;Bonn', 'C;c@@gmx.de;'],
  ...['Dora;;', '"Emil";"emil@firma.example";"Bad ""X"""', '"F\nG";f@gmx.de;Ulm', 'kurz'],
  ...['"H;h@gmx.de;Ulm', 'I;i@gmx.de;Ulm;mehr', 'J;K;j@gmx.de;Ulm', 'info;info@a.example;'],
)
const rows = fc.array(row, { minLength: 1, maxLength: 40 })
const heading = 'Name;E-Mail;Ort'

test('how the bytes arrive changes nothing in a report', async () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(rows, lengths, async (lines, cut) => {
      const file = [heading, ...lines].join('\r\n')
      const whole = await screen(chunks(file), { now })
      assert.deepEqual(await screen(chunks(file, cut), { now }), whole)
    }),
  )
})

test('the order of rows changes nothing in a report but line numbers and the file', async () => {
  const shuffled = rows.chain((lines) =>
    fc.shuffledSubarray(lines, { minLength: lines.length }).map((other) => [lines, other]),
  )
  await fc.assert(
    fc.asyncProperty(shuffled, async (orders) => {
      const [one, other] = await Promise.all(
        orders.map(async (lines) => {
          const quoteSafe = lines.filter((line) => line !== '"H;h@gmx.de;Ulm')
          const file = [heading, 'Z;z@gmx.de;Ulm', ...quoteSafe].join('\n')
          const report = await screened(file)
          report.rows.refusedLines = []
          report.recipients.invalidLines = []
          return { ...report, file: null }
        }),
      )
      assert.deepEqual(one, other)
    }),
  )
})

test('rows read and rows refused are the rows of the file', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (lines) => {
      const file = [heading, 'Z;z@gmx.de;Ulm', ...lines].join('\n')
      const { rows: counted, recipients } = await screened(file)
      assert.equal(counted.total, lines.length + 1)
      assert.equal(counted.read + counted.refused, counted.total)
      assert.equal(recipients.addresses + recipients.empty, counted.read)
      assert.equal(recipients.valid + recipients.invalid, recipients.addresses)
      assert.equal(recipients.unique + recipients.duplicates, recipients.valid)
    }),
  )
})
