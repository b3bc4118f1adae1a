import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOpenings, writeOpenings } from './openings.ts'

test('working hours are read as people type them, and written so that they are read again', () => {
  const day = [
    { from: '09:00', to: '12:30' },
    { from: '13:00', to: '24:00' },
  ]
  for (const text of ['9-12:30, 13-24', '09:00–12.30;13:00–24:00', writeOpenings(day)]) {
    assert.deepEqual(readOpenings(text), day)
  }
  assert.deepEqual(readOpenings('  '), [])
})

test('what is no time, or ends before it begins, is not taken for one', () => {
  for (const text of ['vormittags', '9', '17-9', '9-25', '9:75-12', '9-12-15', '24:30-25'])
    assert.equal(readOpenings(text), null, text)
})
