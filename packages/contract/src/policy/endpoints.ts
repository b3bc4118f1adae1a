import { z } from 'zod'
import { methodGroups } from '../choices.ts'
import { endpoint } from '../endpoint.ts'
import { Instant, LocalText } from '../values.ts'

/** How a requirement is answered. */
export const requirementKinds = [
  'text',
  'long_text',
  'link',
  'date',
  'number',
  'choice',
  'file',
  'confirmation',
  'records',
] as const

/** What an acceptance can be tied to. */
export const conditionKinds = [
  'first_send_at_most',
  'only_after_cleaned_reimport',
  'expires_after',
  'reconfirm_by',
  'in_steps',
] as const

/** The part of the product that a remedy leads to. */
export const remedyActions = ['sign_up', 'import', 'clean', 'split', 'complete'] as const

const Basis = z.enum(['law', 'house'])
const Stance = z.enum(['allowed', 'conditional', 'forbidden'])
const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()
const codes = list(z.string())

export const Requirement = z.object({
  id: z.string(),
  kind: z.enum(requirementKinds),
  necessity: z.enum(['required', 'recommended']),
  label: LocalText,
  why: LocalText,
  example: LocalText.optional(),
  /** What supplying it is worth to the customer. */
  gain: LocalText.optional(),
  choices: list(z.object({ value: z.string(), label: LocalText })).optional(),
  /** For a link that must lead to the very page: where to, after "the direct link". */
  directLink: LocalText.optional(),
  /** For a date: the id of the date that it may not precede. */
  notBefore: z.string().optional(),
  range: z.object({ min: z.number(), max: z.number(), unit: LocalText }).optional(),
  /** For records: what should stand in each recipient’s row. */
  columns: list(z.object({ id: z.string(), label: LocalText })).optional(),
  /**
   * Asked only after such an answer to another requirement of the same method, or of those that hold
   * whatever the method: values of a choice, or whether a confirmation was given.
   */
  askedIf: z
    .object({ requirement: z.string(), is: list(z.union([z.string(), z.boolean()])) })
    .optional(),
  /** Asked only where some recipients are in one of these countries; elsewhere no method lists it. */
  countries: codes.optional(),
  /** Asked only where recipients are there; for a source that nobody came through yet no method lists it. */
  of: z.literal('recipients').optional(),
})
export type Requirement = z.infer<typeof Requirement>

/** Which policy holds for a case: what was published together, and the countries whose law is in it. */
export const PolicyBasis = z.object({
  publication: z.number().int(),
  countries: list(z.string()),
  /** False for a source that nobody came through yet: nothing is asked of its recipients then. */
  hasRecipients: z.boolean(),
})
export type PolicyBasis = z.infer<typeof PolicyBasis>

const CountryList = z
  .string()
  .regex(/^([A-Z]{2}(,[A-Z]{2})*)?$/)
  .max(200)
  .default('')
  .transform((text) => (text === '' ? [] : text.split(',')))

/** What leads to an acceptance, or can be done instead. */
export const Remedy = z.object({
  code: z.string(),
  title: LocalText,
  text: LocalText,
  /** The part of the product that it leads to; left out where it is done elsewhere. */
  action: z.enum(remedyActions).optional(),
  /** A text to copy: the wording of a form, a letter, a request to somebody else. */
  wording: LocalText.optional(),
})
export type Remedy = z.infer<typeof Remedy>

