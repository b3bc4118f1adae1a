import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CellStyle, cellStyle, StyleCourse } from './style-course.ts'

const written: [cell: string, style: CellStyle][] = [
  ['', 'empty'],
  ['4711', 'digits'],
  ['01.02.2024', 'dotted'],
  ['2024-02-01', 'hyphenated'],
  ['+49 30 / 123', 'other_number'],
  ['anna', 'lower_case'],
  ['MÜLLER', 'upper_case'],
  ['Müller', 'mixed_case'],
  ['M', 'mixed_case'],
  ['anna@gmx.de', 'lower_address'],
  ['Anna@GMX.de', 'mixed_address'],
  ['Weg 7', 'letters_and_digits'],
]

for (const [cell, style] of written) {
  test(`“${cell}” is written as ${style}`, () => assert.equal(cellStyle(cell), style))
}

function course(rows: readonly CellStyle[][]) {
  const styles = new StyleCourse(rows[0]!.length)
  for (const row of rows) styles.add(row)
  return styles.breaks()
}

const part = (rows: number, ...styles: CellStyle[]) => Array.from({ length: rows }, () => styles)

test('a place where columns change their style is found, with the columns that do', () => {
  const breaks = course([
    ...part(300, 'mixed_case', 'dotted', 'digits', 'empty'),
    ...part(300, 'upper_case', 'hyphenated', 'digits', 'digits'),
  ])
  assert.equal(breaks.length, 1)
  assert.ok(breaks[0]!.from <= 300 && breaks[0]!.to >= 299, JSON.stringify(breaks))
  assert.deepEqual(breaks[0]!.restyled, [0, 1])
  assert.deepEqual(breaks[0]!.refilled, [3])
})

test('a style that comes and goes makes no place', () => {
  const rows = Array.from({ length: 600 }, (_, row): CellStyle[] => [
    row % 3 === 0 ? 'upper_case' : 'mixed_case',
    row % 2 === 0 ? 'empty' : 'digits',
  ])
  assert.deepEqual(course(rows), [])
})

test('a file of a few rows says nothing', () => {
  assert.deepEqual(course([...part(40, 'mixed_case'), ...part(40, 'upper_case')]), [])
})
