import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type NotedReport, readingNotes } from './reading-notes.ts'

const one = [{ name: 'Kunden', before: 0 }]

function notesOf(file: NotedReport['file']) {
  return readingNotes({ file, columns: { header: null }, recipients: { addresses: 160 } })
}

test('a workbook that was read as a whole needs no word', () => {
  assert.deepEqual(notesOf({}), [])
  assert.deepEqual(notesOf({ workbook: { sheets: one, leftOut: [], hiddenRows: 0 } }), [])
})

test('sheets that were read together are named with the line at which each begins', () => {
  const sheets = [...one, { name: 'Februar', before: 1204 }]
  const [note] = notesOf({ workbook: { sheets, leftOut: [], hiddenRows: 0 } })
  assert.match(note!.de, /2 Blätter .*: „Kunden“ ab Zeile 1 und „Februar“ ab Zeile 1\.205\.$/)
  assert.match(note!.en, /2 sheets .*: “Kunden” from line 1 and “Februar” from line 1,205\.$/)
})

test('of very many sheets the first are named and the others counted', () => {
  const sheets = Array.from({ length: 400 }, (_, i) => ({ name: `S${i}`, before: i }))
  const [note] = notesOf({ workbook: { sheets, leftOut: [], hiddenRows: 0 } })
  assert.match(note!.de, /„S23“ ab Zeile 24 und 376 weitere\.$/)
})

test('what was not read is named with the reason, and hidden rows are counted', () => {
  const leftOut = [
    { name: 'Team', why: 'other_layout' },
    { name: 'Alt', why: 'hidden' },
  ] as const
  const notes = notesOf({ workbook: { sheets: one, leftOut: [...leftOut], hiddenRows: 1 } })
  assert.deepEqual(
    notes.map(({ de }) => de.split(/[:,]/)[0]),
    ['Nicht gelesen', 'Nicht gelesen', '1 ausgeblendete Zeile ist mitgelesen'],
  )
  assert.match(notes[0]!.en, /columns differ: “Team”\./)
  assert.match(notes[1]!.en, /sheet is hidden: “Alt”\./)
})

test('further columns of addresses are named by place and heading, for they were not read', () => {
  const columns = { header: ['E-Mail', 'Name', ' E-Mail 2 ', ''], otherAddresses: [2, 3] }
  const [note] = readingNotes({ file: {}, columns, recipients: { addresses: 1 } })
  assert.equal(
    note!.de,
    'Weitere Adressen, die nicht mitgelesen sind: Spalte 3 „E-Mail 2“ und Spalte 4. Wer nur dort steht, braucht eine eigene Datei.',
  )
  assert.equal(
    note!.en,
    'More addresses, which were not read: column 3, “E-Mail 2” and column 4. Recipients listed only there need a file of their own.',
  )
})

test('a sheet called like a list of those who left is no list to import, but one to leave out', () => {
  const leftOut = (['Abgemeldet', 'Bounces 2025', 'Team'] as const).map((name) => ({
    name,
    why: 'other_layout' as const,
  }))
  const [gone, other] = notesOf({ workbook: { sheets: one, leftOut, hiddenRows: 0 } })
  assert.match(gone!.de, /^Nicht gelesen: „Abgemeldet“ und „Bounces 2025“\. .* als Sperrliste\.$/)
  assert.match(gone!.en, /^Not read: “Abgemeldet” and “Bounces 2025”\. .* as a blocklist\.$/)
  assert.match(other!.de, /Spalten andere sind: „Team“\./)
})

test('address cards of which some have several addresses are counted beside the addresses, others need no word', () => {
  assert.deepEqual(notesOf({ cards: { read: 160, several: 0 } }), [])
  assert.deepEqual(notesOf({ cards: { read: 120, several: 40 } }), [
    {
      de: '120 Karten, 160 Adressen: 40 Karten haben mehrere. Jede Adresse zählt als ein Empfänger.',
      en: '120 cards, 160 addresses: 40 cards have several. Each address counts as one recipient.',
    },
  ])
  const [one] = notesOf({ cards: { read: 159, several: 1 } })
  assert.match(one!.de, /: 1 Karte hat mehrere\./)
})
