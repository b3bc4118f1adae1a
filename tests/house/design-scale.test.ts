import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scaleFaults } from '../../scripts/check/scale-faults.ts'

const refused = [
  'font-size: 17px;',
  'font-size: 1.125rem;',
  'line-height: 1.3;',
  'font-weight: 700;',
  'border-radius: 8px;',
  'border-left: 3px solid var(--tone);',
  'border-inline-start: 2px solid var(--line-strong);',
]
const kept = [
  'font-size: var(--font-size-small);',
  'line-height: var(--leading-large);',
  'font-weight: 600;',
  'border-radius: var(--mantine-radius-md);',
  'border-inline-start: var(--quote-rule);',
  'border-left: 1px solid var(--line);',
  'border: 2px solid var(--line);',
]

test('a size, leading, weight, corner or left rule outside the scale is refused by its line', () => {
  for (const declaration of refused) {
    const css = `.part {\n  ${declaration}\n}`
    assert.deepEqual(scaleFaults(css), [{ line: 2, declaration }])
  }
})

test('what the scale has is kept', () => {
  for (const declaration of kept) assert.deepEqual(scaleFaults(`.part {\n  ${declaration}\n}`), [])
})

test('a disclosure with a mark of its own is refused', () => {
  assert.equal(scaleFaults('.line::-webkit-details-marker {\n  display: none;\n}').length, 1)
})
