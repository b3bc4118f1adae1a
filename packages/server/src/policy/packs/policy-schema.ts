import { conditionKinds, remedyActions } from '@freigabe/contract'
import { methodGroups } from '@freigabe/contract/choices'
import { z } from 'zod'
import { flaw, flawAt } from '../faults/policy-faults.ts'
import { RequestPromises, RoutePromises, WorkingHours } from './clock-schema.ts'
import { Deliveries } from './deliveries-schema.ts'
import { Code, Codes, Day, LocalText, unique } from './pack-values.ts'
import { Requirement } from './requirement-schema.ts'
import { ExampleInFile, RuleInFile } from './rule-schema.ts'
import { Steps, Watching } from './watching-schema.ts'

/** A day, followed by a number if a version of the pack was already published that day. */
const Version = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(\.[1-9]\d?)?$/, flaw('version_form'))
  .refine((text) => Day.safeParse(text.slice(0, 10)).success, flaw('day_unknown'))
const Stance = z.enum(['allowed', 'conditional', 'forbidden'])

const Source = z.strictObject({
  id: Code,
  title: z.string().min(1).describe('Its name, as its own language has it.'),
  englishTitle: z
    .string()
    .min(1)
    .optional()
    .describe('Its name for readers of English, where they would not know it by its title.'),
  url: z.url({ protocol: /^https$/ }).optional(),
  read: Day,
})

const Principle = z.strictObject({ id: Code, title: LocalText, text: LocalText, sources: Codes })

const Method = z
  .strictObject({
    code: Code,
    stance: Stance.optional().describe(
      'What the pack holds of it; the strictest of all packs wins.',
    ),
    label: LocalText.optional().describe('Its name; a pack that extends another may leave it out.'),
    hint: LocalText.optional().describe('One line under the name that helps to recognise it.'),
    group: z.enum(methodGroups).optional().describe('Under which heading it is offered.'),
    synonyms: LocalText.optional().describe(
      'What people call it who do not know its name, with commas between; the search knows these.',
    ),
    explanation: LocalText.optional().describe('Why the stance is what it is.'),
    grounds: Codes.describe('What stating it amounts to, if it is forbidden.'),
    remedies: Codes.describe('What can be done instead, or to be accepted.'),
    requirements: Codes.describe('What is asked of whoever states it.'),
    checkedBy: Codes.describe(
      'Checks, comparisons and signals that speak to the claim, besides those of every method.',
    ),
    explains: Codes.describe(
      'Findings that are what one would expect of it: they weigh nothing where at least half of the recipients were collected so.',
    ),
    sources: Codes.describe('Where the stance is read.'),
  })
  .superRefine(({ stance, grounds }, { addIssue }) => {
    if ((stance === 'forbidden') !== grounds.length > 0) {
      addIssue(flawAt(['grounds'], 'method_grounds'))
    }
  })

const Ground = z.strictObject({
  code: Code,
  title: LocalText.optional().describe('Its name; a pack that extends another may leave it out.'),
  question: LocalText.optional().describe('A question that puts it to the customer.'),
  rule: LocalText.optional().describe(
    'The rule it rests on, as the statement of reasons quotes it.',
  ),
  remedies: Codes.optional().describe('What helps against it.'),
  restsOn: Codes.optional().describe(
    'The requirements whose answers bear it out once they are in doubt; the desk offers it with a question about them.',
  ),
  source: Code.optional().describe('Where the rule is read.'),
})

const Remedy = z
  .strictObject({
    code: Code,
    title: LocalText,
    text: LocalText,
    action: z.enum(remedyActions).optional().describe('What of the product it leads to.'),
    wording: LocalText.optional().describe(
      'A text to copy: the wording of a form, a letter, a request to somebody else.',
    ),
  })
  .superRefine(({ action, wording }, { addIssue }) => {
    if (action === 'sign_up' && wording === undefined) {
      addIssue(flawAt(['wording'], 'remedy_wording'))
    }
  })

const Condition = z.strictObject({
  code: Code,
  kind: z.enum(conditionKinds),
  label: LocalText,
})

