import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isZero, saysNothing } from './says-nothing.ts'

function ask(is: typeof saysNothing, text: string): boolean {
  const bytes = new TextEncoder().encode(`<${text}>`)
  return is(bytes, 1, bytes.length - 1)
}

test('what databases and people write for nothing says nothing', () => {
  for (const text of [
    '-',
    '--',
    '?',
    '...',
    'NULL',
    'null',
    '\\N',
    'n/a',
    'N/A',
    '#NV',
    'None',
    'nan',
    'k. A.',
    'N. A.',
    'keine Angabe',
    '–',
    '—',
  ]) {
    assert.ok(ask(saysNothing, text), text)
  }
})

test('short values that say something are not mistaken for it', () => {
  for (const text of [
    'ja',
    'no',
    '0',
    '1',
    'x',
    'Nina',
    'Ulm',
    'nie',
    'NL',
    'DE',
    'k',
    '-1',
    'na ja',
  ]) {
    assert.ok(!ask(saysNothing, text), text)
  }
})

test('moments and addresses of nothing but zeros are zero', () => {
  for (const text of [
    '0',
    '0000-00-00',
    '0000-00-00 00:00:00',
    '00.00.0000',
    '0.0.0.0',
    '::',
    '0000-00-00T00:00:00Z',
  ]) {
    assert.ok(ask(isZero, text), text)
  }
  for (const text of ['10.0.0.0', '2000-00-00', '0x', '00:01', 'T1'])
    assert.ok(!ask(isZero, text), text)
})
