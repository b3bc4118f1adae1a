import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import type { Limits } from '../../limits.ts'
import { makeWorkbook } from '../../testing/make-workbook.ts'
import { readTable } from '../../testing/read-table.ts'

const read = (file: Uint8Array, limits: Partial<Limits> = {}) => readTable(file, { limits })

const list = [
  ['Name', 'E-Mail', 'Seit'],
  ['Jürgen & Co <x>', 'j@gmx.de', 45000],
  [null, 'k@gmx.de'],
]

const rows = [
  [1, ['Name', 'E-Mail', 'Seit']],
  [2, ['Jürgen & Co <x>', 'j@gmx.de', '45000']],
  [3, ['', 'k@gmx.de']],
]

test('cells are read whether their texts are shared or inline', async () => {
  for (const inline of [true, false]) {
    assert.deepEqual((await read(makeWorkbook([list], { inline }))).seen, rows)
  }
})

test('of a formula the stored result is read and nothing is calculated', async () => {
  const formula = { formula: 'HYPERLINK("mailto:a@gmx.de","a@gmx.de")', result: 'a@gmx.de' }
  assert.deepEqual((await read(makeWorkbook([[[formula]]]))).seen, [[1, ['a@gmx.de']]])
})

test('the sheet with addresses is read, and a visible one before a hidden one', async () => {
  const cover = [['Kundenliste 2026']]
  const { format } = await read(makeWorkbook([cover, list]))
  assert.deepEqual(format.sheet, { number: 2, of: 2 })
  const other = [
    ['Name', 'E-Mail'],
    ['X', 'hidden@gmx.de'],
  ]
  assert.deepEqual((await read(makeWorkbook([other, list], { hidden: [0] }))).seen, rows)
})

test('empty rows are passed over and keep their numbers', async () => {
  assert.deepEqual((await read(makeWorkbook([[['a'], [], [null], ['b']]]))).seen, [
    [1, ['a']],
    [4, ['b']],
  ])
})

test('a cell beyond the bound costs its row and no other', async () => {
  for (const inline of [true, false]) {
    const long = 'x'.repeat(70_000)
    const { seen } = await read(makeWorkbook([[['a'], [long], ['b']]], { inline }))
    assert.deepEqual(seen, [
      [1, ['a']],
      [2, 'field_too_long'],
      [3, ['b']],
    ])
  }
})

const sheet = 'xl/worksheets/sheet1.xml'

function workbookWith(parts: Record<string, Uint8Array>): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    ...parts,
  })
}

/** A sheet of one row with the cells given as XML, in a workbook with the styles `date` and `moment`. */
function sheetOf(cells: string, properties = ''): Uint8Array {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="165" formatCode="dd.mm.yyyy hh:mm"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>'
  return workbookWith({
    'xl/workbook.xml': strToU8(
      `<workbook>${properties}<sheets><sheet r:id="r1"/></sheets></workbook>`,
    ),
    'xl/styles.xml': strToU8(styles),
    [sheet]: strToU8(`<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`),
  })
}

async function cellsOf(...given: Parameters<typeof sheetOf>) {
  return (await read(sheetOf(...given))).seen[0]![1]
}

test('a number is a date where its format shows one, counted from 1900 or from 1904', async () => {
  const cells =
    '<c><v>42735</v></c><c s="0"><v>42735</v></c><c s="1"><v>42735</v></c>' +
    '<c s="2"><v>42735.5</v></c><c s="1"><v>-1</v></c><c s="99"><v>7</v></c>'
  const from1900 = ['42735', '42735', '2016-12-31', '2016-12-31T12:00:00', '-1', '7']
  const from1904 = ['42735', '42735', '2021-01-01', '2021-01-01T12:00:00', '-1', '7']
  assert.deepEqual(await cellsOf(cells), from1900)
  for (const value of ['1', 'true']) {
    assert.deepEqual(await cellsOf(cells, `<workbookPr date1904="${value}"/>`), from1904)
  }
})

