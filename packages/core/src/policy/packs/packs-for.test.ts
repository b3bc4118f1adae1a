import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { examplePacks } from './example-packs.ts'
import type { PackLayer } from './pack-layer.ts'
import { packsFor } from './packs-for.ts'

const { extends: _, ...words } = { ...examplePacks.house, id: 'words', basis: 'none' as const }
const packs: PackLayer[] = [
  { ...examplePacks.house, extends: 'words' },
  law('ch', 'CH', 'words'),
  law('at', 'AT', 'eu'),
  law('de', 'DE', 'eu'),
  law('eu', 'EU', 'words'),
  words,
]

function held(home: string, ...countries: string[]) {
  return packsFor(packs, home, countries)
    .map(({ id }) => id)
    .join(' ')
}

describe('packsFor', () => {
  test('shared words come first, then general law, home, the other countries, and the house last', () => {
    assert.equal(held('DE', 'CH', 'AT'), 'words eu de at ch house')
  })

  test('the order and repetition of the countries do not matter, that of the home does', () => {
    assert.equal(held('CH', 'DE', 'AT', 'DE', 'CH'), held('CH', 'AT', 'DE'))
    assert.equal(held('CH', 'DE'), 'words eu ch de house')
  })

  test('general law holds only where a country under it is concerned', () => {
    assert.equal(held('CH'), 'words ch house')
    assert.equal(held('CH', 'US'), 'words ch house')
    assert.equal(held('CH', 'FR'), 'words eu ch house')
    assert.equal(held('CH', 'NO'), 'words eu ch house')
  })

  test('a home without a pack of its own is never without law', () => {
    assert.equal(held('FR'), 'words eu house')
    assert.equal(held('US'), 'words eu house')
    assert.equal(held('US', 'CH'), 'words eu ch house')
  })

  test('a pack that is extended comes along before the one that extends it', () => {
    const german = packs.map((pack) => (pack.id === 'house' ? { ...pack, extends: 'de' } : pack))
    assert.deepEqual(
      packsFor(german, 'CH', []).map(({ id }) => id),
      ['words', 'ch', 'eu', 'de', 'house'],
    )
  })
})

function law(id: string, country: string, base: string): PackLayer {
  return { ...examplePacks.law, id, country, extends: base }
}
