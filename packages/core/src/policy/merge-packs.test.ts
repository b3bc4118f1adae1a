import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { examplePacks } from './example-packs.ts'
import { mergePacks } from './merge-packs.ts'
import type { PackLayer } from './pack-layer.ts'
import type { PolicyPack, Stance } from './policy-pack.ts'

const { law, house } = examplePacks
const policy = mergePacks([law, house])
const strictness: Stance[] = ['allowed', 'conditional', 'forbidden']

describe('mergePacks', () => {
  test('the version names every pack that took part', () => {
    assert.equal(policy.id, 'de+house')
    assert.equal(policy.version, 'de@2026-11-25+house@2026-11-25')
    assert.deepEqual(
      policy.packs.map(({ id }) => id),
      ['de', 'house'],
    )
  })

  test('the strictest stance wins, and it is said whether law or house rule decided', () => {
    const spoken = methodOf(policy, 'spoken')
    assert.equal(spoken.stance, 'forbidden')
    assert.equal(spoken.basis, 'house')
    assert.equal(spoken.explanation.en, 'spoken is forbidden (en)')
    assert.deepEqual(
      spoken.rulings.map(({ pack, basis, stance }) => [pack, basis, stance]),
      [
        ['house', 'house', 'forbidden'],
        ['de', 'law', 'conditional'],
      ],
    )
  })

  test('where law and house agree, the law is named and both ask their part', () => {
    const form = methodOf(policy, 'form')
    assert.equal(form.basis, 'law')
    assert.deepEqual(form.requirements, ['link', 'wording', 'screenshot', 'site'])
  })

  test('a forbidden method asks for nothing that a milder pack wanted', () => {
    assert.deepEqual(methodOf(policy, 'spoken').requirements, ['origin'])
    assert.deepEqual(methodOf(policy, 'spoken').grounds, ['spoken_only'])
  })

  test('allowed methods come first, forbidden ones last', () => {
    assert.deepEqual(
      policy.methods.map(({ stance }) => strictness.indexOf(stance)),
      [0, 0, 1, 2, 2],
    )
  })

  test('every principle and every ground says whether it is law or house rule', () => {
    assert.deepEqual(
      [...policy.principles, ...policy.grounds].map(({ basis }) => basis),
      ['law', 'house', 'law', 'house'],
    )
  })

  test('the last pack that states a promise settles it', () => {
    const slower: PackLayer = { ...law, promise: { businessDays: 3 } }
    assert.deepEqual(mergePacks([slower, house]).promise, { businessDays: 1 })
    const { promise: _, ...silent } = house
    assert.deepEqual(mergePacks([slower, silent]).promise, { businessDays: 3 })
  })

  test('packs of which none states the promise do not make a policy', () => {
    const { promise: _, ...silent } = house
    assert.throws(() => mergePacks([law, silent]), /No pack states promise/)
  })

  test('a method that no pack gives a label is refused', () => {
    const [method] = house.methods
    const stray = { ...house, methods: [{ ...method!, code: 'stray' }] }
    assert.throws(() => mergePacks([law, stray]), /No pack states the label of stray/)
  })

  test('no merge is ever milder than one of its packs, in whichever order they come', () => {
    const stances = fc.array(fc.constantFrom(...strictness), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(stances, (opinions) => {
        const layers = opinions.map((stance, at) => packOf(`pack${at}`, stance))
        const strictest = Math.max(...opinions.map((stance) => strictness.indexOf(stance)))
        for (const order of [layers, layers.toReversed()]) {
          const { methods } = mergePacks(order)
          assert.equal(methods[0]!.stance, strictness[strictest])
          assert.equal(methods[0]!.rulings.length, opinions.length)
        }
      }),
    )
  })
})

function methodOf({ methods }: PolicyPack, code: string) {
  return methods.find((method) => method.code === code)!
}

function packOf(id: string, stance: Stance): PackLayer {
  const method = { ...law.methods[0]!, stance }
  return { ...house, id, methods: [method] }
}
