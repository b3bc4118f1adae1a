import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answer, askedIn, generalMethod, requirementsFor } from '@freigabe/core'
import fc from 'fast-check'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { askedOf } from '../../packages/web/src/case/answer-key.ts'

test('the screens ask exactly what the server checks, whatever was answered', () => {
  const everywhere = { ...policyAtHome, requirements: policyAtHome.requirements.map(conditional) }
  const codes = everywhere.methods.map(({ code }) => code)
  fc.assert(
    fc.property(fc.subarray(codes), fc.array(fc.nat()), fc.boolean(), (stated, chosen, there) => {
      const policy = askedIn(everywhere, ['AT'], there)
      const methods = stated.map((code) => ({ code, share: 1 }))
      const answers = someAnswers(policy, methods, chosen)
      const onScreen = [...stated, generalMethod].flatMap((method) =>
        askedOf(policy as never, method, answers),
      )
      const checked = requirementsFor(policy, { methods, answers })
      assert.deepEqual(
        onScreen.map(({ key }) => key),
        checked.map(({ key }) => key),
      )
    }),
  )
})

/** Every third detail depends on a choice or a confirmation that is asked once. */
function conditional(requirement: (typeof policyAtHome.requirements)[number], at: number) {
  if (requirement.askedIf || policyAtHome.generalRequirements.includes(requirement.id)) {
    return requirement
  }
  const conditions = [
    { requirement: 'unsubscribe_handling', is: ['synced', 'by_hand'] },
    { requirement: 'objections_removed', is: [true] },
    { requirement: 'objections_removed', is: [false] },
  ]
  return at % 3 === 0
    ? { ...requirement, askedIf: conditions[at % 9 === 0 ? 0 : at % 2]! }
    : requirement
}

function someAnswers(
  policy: typeof policyAtHome,
  methods: { code: string; share: number }[],
  chosen: number[],
): Record<string, string | number | boolean | string[]> {
  const answers: Record<string, Answer> = {}
  for (const [at, number] of chosen.entries()) {
    const asked = requirementsFor(policy, { methods, answers })
    const question = asked[(at * 7 + number) % asked.length]!
    const { kind, choices = [] } = question.requirement
    answers[question.key] =
      kind === 'confirmation' ? number % 2 === 0 : (choices[number % choices.length]?.value ?? 'so')
  }
  return answers as Record<string, string>
}