test('cells of every type come as text: words, errors, results, ISO dates, numbers in their shortest form', async () => {
  const cells: [xml: string, text: string][] = [
    ['<c t="b"><v>1</v></c>', 'TRUE'],
    ['<c t="b"><v>0</v></c>', 'FALSE'],
    ['<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['<c t="str"><f>A1&amp;"x"</f><v>a_x000a_x</v></c>', 'a\nx'],
    ['<c t="d"><v>2024-05-06T07:08:09</v></c>', '2024-05-06T07:08:09'],
    ['<c t="inlineStr"><is><r><t>a</t></r><r><rPh><t>no</t></rPh><t>b</t></r></is></c>', 'ab'],
    ['<c><v>1.1000000000000001</v></c>', '1.1'],
    ['<c><v>4.9171123456700001E+11</v></c>', '491711234567'],
    ['<c><v>12345678901234567890</v></c>', '12345678901234567890'],
    ['<c s="1"><f>TODAY()</f><v>45000</v></c>', '2023-03-15'],
    ['<c><f>NOW()</f></c>', ''],
    ['<c t="str"><v>end</v></c>', 'end'],
  ]
  assert.deepEqual(
    await cellsOf(cells.map(([xml]) => xml).join('')),
    cells.map(([, text]) => text),
  )
})

test('a workbook of the strict sort, with prefixes of its own, is read', async () => {
  const strict = 'http://purl.oclc.org/ooxml'
  const related = `${strict}/officeDocument/relationships`
  const relations = (...items: string[]) =>
    strToU8(`<p:Relationships xmlns:p="x">${items.join('')}</p:Relationships>`)
  const file = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': relations(
      `<p:Relationship Id="a" Type="${related}/officeDocument" Target="/book/main.xml"/>`,
    ),
    'book/main.xml': strToU8(
      `<s:workbook xmlns:s="${strict}/spreadsheetml/main" xmlns:q="${related}"><s:sheets><s:sheet name="A" q:id="b"/></s:sheets></s:workbook>`,
    ),
    'book/_rels/main.xml.rels': relations(
      `<p:Relationship Id="b" Type="${related}/worksheet" Target="./sheets/../one.xml"/>`,
    ),
    'book/one.xml': strToU8(
      `<s:worksheet xmlns:s="${strict}/spreadsheetml/main"><s:sheetData><s:row><s:c t="inlineStr"><s:is><s:t>a@gmx.de</s:t></s:is></s:c></s:row></s:sheetData></s:worksheet>`,
    ),
  })
  assert.deepEqual((await read(file)).seen, [[1, ['a@gmx.de']]])
})

test('parts in another encoding than UTF-8 are read as they say', async () => {
  const text = '<worksheet><row><c t="inlineStr"><is><t>Größe</t></is></c></row></worksheet>'
  const western = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${text}`, 'latin1')
  const wide = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${text}`, 'utf16le')
  for (const part of [western, wide]) {
    assert.deepEqual((await read(workbookWith({ [sheet]: part }))).seen, [[1, ['Größe']]])
  }
  const unknown = strToU8(`<?xml version="1.0" encoding="klingon"?>${text}`)
  await assert.rejects(read(workbookWith({ [sheet]: unknown })), { code: 'broken_workbook' })
})

test('a workbook of more parts or styles than memory should hold is refused', async () => {
  const styles = `<styleSheet><cellXfs>${'<xf numFmtId="14"/>'.repeat(1_000_000)}</cellXfs></styleSheet>`
  const file = workbookWith({ 'xl/styles.xml': strToU8(styles), [sheet]: strToU8('<worksheet/>') })
  await assert.rejects(read(file), { code: 'workbook_too_large' })
})