/** The effective policy, as wizard and desk need it. */
export const Policy = z.object({
  version: z.string(),
  title: LocalText,
  packs: list(
    z.object({ id: z.string(), version: z.string(), title: LocalText, notice: LocalText }),
  ),
  sources: list(
    z.object({
      id: z.string(),
      title: z.string(),
      /** Its name for readers of English, where they would not know it by its title. */
      englishTitle: z.string().optional(),
      url: z.string().optional(),
      read: z.string(),
    }),
  ),
  principles: list(
    z.object({ id: z.string(), basis: Basis, title: LocalText, text: LocalText, sources: codes }),
  ),
  reminder: z.object({ may: list(LocalText), mayNot: list(LocalText) }),
  methods: list(
    z.object({
      code: z.string(),
      stance: Stance,
      basis: Basis,
      label: LocalText,
      hint: LocalText,
      group: z.enum(methodGroups).nullable(),
      /** What people call it who do not know its label, with commas between, for a search. */
      synonyms: LocalText,
      explanation: LocalText,
      /** What law and house each say of the method, strictest first; general law only where no country says as much. */
      rulings: list(
        z.object({ pack: z.string(), basis: Basis, stance: Stance, explanation: LocalText }),
      ),
      grounds: codes,
      remedies: codes,
      requirements: codes,
      sources: codes,
    }),
  ),
  /** Ids of the requirements that hold whatever the method. */
  generalRequirements: codes,
  requirements: list(Requirement),
  grounds: list(
    z.object({
      code: z.string(),
      basis: Basis,
      title: LocalText,
      rule: LocalText,
      question: LocalText,
      /** Codes of the remedies that help against it. */
      remedies: codes,
      /** Ids of the requirements whose answers bear it out once they are in doubt. */
      restsOn: codes,
      source: z.string().optional(),
    }),
  ),
  remedies: list(Remedy),
  conditions: list(
    z.object({
      code: z.string(),
      kind: z.enum(conditionKinds),
      /** What the number that goes with it counts; null where none does. */
      counts: z.enum(['recipients', 'days']).nullable(),
      label: LocalText,
      /** Whether the gate can watch it; one that it cannot keeps the gate shut. */
      enforceable: z.boolean(),
    }),
  ),
  declaration: z.object({ version: z.string(), text: LocalText, consequence: LocalText }),
  promise: z.object({ businessDays: z.number().int() }),
  approval: z.object({
    months: z.number().int(),
    renewalDays: z.number().int(),
    /** After how many months without a campaign a group is reviewed anew; left out where it is not. */
    dormantMonths: z.number().int().optional(),
  }),
  lapseAfterDays: z.number().int(),
  /** The most that may be approved of a source: so many recipients in so many days. */
  sourceCap: z.object({ recipients: z.number().int(), days: z.number().int() }),
  /** From which figures on findings of the screening weigh more, where the checks say otherwise. */
  screening: z.object({
    thresholds: z.record(z.string(), z.record(z.string(), z.number())),
  }),
})
export type Policy = z.infer<typeof Policy>

/** When a decision is to be expected, from the newest comparable decisions of this installation. */
export const Forecast = z.object({
  /** How many decisions that rests on. */
  cases: z.number().int(),
  /** Half of them took no longer, in business hours without what customers took to answer. */
  usualHours: z.number(),
  /** Nine of ten took no longer. */
  mostHours: z.number(),
  /** When that time is over, counted from now; null once it is, and where it lies after the promise. */
  usuallyBy: Instant.nullable(),
  /** The same for nine of ten. */
  mostlyBy: Instant.nullable(),
})
export type Forecast = z.infer<typeof Forecast>

/** What is asked and promised. */
export const policyEndpoints = {
  readPolicy: endpoint({
    method: 'GET',
    path: '/policy',
    summary:
      'The policy in force, or an earlier one: methods, requirements, grounds, remedies, declaration.',
    access: ['person', 'account_key', 'platform_key'],
    query: z.object({
      /** Number of a publication; the one in force where nothing is said. */
      publication: z.coerce.number().int().positive().optional(),
      /** Where the recipients are, ISO 3166-1 codes with commas between. */
      countries: CountryList,
      /** `false` for a source that nobody came through yet. */
      hasRecipients: z
        .enum(['true', 'false'])
        .default('true')
        .transform((text) => text === 'true'),
    }),
    response: Policy.extend(PolicyBasis.shape),
    status: 200,
    errors: ['NOT_FOUND'],
  }),
  readPromise: endpoint({
    method: 'GET',
    path: '/policy/promise',
    summary:
      'By when a submission handed in now would be decided on the usual route, what to expect, and whether people are at work. A draft has a promise of its own.',
    access: ['person', 'account_key', 'platform_key'],
    response: z.object({
      now: Instant,
      open: z.boolean(),
      promisedBy: Instant,
      /** Null where too few cases were decided to tell. */
      forecast: Forecast.nullable(),
    }),
    status: 200,
    errors: [],
  }),
}
