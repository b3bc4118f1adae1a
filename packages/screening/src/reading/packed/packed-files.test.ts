import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync, gzipSync as nodeGzip } from 'node:zlib'
import fc from 'fast-check'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { makeWorkbook } from '../../testing/make-workbook.ts'
import { readTable } from '../../testing/read-table.ts'
import { crc32 } from './expansion.ts'

const list = 'Name;E-Mail\nJürgen;j@gmx.de\nAnna;anna@web.de\n'
const rows = [
  [1, ['Name', 'E-Mail']],
  [2, ['Jürgen', 'j@gmx.de']],
  [3, ['Anna', 'anna@web.de']],
]
const bytes = strToU8(list)
const noise = {
  '__MACOSX/._liste.csv': strToU8('x'),
  '.DS_Store': strToU8('x'),
  'ordner/': strToU8(''),
}

test('a list in a gzip or zip file is read as if it were not packed', async () => {
  const packed: [what: string, file: Uint8Array][] = [
    ['gzip', gzipSync(bytes)],
    ['gzip with a name', gzipSync(bytes, { filename: 'liste.csv' })],
    ['zip', zipSync({ 'liste.csv': bytes })],
    ['zip in a folder', zipSync({ 'ordner/liste.csv': bytes })],
    ['zip without compression', zipSync({ 'liste.csv': bytes }, { level: 0 })],
    ['zip with what macOS adds after it', zipSync({ 'liste.csv': bytes, ...noise })],
    ['zip with what macOS adds before it', zipSync({ ...noise, 'liste.csv': bytes })],
    ['zip with a comment', zipSync({ 'liste.csv': bytes }, { comment: 'PK\x01\x02' })],
  ]
  for (const [what, file] of packed) {
    const { seen, format, bytes: read } = await readTable(file)
    assert.deepEqual(seen, rows, what)
    assert.equal(format.delimiter, ';', what)
    assert.equal(read, file.length, what)
  }
})

test('whatever can be read can be packed: workbooks, JSON, UTF-16', async () => {
  const cells = [
    ['Name', 'E-Mail'],
    ['Anna', 'anna@web.de'],
  ]
  const json = strToU8(JSON.stringify([{ Name: 'Anna', 'E-Mail': 'anna@web.de' }]))
  const utf16 = Buffer.from(`\ufeff${list}`, 'utf16le')
  for (const [file, kind] of [
    [makeWorkbook([cells]), 'xlsx'],
    [json, 'json'],
    [utf16, 'text'],
  ] as const) {
    const plain = await readTable(file)
    assert.equal(plain.format.kind, kind)
    for (const pack of [gzipSync, (one: Uint8Array) => zipSync({ 'liste.xlsx': one })]) {
      const packed = await readTable(pack(file))
      assert.deepEqual(packed.seen, plain.seen)
      assert.deepEqual(packed.format, plain.format)
    }
  }
})

test('a zip file whose writer did not know sizes before is read, in each of the forms they take', async () => {
  for (const wide of [true, false]) {
    for (const deflate of [true, false]) {
      const unknown = streamedZip({ wide, deflate })
      assert.deepEqual((await readTable(unknown)).seen, rows)
      for (const signature of [true, false]) {
        const known = streamedZip({ wide, deflate, signature, sizeBefore: true })
        assert.deepEqual((await readTable(known)).seen, rows)
      }
    }
  }
})

test('a gzip file may consist of several, one after the other', async () => {
  const half = list.indexOf('Anna')
  const halves = [list.slice(0, half), '', list.slice(half)].map((part) => nodeGzip(part))
  assert.deepEqual((await readTable(Buffer.concat(halves))).seen, rows)
})

const refused: [what: string, file: Uint8Array, code: string][] = [
  ['two lists in one zip', zipSync({ 'a.csv': bytes, 'b.csv': bytes, ...noise }), 'several_files'],
  ['a zip without a file', zipSync({ ...noise }), 'empty_file'],
  ['an empty zip', zipSync({}), 'empty_file'],
  ['an empty file in a zip', zipSync({ 'a.csv': strToU8('') }), 'empty_file'],
  ['an empty gzip', gzipSync(strToU8('')), 'empty_file'],
  ['a zip in a zip', zipSync({ 'a.zip': zipSync({ 'a.csv': bytes }) }), 'nested_archive'],
  ['a gzip in a zip', zipSync({ 'a.csv.gz': gzipSync(bytes) }), 'nested_archive'],
  ['a zip in a gzip', gzipSync(zipSync({ 'a.csv': bytes })), 'nested_archive'],
  ['a 7z in a zip', zipSync({ 'a.7z': strToU8('7z\xbc\xaf\x27\x1c', true) }), 'nested_archive'],
  ['a tar in a gzip', gzipSync(strToU8(`${'a.csv'.padEnd(257, '0')}ustar  `)), 'nested_archive'],
  ['a PDF in a zip', zipSync({ 'a.pdf': strToU8('%PDF-1.7') }), 'pdf_file'],
  ['an encrypted zip', withFlag(zipSync({ 'a.csv': bytes }), 1), 'password_protected'],
  ['a zip in an unknown compression', withMethod(zipSync({ 'a.csv': bytes }), 14), 'archive_file'],
]

