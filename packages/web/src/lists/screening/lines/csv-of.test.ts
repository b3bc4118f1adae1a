import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvOf } from './csv-of.ts'

test('cells that a spreadsheet would run stand behind an apostrophe', () => {
  const cells = ['=1+1', '+49', '-2', '@SUM(A1)', '\t=cmd', '＝1+1', '12', 'a=b']
  assert.equal(csvOf([cells]), "\ufeff'=1+1;'+49;'-2;'@SUM(A1);'\t=cmd;'＝1+1;12;a=b\r\n")
})

test('cells that would break a row are quoted', () => {
  assert.equal(
    csvOf([['a;b', 'say "x"', 'two\nlines']]),
    '\ufeff"a;b";"say ""x""";"two\nlines"\r\n',
  )
})
