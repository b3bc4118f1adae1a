import type { ConditionKind } from '@freigabe/core'
import { z } from 'zod'
import { basisFaults } from './basis-faults.ts'
import { RoutePromises, WorkingHours } from './clock-schema.ts'
import { ExampleInFile } from './example-schema.ts'
import { Code, LocalText } from './pack-values.ts'
import { RuleInFile } from './rule-schema.ts'

const Codes = z.array(Code).default([])
const Day = z.iso.date('A date is written YYYY-MM-DD.')
/** A day, and a number behind it where a pack was published before on that day. */
const Version = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(\.[1-9]\d?)?$/,
    'A version is a day, YYYY-MM-DD, or a day and a number: YYYY-MM-DD.2.',
  )
  .refine((text) => Day.safeParse(text.slice(0, 10)).success, 'There is no such day.')
const Stance = z.enum(['allowed', 'conditional', 'forbidden'])

const Source = z.strictObject({
  id: Code,
  title: z.string().min(1),
  url: z.url({ protocol: /^https$/ }).optional(),
  read: Day,
})

const Principle = z.strictObject({ id: Code, title: LocalText, text: LocalText, sources: Codes })

const Method = z
  .strictObject({
    code: Code,
    stance: Stance.optional(),
    label: LocalText.optional(),
    hint: LocalText.optional(),
    explanation: LocalText.optional(),
    grounds: Codes,
    remedies: Codes,
    requirements: Codes,
    sources: Codes,
  })
  .superRefine(({ stance, grounds }, { addIssue }) => {
    if ((stance === 'forbidden') !== grounds.length > 0) {
      const message = 'A method has grounds if, and only if, it is forbidden.'
      addIssue({ code: 'custom', path: ['grounds'], message })
    }
  })

const Requirement = z
  .strictObject({
    id: Code,
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
    gain: LocalText.optional(),
    choices: z
      .array(z.strictObject({ value: Code, label: LocalText }))
      .min(2)
      .optional(),
    directLink: LocalText.optional(),
    notBefore: Code.optional(),
    range: z.strictObject({ min: z.number(), max: z.number(), unit: LocalText }).optional(),
    columns: z
      .array(z.strictObject({ id: Code, label: LocalText }))
      .min(1)
      .optional(),
    askedIf: z
      .strictObject({ requirement: Code, is: z.array(z.union([Code, z.boolean()])).min(1) })
      .optional(),
    countries: z
      .array(z.string().regex(/^[A-Z]{2}$/, 'A country is written by its two-letter code.'))
      .min(1)
      .optional(),
  })
  .superRefine((requirement, { addIssue }) => {
    for (const [part, { kind, needed }] of Object.entries(partsOfKinds)) {
      const isStated = requirement[part as PartOfKind] !== undefined
      if (isStated && requirement.kind !== kind) {
        addIssue({ code: 'custom', path: [part], message: `Only a ${kind} has ${part}.` })
      }
      if (!isStated && needed && requirement.kind === kind) {
        addIssue({ code: 'custom', path: [], message: `A ${kind} needs ${part}.` })
      }
    }
    if ((requirement.necessity === 'recommended') !== (requirement.gain !== undefined)) {
      const message = 'A requirement has a gain if, and only if, it is recommended.'
      addIssue({ code: 'custom', path: [], message })
    }
  })

type PartOfKind = 'choices' | 'columns' | 'range' | 'directLink' | 'notBefore'

/** What belongs to one kind of requirement only, and whether that kind cannot do without it. */
const partsOfKinds: Record<PartOfKind, { kind: string; needed: boolean }> = {
  choices: { kind: 'choice', needed: true },
  columns: { kind: 'records', needed: true },
  range: { kind: 'number', needed: true },
  directLink: { kind: 'link', needed: false },
  notBefore: { kind: 'date', needed: false },
}

const Ground = z.strictObject({
  code: Code,
  title: LocalText.optional(),
  question: LocalText.optional(),
  rule: LocalText.optional(),
  source: Code.optional(),
})

const conditionKinds = [
  'first_send_at_most',
  'only_after_cleaned_reimport',
  'expires_after',
  'reconfirm_by',
] as const satisfies readonly ConditionKind[]

const Condition = z.strictObject({
  code: Code,
  kind: z.enum(conditionKinds),
  label: LocalText,
  enforceable: z.boolean(),
})

const positive = z.number().int().positive()
const days = z.array(positive)

/** A pack as its YAML file states it. Unknown keys are faults, so that no rule is lost to a typo. */
export const PackFile = z
  .strictObject({
    id: Code,
    version: Version,
    basis: z.enum(['none', 'law', 'house']),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'A country is written by its two-letter code, the EU as EU.')
      .optional(),
    extends: Code.optional(),
    title: LocalText,
    notice: LocalText,
    sources: unique('id', z.array(Source)),
    principles: unique('id', z.array(Principle)),
    reminder: z
      .strictObject({
        may: z.array(LocalText).default([]),
        mayNot: z.array(LocalText).default([]),
      })
      .default({ may: [], mayNot: [] }),
    generalRequirements: Codes,
    methods: unique('code', z.array(Method)),
    requirements: unique('id', z.array(Requirement)),
    grounds: unique('code', z.array(Ground)),
    remedies: unique(
      'code',
      z.array(z.strictObject({ code: Code, title: LocalText, text: LocalText })),
    ),
    conditions: unique('code', z.array(Condition)),
    declaration: z
      .strictObject({ version: Day, text: LocalText, consequence: LocalText })
      .optional(),
    calendar: WorkingHours.optional(),
    promise: z
      .strictObject({ businessDays: positive, atRiskShare: z.number().gt(0).lt(1).default(0.25) })
      .optional(),
    promises: RoutePromises.optional(),
    reminders: z.strictObject({ notStarted: days, asked: days, renewal: days }).optional(),
    approval: z.strictObject({ months: positive, renewalDays: positive }).optional(),
    lapseAfterDays: positive.optional(),
    routing: z.strictObject({ sampleShare: z.number().min(0).max(1) }).optional(),
    triggers: z
      .strictObject({ growthFactor: z.number().gt(1), dormantAfterMonths: positive })
      .optional(),
    sourceCap: z
      .strictObject({
        recipients: positive,
        days: positive.max(366),
        sampledShare: z.number().min(0).max(1),
      })
      .optional(),
    screening: z
      .strictObject({
        thresholds: z.record(Code, z.record(z.string(), z.number().nonnegative())),
      })
      .optional(),
    rules: unique('id', z.array(RuleInFile)),
    examples: unique('id', z.array(ExampleInFile)),
  })
  .superRefine((pack, { addIssue }) => {
    for (const { path, message } of basisFaults(pack)) addIssue({ code: 'custom', path, message })
  })
export type PackFile = z.infer<typeof PackFile>

/** A list in which no id stands twice; one that is left out is empty. */
function unique<Key extends string, Item extends z.ZodType<Record<Key, string>>>(
  key: Key,
  list: z.ZodArray<Item>,
) {
  const distinct = list.superRefine((items, { addIssue }) => {
    const seen = new Set<string>()
    for (const [position, item] of items.entries()) {
      const id = item[key]
      if (seen.has(id)) {
        addIssue({ code: 'custom', path: [position, key], message: `${id} stands here twice.` })
      }
      seen.add(id)
    }
  })
  return distinct.default([])
}
