import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkSubmission } from '../../case/submitting/check-submission.ts'
import type { Answer } from '../../case/submitting/submission-content.ts'
import { completeness } from './completeness.ts'
import { examplePacks } from './example-packs.ts'
import { mergePacks } from './merge-packs.ts'
import type { PolicyPack, Requirement } from './policy-pack.ts'
import { requirementsFor, statementsToAssess } from './requirements-for.ts'

const policy = mergePacks([examplePacks.law, examplePacks.house])
const keys = (...codes: string[]) => keysAsked(policy, codes)

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

describe('what depends on another answer', () => {
  const discountOfTea = withRequirement(policy, 'discount', {
    askedIf: { requirement: 'goods', is: ['tea'] },
  })
  const askedWith = (answers: Record<string, Answer>, of = discountOfTea) =>
    keysAsked(of, ['customers'], answers).includes('customers/discount')

  test('it is asked only after one of the answers that it depends on', () => {
    assert.equal(askedWith({}), false)
    assert.equal(askedWith({ 'customers/goods': 'coffee' }), false)
    assert.equal(askedWith({ 'customers/goods': 'tea' }), true)
  })

  test('the same answer for another method changes nothing', () => {
    assert.equal(askedWith({ 'form/goods': 'tea' }), false)
  })

  test('an answer to what is asked once counts for every method', () => {
    const sure = withRequirement(policy, 'discount', {
      askedIf: { requirement: 'sure', is: [true] },
    })
    assert.equal(askedWith({ 'general/sure': true }, sure), true)
    assert.equal(askedWith({}, sure), false)
  })

  test('no confirmation is an answer, too', () => {
    const unsure = withRequirement(policy, 'discount', {
      askedIf: { requirement: 'sure', is: [false] },
    })
    assert.equal(askedWith({}, unsure), true)
    assert.equal(askedWith({ 'general/sure': true }, unsure), false)
  })

  test('what depends on something that is not asked itself is not asked either', () => {
    const chained = withRequirement(discountOfTea, 'goods', {
      askedIf: { requirement: 'sure', is: [true] },
    })
    const tea = { 'customers/goods': 'tea' }
    assert.equal(askedWith(tea, chained), false)
    assert.equal(askedWith({ ...tea, 'general/sure': true }, chained), true)
  })

  test('meter, check and assessment ask for it just then', () => {
    const content = (goods: string) => ({
      methods: [{ code: 'customers', share: 100 }],
      answers: { 'customers/goods': goods, 'customers/discount': 'much' },
    })
    const faults = (goods: string) =>
      checkSubmission(discountOfTea, content(goods), '2026-11-25').map(({ pointer }) => pointer)
    assert.ok(faults('tea').includes('/answers/customers~1discount'))
    assert.ok(!faults('coffee').includes('/answers/customers~1discount'))
    assert.ok(completeness(discountOfTea, content('tea')).missing.includes('customers/discount'))
    assert.ok(
      !completeness(discountOfTea, content('coffee')).missing.includes('customers/discount'),
    )

    const statements = (goods: string) =>
      statementsToAssess(discountOfTea, {
        methods: content(goods).methods,
        answers: { 'customers/goods': goods, 'customers/discount': 5 },
      })
    assert.ok(statements('tea').includes('answer:customers/discount'))
    assert.ok(!statements('coffee').includes('answer:customers/discount'))
  })
})

function keysAsked(of: PolicyPack, codes: string[], answers: Record<string, Answer> = {}) {
  const methods = codes.map((code) => ({ code, share: 100 / codes.length }))
  return requirementsFor(of, { methods, answers }).map(({ key }) => key)
}

function withRequirement(of: PolicyPack, id: string, change: Partial<Requirement>): PolicyPack {
  const requirements = of.requirements.map((one) => (one.id === id ? { ...one, ...change } : one))
  return { ...of, requirements }
}
