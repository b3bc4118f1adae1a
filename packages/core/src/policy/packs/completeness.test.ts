import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { checkSubmission } from '../../case/submitting/check-submission.ts'
import { exampleAnswer } from '../../case/submitting/example-answers.ts'
import type { MethodShare } from '../../case/submitting/submission-content.ts'
import { completeness, type DetailEffect, type DetailOutcomes } from './completeness.ts'
import { examplePacks } from './example-packs.ts'
import { mergePacks } from './merge-packs.ts'
import { requirementsFor } from './requirements-for.ts'

const policy = mergePacks([examplePacks.law, examplePacks.house])
const form: MethodShare[] = [{ code: 'form', share: 100 }]

describe('completeness', () => {
  test('without a method the first thing to do is to choose one', () => {
    const { percent, nextBest } = completeness(policy, { methods: [], answers: {} })
    assert.equal(percent, 0)
    assert.equal(nextBest?.key, 'methods')
  })

  test('it counts required details, and names what is missing in the order of asking', () => {
    const answers = { 'general/sure': true, 'form/wording': 'Yes, please' }
    const state = completeness(policy, { methods: form, answers })
    assert.equal(state.required, 4)
    assert.equal(state.answered, 2)
    assert.deepEqual(state.missing, ['form/link', 'general/purpose'])
    assert.deepEqual(state.recommendedMissing, ['form/screenshot', 'form/site'])
  })

  test('it says in both languages how much is left before the customer can submit', () => {
    const two = completeness(policy, { methods: form, answers: answersTo(form, 2) })
    assert.deepEqual(two.nextBest, {
      key: 'general/purpose',
      text: {
        de: 'Noch 2 Angaben, dann können Sie einreichen. Als Nächstes: purpose (de).',
        en: '2 more details and you can submit. Next: purpose (en).',
      },
      cases: null,
    })
    const one = completeness(policy, { methods: form, answers: answersTo(form, 5) })
    assert.equal(one.nextBest?.text.en, 'One more detail and you can submit: sure (en).')
  })

  test('once all that is required is there, it says what one more detail is worth', () => {
    const { 'form/screenshot': _, 'form/site': __, ...answers } = answersTo(form)
    const { percent, nextBest } = completeness(policy, { methods: form, answers })
    assert.ok(percent < 100)
    assert.deepEqual(nextBest, {
      key: 'form/screenshot',
      text: {
        de: 'Schneller geht es mit: screenshot (de). saves a question (de)',
        en: 'This speeds things up: screenshot (en). saves a question (en)',
      },
      cases: null,
    })
  })

  test('once this installation has decided enough, it says what the detail was worth, and on how many decisions that rests', () => {
    const { 'form/screenshot': _, 'form/site': __, ...answers } = answersTo(form)
    const effects = new Map([
      ['form/screenshot', effect({ medianHours: 2 }, { medianHours: 6 })],
      ['form/site', effect({ atOnceShare: 0.8 }, { medianHours: 5 })],
    ])
    const next = () => completeness(policy, { methods: form, answers }, effects).nextBest
    assert.deepEqual(next(), {
      key: 'form/site',
      text: {
        de: 'Ergänzen Sie: site (de). Damit wird meist sofort entschieden statt in etwa 5 Arbeitsstunden.',
        en: 'Add: site (en). The decision then usually comes at once instead of in about 5 business hours.',
      },
      cases: 50,
    })
    effects.delete('form/site')
    assert.match(
      next()?.text.en ?? '',
      /screenshot.*in about 2 business hours instead of in about 6/,
    )
  })

  test('too few decisions, or none that came sooner, leave it to the policy to say', () => {
    const { 'form/screenshot': _, ...answers } = answersTo(form)
    const casesOf = (one: DetailEffect) =>
      completeness(policy, { methods: form, answers }, new Map([['form/screenshot', one]])).nextBest
        ?.cases
    assert.equal(casesOf(effect({ atOnceShare: 1, cases: 19 }, { medianHours: 6 })), null)
    assert.equal(casesOf(effect({ atOnceShare: 1 }, { medianHours: 6, cases: 19 })), null)
    assert.equal(casesOf(effect({ medianHours: 6 }, { medianHours: 2 })), null)
    assert.equal(casesOf(effect({ medianHours: 5 }, { medianHours: 6 })), null)
    assert.equal(casesOf(effect({ medianHours: 0.1 }, { medianHours: 0.4 })), null)
    assert.equal(casesOf(effect({ medianHours: 4 }, { medianHours: 6 })), 50)
  })

  test('a home page instead of the form does not count as supplied', () => {
    const answers = { ...answersTo(form), 'form/link': 'https://www.example.com' }
    assert.deepEqual(completeness(policy, { methods: form, answers }).missing, ['form/link'])
  })

  test('a further detail never lowers the percentage, and only the last one makes it 100', () => {
    fc.assert(
      fc.property(someMethods, fc.nat(), (methods, seed) => {
        const asked = requirementsFor(policy, { methods, answers: {} })
        const start = seed % asked.length
        let before = completeness(policy, { methods, answers: {} }).percent
        const answers: Record<string, ReturnType<typeof exampleAnswer>> = {}
        for (const at of asked.keys()) {
          const { key, requirement } = asked[(start + at) % asked.length]!
          answers[key] = exampleAnswer(requirement)
          const { percent, nextBest } = completeness(policy, { methods, answers })
          assert.ok(percent >= before)
          assert.equal(percent === 100, at === asked.length - 1)
          assert.equal(nextBest === null, percent === 100)
          before = percent
        }
      }),
    )
  })

  test('what passes the check before submitting has nothing missing', () => {
    fc.assert(
      fc.property(someMethods, fc.array(fc.nat()), (methods, dropped) => {
        const answers: Record<string, unknown> = answersTo(methods)
        const keys = Object.keys(answers)
        for (const nth of dropped) delete answers[keys[nth % keys.length]!]
        const content = { methods, answers: answers as Record<string, string> }
        const faults = checkSubmission(policy, content, '2026-11-25')
        const { missing } = completeness(policy, content)
        assert.equal(faults.length === 0, missing.length === 0)
      }),
    )
  })
})

function effect(given: Partial<DetailOutcomes>, leftOut: Partial<DetailOutcomes>): DetailEffect {
  const usual = { cases: 25, atOnceShare: 0, medianHours: 3 }
  return { given: { ...usual, ...given }, leftOut: { ...usual, ...leftOut } }
}

const someMethods = fc
  .subarray(
    policy.methods.map(({ code }) => code),
    { minLength: 1 },
  )
  .map((codes) =>
    codes.map((code, at): MethodShare => {
      const rest = 100 - (codes.length - 1)
      return { code, share: at === 0 ? rest : 1 }
    }),
  )

/** Good answers to the first few of the details asked for. */
function answersTo(methods: readonly MethodShare[], count = Number.POSITIVE_INFINITY) {
  const asked = requirementsFor(policy, { methods, answers: {} }).slice(0, count)
  return Object.fromEntries(asked.map((one) => [one.key, exampleAnswer(one.requirement)]))
}