for (const [what, file, code] of refused) {
  test(`${what} is refused as ${code}`, () => assert.rejects(readTable(file), { code }))
}

test('an archive that is cut off anywhere is refused, and none is taken for a shorter list', async () => {
  const long = strToU8(list.repeat(40))
  for (const file of [gzipSync(long), zipSync({ 'a.csv': long }), streamedZip()]) {
    for (let length = 30; length < file.length; length++) {
      await assert.rejects(readTable(file.slice(0, length)), { code: 'broken_archive' })
    }
  }
})

test('a changed byte in the packed list is noticed', async () => {
  const long = strToU8(Array.from({ length: 60 }, (_, i) => `Name ${i};n${i}@gmx.de\n`).join(''))
  const truth = (await readTable(long)).seen
  for (const file of [gzipSync(long), zipSync({ 'a.csv': long })]) {
    for (let at = 50; at < file.length - 80; at += 3) {
      const changed = file.slice()
      changed[at]! ^= 0x10
      const read = await readTable(changed).catch((error) => error.code)
      if (typeof read === 'string') assert.equal(read, 'broken_archive')
      else assert.deepEqual(read.seen, truth)
    }
  }
})

test('what expands beyond reason or beyond the bound is refused by name', async () => {
  const zeros = new Uint8Array(40 * 1024 ** 2).fill(0x20)
  zeros.set(bytes)
  for (const file of [gzipSync(zeros), zipSync({ 'a.csv': zeros })]) {
    await assert.rejects(readTable(file), { code: 'zip_bomb' })
  }
  const many = strToU8(Array.from({ length: 9000 }, (_, i) => `n${i * i}@gmx.de\n`).join(''))
  const limits = { fileBytes: 50_000 }
  for (const file of [gzipSync(many), zipSync({ 'a.csv': many })]) {
    await assert.rejects(readTable(file, { limits }), { code: 'file_too_large' })
  }
})

test('a dull list packs very well and is no bomb', async () => {
  const dull = strToU8('Anna;anna@gmx.de\n'.repeat(100_000))
  assert.equal((await readTable(gzipSync(dull, { level: 9 }))).seen.length, 100_000)
})

test('how the bytes of an archive arrive changes nothing', async () => {
  const file = strToU8(list.repeat(20))
  const packed = [gzipSync(file), zipSync({ ...noise, 'a.csv': file }), streamedZip()]
  const whole = await Promise.all(packed.map((one) => readTable(one)))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }),
      async (lengths) => {
        for (const [i, one] of packed.entries()) {
          assert.deepEqual(await readTable(one, { lengths }), whole[i])
        }
      },
    ),
    { numRuns: 30 },
  )
})

/** Sets a bit in the flags of the first local header. */
function withFlag(zip: Uint8Array, flag: number): Uint8Array {
  zip[6]! |= flag
  return zip
}

function withMethod(zip: Uint8Array, method: number): Uint8Array {
  zip[8] = method
  return zip
}

interface Streamed {
  /** Sizes of eight bytes. */
  wide?: boolean
  deflate?: boolean
  /** The checksum and sizes after the data are marked as such. */
  signature?: boolean
  sizeBefore?: boolean
}

/** A zip file from a program that writes checksum and sizes after the data. */
function streamedZip(how: Streamed = {}): Uint8Array {
  const { wide = false, deflate = true, signature = true, sizeBefore = false } = how
  const name = Buffer.from('liste.csv')
  const data = deflate ? deflateRawSync(bytes) : Buffer.from(bytes)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 6)
  local.writeUInt16LE(deflate ? 8 : 0, 8)
  local.writeUInt32LE(sizeBefore ? data.length : 0, 18)
  local.writeUInt16LE(name.length, 26)
  const descriptor = Buffer.alloc(wide ? 20 : 12)
  descriptor.writeUInt32LE(crc32(0, bytes), 0)
  descriptor.writeUInt32LE(data.length, 4)
  descriptor.writeUInt32LE(bytes.length, wide ? 12 : 8)
  const mark = Buffer.from(signature ? 'PK\x07\x08' : '')
  const end = Buffer.from('PK\x05\x06'.padEnd(22, '\0'))
  return Buffer.concat([local, name, data, mark, descriptor, end])
}
