import { type FactType, factCatalogue, type PackExample } from '@freigabe/core'
import { z } from 'zod'
import { flaw } from '../faults/flaw.ts'
import { Code, LocalText } from './pack-values.ts'

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