test('a zip bomb is refused by name before it has filled the memory', async () => {
  const bomb = new Uint8Array(80 * 1024 ** 2).fill(0x20)
  bomb.set(strToU8('<worksheet><sheetData>'))
  await assert.rejects(read(workbookWith({ [sheet]: bomb })), { code: 'zip_bomb' })
})

test('one long text that many cells name is a zip bomb, and one that some name is not', async () => {
  const text = 'x'.repeat(32_000)
  const named = (times: number) =>
    makeWorkbook([[['E-Mail'], ...Array.from({ length: times }, () => ['a@gmx.de', text])]])
  await assert.rejects(read(named(50_000)), { code: 'zip_bomb' })
  assert.equal((await read(named(500))).seen.length, 501)
})

test('one part that is read as many sheets expands no further than the upload may', async () => {
  const dull = Array.from({ length: 20_000 }, (_, i) => `<row r="${i}"/>`).join('')
  const many = Array.from({ length: 400 }, () => '<sheet r:id="r1"/>').join('')
  const file = workbookWith({
    'xl/workbook.xml': strToU8(`<workbook><sheets>${many}</sheets></workbook>`),
    [sheet]: strToU8(`<worksheet>${dull}${' '.repeat(2_000_000)}</worksheet>`),
  })
  await assert.rejects(read(file), { code: 'zip_bomb' })
})

test('cells lie where they say, in whatever order they are written and however far apart', async () => {
  const cells =
    '<c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="FAN1"><v>9</v></c><c r="A1"><v>2</v></c>'
  const [, found] = (await read(sheetOf(cells))).seen[0]!
  assert.deepEqual(
    [found.length, found[0], found[1], found[2], found[4095]],
    [4096, '2', '', '3', '9'],
  )
})

test('a workbook that expands beyond the bound at an honest ratio is too large', async () => {
  const file = makeWorkbook([Array.from({ length: 2000 }, (_, i) => [`user${i}@gmx.de`, i * i])])
  await assert.rejects(read(file, { expandedBytes: 50_000 }), { code: 'workbook_too_large' })
})

test('an upload beyond the bound for workbooks is refused', async () => {
  const file = zipSync({ '[Content_Types].xml': new Uint8Array(600_000) }, { level: 0 })
  await assert.rejects(read(file, { workbookBytes: 300_000 }), { code: 'workbook_too_large' })
})

test('what is damaged, encrypted or something else is refused by name', async () => {
  const good = makeWorkbook([list])
  const flipped = good.slice()
  flipped[good.length >> 1]! ^= 0xff
  const locked = good.slice()
  for (let at = 0; at < locked.length - 4; at++) {
    if (locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1) locked[at + 8] = 1
  }
  const entities = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'
  const cases: [code: string, file: Uint8Array][] = [
    ['broken_workbook', good.slice(0, good.length - 30)],
    ['broken_workbook', flipped],
    ['broken_workbook', workbookWith({ [sheet]: strToU8('<worksheet><row>') })],
    ['broken_workbook', workbookWith({ [sheet]: strToU8(entities) })],
    ['broken_workbook', workbookWith({})],
    ['password_protected', locked],
    ['binary_excel_file', zipSync({ 'xl/workbook.bin': strToU8('x') })],
    ['document_file', zipSync({ 'word/document.xml': strToU8('x') })],
    ['archive_file', zipSync({ 'META-INF/MANIFEST.MF': strToU8('Manifest-Version: 1.0') })],
    [
      'opendocument_file',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
    ],
  ]
  for (const [code, file] of cases) await assert.rejects(read(file), { code }, code)
})

test('an old Excel file and one with a password are told apart, wherever the name stands', async () => {
  const ole = new Uint8Array(600_000)
  ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  await assert.rejects(read(ole), { code: 'old_excel_file' })
  ole.set(Buffer.from('EncryptedPackage', 'utf16le'), 262_144 - 10)
  await assert.rejects(read(ole), { code: 'password_protected' })
})
