import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvText } from './csv-text.ts'

test('cells with commas, quotes or breaks are quoted, and lines end as RFC 4180 says', () => {
  assert.equal(
    csvText([
      ['name', 'said'],
      ['a,b', 'She said "yes"\nand left'],
      ['empty', null],
    ]),
    'name,said\r\n"a,b","She said ""yes""\nand left"\r\nempty,\r\n',
  )
})

test('no text can act as a formula, and a negative number stays a number', () => {
  assert.equal(
    csvText([['=1+1', '+49', '-x', '@sum', '\tx', '=A1,"b"', -3]]),
    `'=1+1,'+49,'-x,'@sum,'\tx,"'=A1,""b""",-3\r\n`,
  )
})

test('what a spreadsheet reads as the sign of a formula counts as one, after spaces too', () => {
  assert.equal(csvText([[' =1+1', '\n@sum', '＝1+1', '－2']]), "' =1+1,\"'\n@sum\",'＝1+1,'－2\r\n")
})
