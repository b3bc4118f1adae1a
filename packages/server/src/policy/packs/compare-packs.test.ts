import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PackLayer } from '@freigabe/core'
import { comparePacks } from './compare-packs.ts'
import { loadPacks } from './load-packs.ts'

const packs = (await loadPacks()).map(({ layer }) => layer)

/** The parts of a pack that these tests change. */
interface Editable {
  promise: { businessDays: number }
  rules: { id: string; when: string }[]
  requirements: unknown[]
  screening?: unknown
}

/** The shipped packs, with a change in the house pack. */
function changed(change: (house: Editable) => void): PackLayer[] {
  return packs.map((layer) => {
    if (layer.id !== 'house') return layer
    const copy = structuredClone(layer)
    change(copy as unknown as Editable)
    return copy
  })
}

describe('comparePacks', () => {
  test('finds nothing between packs and themselves', () => {
    assert.deepEqual(comparePacks(packs, structuredClone(packs)), [])
  })

  test('tells a value with what it was before, by the ids on the way to it', () => {
    const after = changed((house) => {
      house.promise.businessDays = 2
      house.rules.find(({ id }) => id === 'large_list')!.when = 'screening.recipients > 5'
    })
    assert.deepEqual(comparePacks(packs, after), [
      { pack: 'house', at: 'promise.businessDays', change: 'changed', before: 1, after: 2 },
      {
        pack: 'house',
        at: 'rules.large_list.when',
        change: 'changed',
        before: 'screening.recipients > 100000',
        after: 'screening.recipients > 5',
      },
    ])
  })

  test('tells what came and went, and whole packs as one', () => {
    const after = changed((house) => {
      house.requirements.shift()
      house.screening = { thresholds: { duplicates: { notice: 0.2 } } }
    })
    assert.deepEqual(
      comparePacks(packs, after).map(({ at, change }) => `${at} ${change}`),
      ['requirements.last_mailing removed', 'screening added'],
    )
    assert.deepEqual(
      comparePacks(
        packs.filter(({ id }) => id !== 'ch'),
        packs,
      ),
      [{ pack: 'ch', at: '', change: 'added' }],
    )
  })
})
