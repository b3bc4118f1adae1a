import assert from 'node:assert/strict'
import { test } from 'node:test'
import { examplePacks } from './example-packs.ts'
import type { PackLayer } from './pack-layer.ts'
import { packsFor } from './packs-for.ts'

const { law, house } = examplePacks
const base = pack('base', 'law')
const packs = [
  pack('house', 'house', 'base'),
  pack('de', 'law', 'base'),
  pack('at', 'law', 'base'),
  pack('ch', 'law', 'base'),
  base,
]

test('the law of the home country comes first, that of the recipients next, house rules last', () => {
  assert.deepEqual(ids('DE', ['CH', 'AT']), ['base', 'de', 'at', 'ch', 'house'])
})

test('the home country always counts, and no country twice', () => {
  assert.deepEqual(ids('AT', []), ['base', 'at', 'house'])
  assert.deepEqual(ids('DE', ['DE', 'DE']), ['base', 'de', 'house'])
})

test('a country without a pack of its own adds nothing', () => {
  assert.deepEqual(ids('DE', ['NZ']), ['base', 'de', 'house'])
})

test('the order in which countries are named changes nothing', () => {
  assert.deepEqual(ids('DE', ['AT', 'CH']), ids('DE', ['CH', 'AT']))
})

function ids(home: string, countries: string[]): string[] {
  return packsFor(packs, home, countries).map(({ id }) => id)
}

function pack(id: string, basis: 'law' | 'house', base?: string): PackLayer {
  const like = basis === 'law' ? law : house
  const { extends: _, ...rest } = like
  return { ...rest, id, version: `${id}@2026-11-25`, basis, ...(base ? { extends: base } : {}) }
}
