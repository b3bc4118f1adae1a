import { z } from 'zod'
import { flaw } from '../faults/flaw.ts'
import { Code, LocalText } from './pack-values.ts'

const Effect = z.discriminatedUnion(
  'effect',
  [
    z.strictObject({ effect: z.literal('flag') }),
    z.strictObject({ effect: z.literal('require'), requirement: Code }),
    z.strictObject({ effect: z.literal('ask'), ground: Code }),
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

/** A rule as a pack's YAML file states it. Whether its expression holds together, `ruleFaults` says. */
export const RuleInFile = z.strictObject({
  id: Code,
  title: LocalText,
  explanation: LocalText,
  when: z.string(),
  // biome-ignore lint/suspicious/noThenProperty: a schema, and the rules read with it, are no promises.
  then: Effect,
})
