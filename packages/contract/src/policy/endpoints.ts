import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { Instant, LocalText } from '../values.ts'

const Basis = z.enum(['law', 'house'])

export const Requirement = z.object({
  id: z.string(),
  kind: z.enum([
    'text',
    'long_text',
    'link',
    'date',
    'number',
    'choice',
    'file',
    'confirmation',
    'records',
  ]),
  necessity: z.enum(['required', 'recommended']),
  label: LocalText,
  why: LocalText,
  example: LocalText.optional(),
  choices: z.array(z.object({ value: z.string(), label: LocalText })).optional(),
})
export type Requirement = z.infer<typeof Requirement>

/** The effective policy, as wizard and desk need it. */
export const Policy = z.object({
  version: z.string(),
  title: LocalText,
  sources: z.array(z.object({ title: z.string(), url: z.string().optional(), read: z.string() })),
  reminder: z.object({ may: z.array(LocalText), mayNot: z.array(LocalText) }),
  methods: z.array(
    z.object({
      code: z.string(),
      stance: z.enum(['allowed', 'conditional', 'forbidden']),
      basis: Basis,
      label: LocalText,
      hint: LocalText,
      explanation: LocalText,
      grounds: z.array(z.string()),
      remedies: z.array(z.string()),
      requirements: z.array(z.string()),
    }),
  ),
  /** Ids of the requirements that hold whatever the method. */
  generalRequirements: z.array(z.string()),
  requirements: z.array(Requirement),
  grounds: z.array(
    z.object({
      code: z.string(),
      basis: Basis,
      title: LocalText,
      rule: LocalText,
      question: LocalText,
      source: z.string().optional(),
    }),
  ),
  remedies: z.array(z.object({ code: z.string(), text: LocalText })),
  conditions: z.array(z.object({ code: z.string(), label: LocalText, enforceable: z.boolean() })),
  declaration: z.object({ version: z.string(), text: LocalText, consequence: LocalText }),
  promise: z.object({ businessDays: z.number().int() }),
  approval: z.object({ months: z.number().int(), renewalDays: z.number().int() }),
  lapseAfterDays: z.number().int(),
})
export type Policy = z.infer<typeof Policy>

/** What is asked and promised. */
export const policyEndpoints = {
  readPolicy: endpoint({
    method: 'GET',
    path: '/policy',
    summary: 'The effective policy: methods, requirements, grounds, remedies, declaration.',
    access: ['person', 'account_key', 'platform_key'],
    response: Policy,
    status: 200,
    errors: [],
  }),
  readPromise: endpoint({
    method: 'GET',
    path: '/policy/promise',
    summary:
      'Until when a submission handed in now would be decided, and whether people are at work.',
    access: ['person', 'account_key', 'platform_key'],
    response: z.object({ now: Instant, open: z.boolean(), promisedBy: Instant }),
    status: 200,
    errors: [],
  }),
}
