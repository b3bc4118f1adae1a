import { type FactType, factCatalogue, type PackExample } from '@freigabe/core'
import { z } from 'zod'
import { flaw } from '../faults/policy-faults.ts'
import { Code, LocalText } from './pack-values.ts'

const Effect = z.discriminatedUnion(
  'effect',
  [
    z.strictObject({ effect: z.literal('flag') }),
    z.strictObject({ effect: z.literal('require'), requirement: Code }),
    z.strictObject({
      effect: z.literal('ask'),
      ground: Code,
      question: LocalText.optional().describe(
        'The question in words that fit what this rule sees; those of the ground where left out.',
      ),
    }),
    z.strictObject({ effect: z.literal('recommend_acceptance') }),
    z.strictObject({
      effect: z.literal('route'),
      to: z.enum(['fast', 'normal', 'specialist', 'second_eyes']),
      skill: Code.optional(),
    }),
    z.strictObject({ effect: z.literal('hold') }),
    z.strictObject({
      effect: z.literal('accept'),
      conditions: z
        .array(z.strictObject({ code: Code, limit: z.number().int().positive().optional() }))
        .default([]),
    }),
  ],
  flaw('effect_unknown'),
)

/** A rule as a pack's YAML file states it. `ruleFaults` says whether its expression holds together. */
export const RuleInFile = z.strictObject({
  id: Code,
  title: LocalText,
  explanation: LocalText,
  when: z.string(),
  // biome-ignore lint/suspicious/noThenProperty: a schema, and the rules read with it, are no promises.
  then: Effect,
})

const typed: Record<FactType, z.ZodType> = {
  bool: z.boolean(),
  int: z.number().int(),
  double: z.number(),
  string: z.string(),
  list: z.array(z.string()),
}

const Answer = z.union(
  [z.string(), z.number(), z.boolean(), z.array(z.string())],
  flaw('answer_form'),
)

const Facts = z.strictObject({
  ...Object.fromEntries(
    Object.entries(factCatalogue).map(([name, { type }]) => [name, typed[type].nullish()]),
  ),
  answers: z.record(z.string(), Answer.nullable()).optional(),
  figures: z.record(z.string(), z.number().nullable()).optional(),
}) as unknown as z.ZodType<PackExample['facts']>

/** An example case as a pack's YAML file states it. */
export const ExampleInFile = z.strictObject({
  id: Code,
  title: LocalText,
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, flaw('country_form')))
    .min(1)
    .optional(),
  like: Code.optional(),
  facts: Facts,
  expect: z.strictObject({
    outcome: z.enum(['accepted', 'asked', 'held', 'person']),
    route: z.enum(['by_rule', 'fast', 'normal', 'specialist', 'second_eyes']),
    fired: z.array(Code),
  }),
})
