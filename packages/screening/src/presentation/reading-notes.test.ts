import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingNotes } from './reading-notes.ts'

const one = [{ name: 'Kunden', before: 0 }]

test('a workbook that was read as a whole needs no word', () => {
  assert.deepEqual(readingNotes({}), [])
  assert.deepEqual(readingNotes({ workbook: { sheets: one, leftOut: [], hiddenRows: 0 } }), [])
})

test('sheets that were read together are named with the line at which each begins', () => {
  const sheets = [...one, { name: 'Februar', before: 1204 }]
  const [note] = readingNotes({ workbook: { sheets, leftOut: [], hiddenRows: 0 } })
  assert.match(note!.de, /2 Blätter .*: „Kunden“ ab Zeile 1 und „Februar“ ab Zeile 1\.205\.$/)
  assert.match(note!.en, /2 sheets .*: “Kunden” from line 1 and “Februar” from line 1,205\.$/)
})

test('of very many sheets the first are named and the others counted', () => {
  const sheets = Array.from({ length: 400 }, (_, i) => ({ name: `S${i}`, before: i }))
  const [note] = readingNotes({ workbook: { sheets, leftOut: [], hiddenRows: 0 } })
  assert.match(note!.de, /„S23“ ab Zeile 24 und 376 weitere\.$/)
})

test('what was not read is named with the reason, and hidden rows are counted', () => {
  const leftOut = [
    { name: 'Team', why: 'other_layout' },
    { name: 'Alt', why: 'hidden' },
  ] as const
  const notes = readingNotes({ workbook: { sheets: one, leftOut: [...leftOut], hiddenRows: 1 } })
  assert.deepEqual(
    notes.map(({ de }) => de.split(/[:,]/)[0]),
    ['Nicht gelesen', 'Nicht gelesen', '1 ausgeblendete Zeile ist mitgelesen'],
  )
  assert.match(notes[0]!.en, /columns differ: “Team”\./)
  assert.match(notes[1]!.en, /sheet is hidden: “Alt”\./)
})