const positive = z.number().int().positive()
const days = z.array(positive)
const share = z.number().min(0).max(1)

/** A pack as its YAML file states it. Unknown keys are faults, so that no rule is lost to a typo. */
export const PackFile = z
  .strictObject({
    id: Code,
    version: Version.describe('The day from which it says this; a changed pack gets a new one.'),
    basis: z
      .enum(['none', 'law', 'house'])
      .describe('Shared words without a stance, the law of a country, or house rules.'),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, flaw('law_country_form'))
      .optional()
      .describe('Whose law it is: ISO 3166-1, or EU for what holds in all of it.'),
    extends: Code.optional().describe('The pack whose ids this one may refer to.'),
    title: LocalText,
    notice: LocalText.describe('What it says of its own standing: counsel must confirm it.'),
    sources: unique('id', z.array(Source)).describe('Where its rules are read, and when.'),
    principles: unique('id', z.array(Principle)).describe('The rules in readable form.'),
    reminder: z
      .strictObject({
        may: z.array(LocalText).default([]),
        mayNot: z.array(LocalText).default([]),
      })
      .default({ may: [], mayNot: [] })
      .describe('Which data may be used and which may not; step 1 of the wizard.'),
    generalRequirements: Codes.describe('What is asked once, whatever the methods.'),
    methodsCheckedBy: Codes.describe(
      'Checks, comparisons and signals that speak to every claim of a method that is not forbidden.',
    ),
    methods: unique('code', z.array(Method)).describe('Ways of collecting recipients.'),
    requirements: unique('id', z.array(Requirement)).describe('What can be asked.'),
    grounds: unique('code', z.array(Ground)).describe('Reasons for a rejection or a question.'),
    remedies: unique('code', z.array(Remedy)).describe(
      'What leads to an acceptance, or can be done instead.',
    ),
    conditions: unique('code', z.array(Condition)).describe('What an acceptance can depend on.'),
    declaration: z
      .strictObject({ version: Day, text: LocalText, consequence: LocalText })
      .optional()
      .describe('What the customer signs.'),
    calendar: WorkingHours.optional().describe('When people are at work.'),
    promise: z
      .strictObject({ businessDays: positive, atRiskShare: z.number().gt(0).lt(1).default(0.25) })
      .optional()
      .describe('Within how many business days a case is decided, and when it is at risk.'),
    promises: RoutePromises.optional().describe('Narrower promises, by route.'),
    requests: RequestPromises.optional().describe(
      'Within what time requests of customers are answered, by kind.',
    ),
    reminders: z
      .strictObject({ notStarted: days, asked: days, renewal: days })
      .optional()
      .describe(
        'After which days without a step, or before the end of an approval, people are reminded.',
      ),
    approval: z
      .strictObject({
        months: positive,
        renewalDays: positive,
        dormantMonths: positive
          .optional()
          .describe('After so many months without a campaign a group is reviewed anew.'),
      })
      .refine(
        ({ renewalDays, dormantMonths = Infinity }) => dormantMonths * 28 > renewalDays,
        flaw('approval_dormant'),
      )
      .optional()
      .describe('How long an approval lasts, and how long before its end it can be renewed.'),
    lapseAfterDays: positive.optional().describe('After how long an unanswered case lapses.'),
    routing: z
      .strictObject({
        sampleShare: share.describe(
          'Of how many cases that a rule would accept a person decides all the same, from 0 to 1.',
        ),
        earned: z
          .strictObject({ badShare: share.refine((value) => value > 0), accounts: positive })
          .optional()
          .describe(
            'When a rule may be let accept by itself: below which share of bad lists, shown by decisions of people who knew nothing of it, over how many accounts.',
          ),
        limit: z
          .strictObject({ days: positive.max(366), lists: positive, recipients: positive })
          .optional()
          .describe(
            'How many lists and recipients are accepted without a person within how many days, for an account, a contact, a payer or a sending domain; recent.limitShare says how far that goes.',
          ),
        firstList: z
          .strictObject({
            methods: z.array(Code),
            importedBy: z.array(z.enum(['customer', 'account_key', 'platform_key', 'staff'])),
          })
          .optional()
          .describe(
            'By which methods, and imported by whom, a rule may accept lists of an account of which no person has accepted one yet.',
          ),
        proven: z
          .strictObject({ sent: positive })
          .optional()
          .describe(
            'To how many recipients an accepted list has to be sent without trouble before it proves the account.',
          ),
        doubleReviewShare: share
          .optional()
          .describe(
            'Of how many decisions of people another person gives a second opinion, from 0 to 1.',
          ),
      })
      .optional()
      .describe('Which shares of the cases the lot leaves to a person, or to a second one.'),
    integrity: z
      .strictObject({
        hearingDays: positive,
        recordDays: positive,
        appealMonths: positive.max(120).optional(),
      })
      .optional()
      .describe(
        'How many days an account has to be heard before a warning or suspension, and to hand in the consent record of a recipient who complained; and for how many months it can appeal against a decision, six if left out.',
      ),
    goodwill: z
      .strictObject({ windowDays: positive.max(3660), figuresDays: positive.max(366) })
      .optional()
      .describe(
        'For how many days after a booking goodwill is possible while its quota is unused, and after how many days the figures of a booking are too old to say so.',
      ),
    watching: Watching.optional().describe(
      'From which rates of bounces, complaints and unsubscribes a person looks, or sending stops.',
    ),
    steps: Steps.optional().describe(
      'How an approval in steps opens: a part first, and the rest by what comes back of it.',
    ),
    sourceCap: z
      .strictObject({
        recipients: positive,
        days: positive.max(366),
        sampledShare: z.number().min(0).max(1),
      })
      .optional()
      .describe('How far a source may grow in which time, and what share of it is sampled.'),
    deliveries: Deliveries.optional().describe(
      'What of deliveries through a source may be sent to at once, and which are reviewed by themselves.',
    ),
    screening: z
      .strictObject({
        thresholds: z.record(Code, z.record(z.string(), z.number().nonnegative())),
      })
      .optional()
      .describe('From which figures on findings weigh more, by check and name.'),
    rules: unique('id', z.array(RuleInFile)).describe('What follows from which facts, in CEL.'),
    examples: unique('id', z.array(ExampleInFile)).describe(
      'Cases with what the rules must say of them.',
    ),
  })
  .superRefine((pack, { addIssue }) => {
    for (const issue of basisFaults(pack)) addIssue(issue)
  })
