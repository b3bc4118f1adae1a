import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ColumnOrder, sortKey } from './column-order.ts'

function watch(cells: readonly string[], descending = false) {
  const order = new ColumnOrder(descending)
  for (const [row, cell] of cells.entries()) order.add(sortKey(cell), row)
  return order.facts()
}

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => String(from + i))

test('numbers, ids and dates follow each other as people count them', () => {
  for (const cells of [
    ['9', '10', '100'],
    ['K9', 'K10', 'K100'],
    ['9,50', '120,05', '1.020,5'],
    ['9.5', '1,020.50', '12,000.00'],
    ['28.02.2024', '01.03.2024', '15.01.2025'],
    ['2024-02-28 23:59:59', '2024-03-01 00:00:00', '2025-01-15 12:00:00'],
    ['Müller', 'MUNK', 'Múñoz'],
  ]) {
    const { steps, inOrder } = watch(cells)
    assert.deepEqual([steps, inOrder], [2, 2], cells.join(', '))
  }
})

test('the kind of a column is told by its first value', () => {
  assert.equal(watch(['', '17', '18']).kind, 'number')
  assert.equal(watch(['01.02.2024']).kind, 'moment')
  assert.equal(watch(['K17']).kind, 'text')
})

test('empty cells and repeated values are no steps', () => {
  const { steps, same } = watch(['1', '', '1', '2', '2', ''])
  assert.deepEqual([steps, same], [1, 2])
})

test('an order that begins again is found where it does', () => {
  assert.deepEqual(watch([...numbers(0, 50), ...numbers(0, 30)]).restarts, [50])
  assert.deepEqual(
    watch([...numbers(0, 40), ...numbers(5, 60), ...numbers(0, 25)]).restarts,
    [40, 95],
  )
})

test('the newest first is an order too', () => {
  const backwards = [...numbers(0, 50)].reverse()
  const { steps, inOrder, restarts } = watch([...backwards, ...backwards], true)
  assert.deepEqual([steps, inOrder, restarts], [99, 98, [50]])
})

test('single rows out of place begin nothing', () => {
  const stray = [...numbers(0, 50), '9999', ...numbers(50, 100)]
  const fewAtTheEnd = [...numbers(0, 100), ...numbers(0, 15)]
  const corrected = [...numbers(0, 50), '3', '7', ...numbers(50, 100)]
  for (const cells of [stray, fewAtTheEnd, corrected]) assert.deepEqual(watch(cells).restarts, [])
})
