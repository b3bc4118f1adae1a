import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { examplePacks } from './example-packs.ts'
import { mergePacks } from './merge-packs.ts'
import { statedMethods } from './requirements-for.ts'

const policy = mergePacks([examplePacks.law, examplePacks.house])
const stating = (...codes: string[]) =>
  statedMethods(policy, { methods: codes.map((code) => ({ code, share: 50 })), answers: {} })

describe('statedMethods', () => {
  test('a forbidden method brings the grounds that stating it amounts to', () => {
    assert.deepEqual(stating('form', 'purchased'), [
      { code: 'form', stance: 'allowed', grounds: [] },
      { code: 'purchased', stance: 'forbidden', grounds: ['address_purchased'] },
    ])
  })

  test('a method that the policy does not know is refused by name', () => {
    assert.throws(() => stating('carrier_pigeon'), /knows no method carrier_pigeon/)
  })
})
