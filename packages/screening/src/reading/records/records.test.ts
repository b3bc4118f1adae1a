import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { defaultLimits } from '../../limits.ts'
import { readTable } from '../../testing/read-table.ts'
import { LdifReader } from './ldif.ts'
import { SqlScanner, type TupleRow } from './sql-scanner.ts'
import { type RecordReader, type RecordSink, TextLines } from './text-lines.ts'
import { VcardReader } from './vcard.ts'

const cards = [
  'BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:M=C3=BCller=\r\n=20Anna\r\nEMAIL:anna@\r\n gmx.de\r\nEND:VCARD',
  'BEGIN:VCARD\r\nFN:Ben\r\nBEGIN:VCARD\r\nEMAIL:cleo@web.de\r\nEND:VCARD\r\n\r\nBEGIN:VCARD\r\nFN:Köln',
].join('\r\n')

const entries =
  'version: 1\n\n# Kunden\ndn: cn=a\ncn:: SsO8cmdlbg==\nmail: anna@\n gmx.de\n\ndn: ou=b\nobjectClass: organizationalUnit\n\ndn: cn=c\nmail;x-home: c@web.de\n'

const dump = [
  "-- it's a dump; really\r\nSET NAMES utf8;",
  "/* one 'remark */ CREATE TABLE `ab` (`id` int, `mail` varchar(9) DEFAULT ';', PRIMARY KEY (`id`));",
  "INSERT INTO `ab` VALUES (1,'it\\'s (a), \"b\";\n'),\n(2, CONCAT('x','y')),(3,NULL),(4, ;),\n(5,'ö''k');",
  'COPY public.c (mail) FROM stdin;\nx\\ty\n\\N\n\\.\nINSERT "d" ("e") VALUES (-1)',
].join('\n')

function rowsOfDump(pieces: readonly string[]): unknown[] {
  const rows: TupleRow[] = []
  const scanner = new SqlScanner((row) => rows.push(row), defaultLimits)
  for (const piece of pieces) scanner.push(piece, false)
  scanner.push('', true)
  return rows.map(({ table, line, values, fault }) => [table, line, fault ?? values])
}

function entriesOf(newReader: (sink: RecordSink) => RecordReader, pieces: readonly Uint8Array[]) {
  const seen: unknown[] = []
  const reader = newReader({
    entry: (line, entry) => void seen.push([line, entry]),
    refused: (line, fault) => void seen.push([line, fault]),
  })
  const lines = new TextLines('ascii', defaultLimits, reader)
  for (const piece of pieces) lines.push(piece, false)
  lines.push(new Uint8Array(0), true)
  return seen
}

test('a dump gives its rows with their lines, and a damaged one costs itself', () => {
  assert.deepEqual(rowsOfDump([dump]), [
    ['ab', 4, ['1', 'it\'s (a), "b";\n']],
    ['ab', 6, ['2', 'x']],
    ['ab', 6, ['3', '']],
    ['ab', 6, 'broken_entry'],
    ['ab', 7, ['5', "ö'k"]],
    ['c', 9, ['x\ty']],
    ['c', 10, ['']],
    ['d', 12, ['-1']],
  ])
})

test('address cards and directory entries are put together from their lines', () => {
  assert.deepEqual(
    entriesOf((sink) => new VcardReader(sink), [Buffer.from(cards)]),
    [
      [
        1,
        [
          ['N', 'Müller Anna'],
          ['EMAIL', 'anna@gmx.de'],
        ],
      ],
      [8, 'broken_entry'],
      [10, [['EMAIL', 'cleo@web.de']]],
      [14, 'cut_off'],
    ],
  )
  assert.deepEqual(
    entriesOf((sink) => new LdifReader(sink), [Buffer.from(entries)]),
    [
      [
        4,
        [
          ['cn', 'Jürgen'],
          ['mail', 'anna@gmx.de'],
        ],
      ],
      [12, [['mail', 'c@web.de']]],
    ],
  )
})

test('dumps, cards and entries give the same wherever their pieces end', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(lengths, (cut) => {
      assert.deepEqual(rowsOfDump(cutUp(dump, cut)), rowsOfDump([dump]))
      const readers = [
        [cards, (sink: RecordSink) => new VcardReader(sink)],
        [entries, (sink: RecordSink) => new LdifReader(sink)],
      ] as const
      for (const [text, newReader] of readers) {
        const bytes = Buffer.from(text)
        assert.deepEqual(entriesOf(newReader, cutUp(bytes, cut)), entriesOf(newReader, [bytes]))
      }
    }),
  )
})

test('a list far down in a dump is read from its first row to its last', async () => {
  const post = `INSERT INTO \`posts\` VALUES (1,'${'Lorem; ipsum, dolor '.repeat(40)}');\n`
  const user = (i: number) => `INSERT INTO \`users\` (\`mail\`) VALUES ('kunde${i}@gmx.de');\n`
  const users = Array.from({ length: 5000 }, (_, i) => user(i)).join('')
  const { seen, sample } = await readTable(post.repeat(2000) + users + post.repeat(2000))
  assert.deepEqual(sample.slice(0, 2), [
    { line: 0, cells: ['mail'] },
    { line: 2001, cells: ['kunde0@gmx.de'] },
  ])
  assert.deepEqual(
    seen,
    Array.from({ length: 5000 }, (_, i) => [2001 + i, [`kunde${i}@gmx.de`]]),
  )
})

function cutUp<Whole extends { length: number; slice(from: number, to: number): Whole }>(
  whole: Whole,
  lengths: readonly number[],
): Whole[] {
  const pieces: Whole[] = []
  for (let at = 0, i = 0; at < whole.length; i++) {
    const end = at + lengths[i % lengths.length]!
    pieces.push(whole.slice(at, end))
    at = end
  }
  return pieces
}
