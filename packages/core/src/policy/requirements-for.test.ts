import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { examplePacks } from './example-packs.ts'
import { mergePacks } from './merge-packs.ts'
import { requirementsFor } from './requirements-for.ts'

const policy = mergePacks([examplePacks.law, examplePacks.house])
const keys = (...codes: string[]) => requirementsFor(policy, codes).map(({ key }) => key)

describe('requirementsFor', () => {
  test('it goes method by method, and then to what is asked once', () => {
    assert.deepEqual(keys('spoken', 'own_form'), [
      'spoken/origin',
      'own_form/wording',
      'general/purpose',
      'general/sure',
    ])
  })

  test('two methods that ask the same have an answer each', () => {
    assert.ok(keys('form', 'own_form').includes('form/wording'))
    assert.ok(keys('form', 'own_form').includes('own_form/wording'))
  })

  test('a method named twice is asked about once', () => {
    assert.deepEqual(keys('form', 'form'), keys('form'))
  })

  test('a method of another policy asks for nothing', () => {
    assert.deepEqual(keys('carrier_pigeon'), keys())
  })
})