export type PackFile = z.infer<typeof PackFile>

interface Stated {
  basis: 'none' | 'law' | 'house'
  country?: string | undefined
  principles: readonly unknown[]
  methods: readonly { stance?: unknown; explanation?: unknown }[]
  grounds: readonly { rule?: unknown }[]
}

type BasisFault = ReturnType<typeof flawAt>

/**
 * Faults in a pack's basis: law names its country, law and house rules say where they are written and why,
 * and shared words say neither.
 */
function basisFaults(pack: Stated): BasisFault[] {
  const rules = pack.basis !== 'none'
  return [
    ...((pack.basis === 'law') === (pack.country !== undefined)
      ? []
      : [flawAt(['country'], 'law_country')]),
    ...(rules || pack.principles.length === 0 ? [] : [flawAt(['principles'], 'shared_principles')]),
    ...pack.methods.flatMap(({ stance, explanation }, at) => [
      ...stanceFaults(rules, stance, ['methods', at, 'stance']),
      ...((stance === undefined) === (explanation === undefined)
        ? []
        : [flawAt(['methods', at], 'stance_unexplained')]),
    ]),
    ...pack.grounds.flatMap(({ rule }, at) =>
      rules === (rule !== undefined)
        ? []
        : [flawAt(['grounds', at, 'rule'], rules ? 'ground_rule_missing' : 'shared_ground_rule')],
    ),
  ]
}

function stanceFaults(rules: boolean, stance: unknown, path: PropertyKey[]): BasisFault[] {
  if (rules === (stance !== undefined)) return []
  return [flawAt(path, rules ? 'stance_missing' : 'shared_stance')]
}
