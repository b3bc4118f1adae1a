import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FileName, Line } from './values.ts'

test('a name is one line, and holds nothing that steers the text beside it', () => {
  assert.equal(Line.parse(' Kunden\r\nBcc: x@example.org '), 'Kunden Bcc: x@example.org')
  assert.equal(Line.parse('\u202eliam\u202c \u2067\u0007neu\ufeff'), 'liam neu')
  assert.equal(FileName.parse('\u202evsc.exe\u202c.csv'), 'vsc.exe.csv')
  assert.equal(Line.safeParse('\u200b\u2060').success, false)
})

test('a name keeps every letter, sign and emoji', () => {
  for (const name of [
    'Ayşe Demir',
    'נעמה כהן',
    '  a  b '.trim(),
    '👩🏽‍🌾 Hof',
    'می‌خواهم',
    'e\u0301',
  ]) {
    assert.equal(Line.parse(name), name)
  }
})
