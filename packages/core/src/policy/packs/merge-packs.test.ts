import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { examplePacks } from './example-packs.ts'
import { mergePacks } from './merge-packs.ts'
import type { MethodLayer, PackLayer } from './pack-layer.ts'
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
    const slower: PackLayer = { ...law, promise: { businessDays: 3, atRiskShare: 0.1 } }
    assert.deepEqual(mergePacks([slower, house]).promise, house.promise)
    const { promise: _, ...silent } = house
    assert.deepEqual(mergePacks([slower, silent]).promise, slower.promise)
  })

  test('each way that a case goes has the promise of the last pack that states one for it', () => {
    const slower: PackLayer = {
      ...law,
      promises: { fast: { businessDays: 1 }, specialist: { businessDays: 2 } },
    }
    assert.deepEqual(mergePacks([slower, house]).promises, {
      fast: { businessHours: 4 },
      specialist: { businessDays: 2 },
    })
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

  test('shared words are no opinion, and what they ask is asked unless a pack forbids the method', () => {
    const silent = { stance: undefined, explanation: undefined, sources: [] }
    const asking = { requirements: ['purpose'], remedies: ['collect'] }
    const words: PackLayer = {
      ...empty('words', 'none'),
      methods: law.methods.map((method) => ({ ...method, ...silent, ...asking, grounds: [] })),
    }
    const { title, ...merged } = mergePacks([words, law, house])
    assert.deepEqual(methodOf(merged, 'form').rulings, methodOf(policy, 'form').rulings)
    assert.deepEqual(methodOf(merged, 'form').requirements, [
      'purpose',
      'link',
      'wording',
      'screenshot',
      'site',
    ])
    assert.deepEqual(methodOf(merged, 'spoken').requirements, ['origin'])
    assert.equal(title.en, policy.title.en)
    assert.equal(merged.version, `words@1+${policy.version}`)
  })

  test('a method of which no pack takes a stance is refused', () => {
    const [{ stance: _, explanation: __, ...words }] = house.methods as [MethodLayer]
    const open = { ...house, methods: [...house.methods, { ...words, code: 'open' }] }
    assert.throws(() => mergePacks([law, open]), /No pack takes a stance on open/)
  })

  test('among equals the home’s law is named before another country’s, general law only alone', () => {
    const said = (id: string, country: string, ...codes: string[]): PackLayer => ({
      ...empty(id, 'law'),
      country,
      methods: law.methods
        .filter(({ code }) => codes.includes(code))
        .map((method) => ({ ...method, stance: 'conditional', grounds: [] })),
    })
    const general = said('eu', 'EU', 'purchased', 'customers', 'form')
    const at = said('at', 'AT', 'customers')
    const { methods } = mergePacks([general, law, at, house])
    const rulingsOf = (code: string) =>
      methods.find((method) => method.code === code)!.rulings.map(({ pack }) => pack)
    assert.deepEqual(rulingsOf('customers'), ['de', 'at'])
    assert.deepEqual(rulingsOf('purchased'), ['de'])
    assert.deepEqual(rulingsOf('form'), ['eu', 'de', 'house'])
  })

  test('of a ground that several packs rule the nearest rule stands, and words alone are no ground', () => {
    const words: PackLayer = {
      ...empty('words', 'none'),
      grounds: ['address_purchased', 'never_ruled'].map((code) => ({
        code,
        title: { de: 'T', en: 'T' },
        question: { de: 'F?', en: 'Q?' },
        remedies: ['collect'],
      })),
    }
    const rule = { de: 'Regel', en: 'general' }
    const general: PackLayer = {
      ...empty('eu', 'law'),
      country: 'EU',
      grounds: [{ code: 'address_purchased', rule }],
    }
    const codes = (layers: PackLayer[]) => mergePacks(layers).grounds.map(({ code }) => code)
    assert.deepEqual(codes([words, general, law, house]), ['address_purchased', 'spoken_only'])
    const [nearest] = mergePacks([words, general, law, house]).grounds
    assert.equal(nearest!.rule.en, 'consent is yours (en)')
    assert.equal(nearest!.source, 'uwg_7')
    // What helps against it is collected from all of them.
    assert.deepEqual(nearest!.remedies, ['collect'])
    const [alone] = mergePacks([words, general, { ...law, grounds: [] }, house]).grounds
    assert.deepEqual([alone!.rule.en, alone!.title.en], ['general', 'T'])
  })

  test('what several laws recall alike is recalled once', () => {
    const at: PackLayer = { ...empty('at', 'law'), reminder: law.reminder }
    assert.deepEqual(mergePacks([law, at, house]).reminder, policy.reminder)
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

function methodOf({ methods }: Pick<PolicyPack, 'methods'>, code: string) {
  return methods.find((method) => method.code === code)!
}

function empty(id: string, basis: PackLayer['basis']): PackLayer {
  const { title, notice } = law
  const lists = { sources: [], principles: [], methods: [], requirements: [], grounds: [] }
  const more = { remedies: [], conditions: [], generalRequirements: [] }
  const reminder = { may: [], mayNot: [] }
  return { id, version: `${id}@1`, basis, title, notice, reminder, ...lists, ...more }
}

function packOf(id: string, stance: Stance): PackLayer {
  const method = { ...law.methods[0]!, stance }
  return { ...house, id, methods: [method] }
}
