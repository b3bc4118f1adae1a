import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { Sha256 } from '../../digest/sha256.ts'
import { defaultLimits, type Limits } from '../../limits.ts'
import { chunks } from '../../testing/chunks.ts'
import { makeWorkbook } from '../../testing/make-workbook.ts'
import { BlockSource } from '../block-source.ts'
import { openTable } from '../open-table.ts'

async function read(file: Uint8Array, limits: Partial<Limits> = {}) {
  const source = new BlockSource(chunks(file), { hash: new Sha256(), limit: 1e9 })
  const table = await openTable(source, { ...defaultLimits, ...limits })
  const seen: [line: number, found: string[] | string][] = []
  await table.read([], {
    row: (row) => void seen.push([row.line, row.texts()]),
    refused: (line, fault) => void seen.push([line, fault]),
  })
  return { seen, format: table.format() }
}

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

test('a zip bomb is refused by name before it has filled the memory', async () => {
  const bomb = new Uint8Array(80 * 1024 ** 2).fill(0x20)
  bomb.set(strToU8('<worksheet><sheetData>'))
  await assert.rejects(read(workbookWith({ [sheet]: bomb })), { code: 'zip_bomb' })
})

test('a workbook that expands beyond the bound at an honest ratio is too large', async () => {
  const file = makeWorkbook([Array.from({ length: 2000 }, (_, i) => [`user${i}@gmx.de`, i * i])])
  await assert.rejects(read(file, { expandedBytes: 50_000 }), { code: 'workbook_too_large' })
})

test('an upload beyond the bound for workbooks is refused', async () => {
  const file = zipSync({ '[Content_Types].xml': new Uint8Array(600_000) }, { level: 0 })
  await assert.rejects(read(file, { workbookBytes: 300_000 }), { code: 'workbook_too_large' })
  const archive = zipSync({ 'photos/1.jpg': new Uint8Array(600_000) }, { level: 0 })
  await assert.rejects(read(archive, { workbookBytes: 300_000 }), { code: 'archive_file' })
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
    ['archive_file', zipSync({ 'list.csv': strToU8('a@gmx.de') })],
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
