import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { gzipSync, strToU8 } from 'fflate'
import { FileRefusal } from '../reading/file-refusal.ts'
import { screen } from '../screen.ts'
import { chunks } from '../testing/chunks.ts'
import { makeWorkbook } from '../testing/make-workbook.ts'
import { isListedIn, readLeaveOutList } from './leave-out-list.ts'
import { mend } from './mend.ts'

const file = [
  'E-Mail;Name',
  'anna@gmx.de;Anna',
  'b.ert+shop@googlemail.com;Bert',
  'carla@web.de;Carla',
  'dora@gmial.com;Dora',
  'mailto:emil@gmx.de;Emil',
  'CARLA@web.de;Carla',
].join('\n')

const now = new Date('2026-11-25T10:00:00Z')

test('whoever is on a list is left out under any spelling of the mailbox, and under a corrected one', async () => {
  const list = 'bert@gmail.com\ncarla@web.de\ndora@gmail.com\nemil@gmx.de\nnobody@gmx.de\n'
  const { hashes, addresses } = await readLeaveOutList(chunks(list))
  assert.equal(addresses, 5)
  let text = ''
  const { rows, dropped } = await mend(chunks(file), {
    domains: { 'gmial.com': 'gmail.com' },
    leaveOut: { listed: hashes },
    write: (bytes) => {
      text += Buffer.from(bytes)
    },
  })
  assert.deepEqual([rows, dropped.listed, dropped.duplicates], [1, 5, 0])
  assert.deepEqual(text.trim().split('\r\n').slice(1), ['anna@gmx.de;Anna'])
})

test('a report leaves out whoever is on a list as if nobody had been there', async () => {
  const { hashes } = await readLeaveOutList(chunks('bert@gmail.com\ncarla@web.de\n'))
  const isListed = isListedIn(hashes)
  const report = await screen(chunks(file), {
    now,
    leavesOut: (_, address) => isListed(address),
  })
  assert.equal(report.outcome, 'screened')
  const { recipients, rows } = report
  assert.deepEqual([recipients.unique, recipients.duplicates, rows.total], [3, 0, 3])
})

test('a list is a table, a workbook, lines or packed, and known by the digest of its file', async () => {
  const table = strToU8('Kunde;E-Mail;Grund\n1;anna@gmx.de;Widerspruch\n2;Anna@GMX.de;\n3;;\n')
  const workbook = makeWorkbook([
    [
      ['Kunde', 'E-Mail'],
      ['1', 'anna@gmx.de'],
    ],
  ])
  for (const bytes of [table, workbook, strToU8('anna@gmx.de\n'), gzipSync(table)]) {
    const list = await readLeaveOutList(chunks(bytes))
    assert.equal(list.addresses, 1)
    assert.equal(list.hashes.length, 4)
    assert.equal(list.sha256, createHash('sha256').update(bytes).digest('hex'))
  }
})

test('a list without addresses is refused by name', async () => {
  await assert.rejects(readLeaveOutList(chunks('Name;Ort\nAnna;Kiel\nBen;Köln\n')), (error) => {
    return error instanceof FileRefusal && error.code === 'no_email_column'
  })
})

test('of a recipients file, whoever it marks as gone is read alone', async () => {
  const marked = [
    'E-Mail;Status;Abgemeldet am',
    'anna@gmx.de;aktiv;',
    'b.ert@googlemail.com;Abgemeldet;',
    'carla@web.de;aktiv;2024-05-01',
    'carla@web.de;aktiv;',
    'dora@gmx.de;unzustellbar;',
  ].join('\n')
  const { addresses, hashes } = await readLeaveOutList(chunks(marked), { marked: true })
  assert.equal(addresses, 3)
  const isMarked = isListedIn(hashes)
  const report = await screen(chunks(marked), {
    now,
    leavesOut: (_, address) => isMarked(address),
  })
  assert.equal(report.outcome === 'screened' && report.recipients.unique, 1)
})
