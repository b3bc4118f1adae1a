import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Requirement } from '@freigabe/core'
import { loadPacks } from '../packs/load-packs.ts'
import type { ReadPack } from '../packs/read-pack.ts'
import { askedIfFaults } from './asked-if-faults.ts'
import { policyFaultWords } from './policy-faults.ts'

const packs = (await loadPacks()).map(({ layer }) => layer)

describe('what is wrong with a condition is told where it stands', () => {
  test('the shipped packs are in order', () => {
    assert.deepEqual(faultsOf({}), [])
  })

  test('a value that the choice does not have', () => {
    assert.deepEqual(
      faultsOf({ purpose: { requirement: 'unsubscribe_handling', is: ['synced', 'never'] } }),
      [
        'purpose askedIf.is: unsubscribe_handling is never never, but platform_only, synced, by_hand, not_yet.',
      ],
    )
  })

  test('a confirmation is given or not', () => {
    assert.deepEqual(
      faultsOf({ purpose: { requirement: 'objections_removed', is: [true, false] } }),
      [],
    )
    assert.match(
      faultsOf({ purpose: { requirement: 'objections_removed', is: ['yes'] } }).join(),
      /never yes, but true, false/,
    )
  })

  test('something without answers to choose from', () => {
    assert.deepEqual(faultsOf({ purpose: { requirement: 'sender_name', is: ['us'] } }), [
      'purpose askedIf.is: sender_name is neither a choice nor a confirmation.',
    ])
  })

  test('something that is not asked for the same method', () => {
    assert.deepEqual(
      faultsOf({ consent_wording: { requirement: 'relation', is: ['donors'] } })[0],
      [
        'consent_wording askedIf: form_double_opt_in asks for consent_wording, but not for relation.',
      ][0],
    )
  })

  test('a circle, also one of several', () => {
    const circle = faultsOf({
      unsubscribe_handling: { requirement: 'objections_removed', is: [true] },
      objections_removed: { requirement: 'unsubscribe_handling', is: ['synced'] },
    })
    assert.deepEqual(circle, [
      'unsubscribe_handling askedIf: unsubscribe_handling depends on itself.',
      'objections_removed askedIf: objections_removed depends on itself.',
    ])
  })
})

/** The faults of the shipped packs with these conditions: requirement, place in it, and what is wrong. */
function faultsOf(conditions: Record<string, NonNullable<Requirement['askedIf']>>): string[] {
  const changed = packs.map((layer) => ({
    ...layer,
    requirements: layer.requirements.map((one) => {
      const askedIf = conditions[one.id] ?? one.askedIf
      return askedIf ? { ...one, askedIf } : one
    }),
  }))
  return askedIfFaults(
    changed.map((layer): ReadPack => {
      const wordsAt: ReadPack['wordsAt'] = ([, at, ...path], words) => ({
        file: `${layer.requirements[at as number]?.id} ${path.join('.')}`,
        line: 1,
        column: 1,
        ...words,
      })
      return {
        file: layer.id,
        layer,
        wordsAt,
        faultAt: (path, ...fault) => wordsAt(path, policyFaultWords(...fault)),
      }
    }),
  ).map(({ file, text }) => `${file}: ${text.en}`)
}
