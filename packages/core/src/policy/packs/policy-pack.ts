import type { GoodwillTerms } from '../../requests/goodwill/judge-goodwill.ts'
import type { DeliveryTerms } from '../../sources/delivery-terms.ts'
import type { StepTerms } from '../../watching/steps/step-terms.ts'
import type { WatchingTerms } from '../../watching/watching-terms.ts'
import type {
  Reminders,
  RequestPromises,
  RoutePromises,
  WorkingHours,
} from '../calendar/clock-policy.ts'
import type { Rule } from '../rules/rule.ts'
import type { LocalText } from './local-text.ts'

export type { LocalText } from './local-text.ts'

/** Whether a rule comes from law or from the platform; shown next to each stance and reason. */
export type Basis = 'law' | 'house'

export type Stance = 'allowed' | 'conditional' | 'forbidden'

export type RequirementKind =
  | 'text'
  | 'long_text'
  | 'link'
  | 'date'
  | 'number'
  | 'choice'
  | 'file'
  | 'confirmation'
  | 'records'

/** One thing the customer is asked to supply: in the wizard, by API, and in a reviewer's question. */
export interface Requirement {
  id: string
  kind: RequirementKind
  necessity: 'required' | 'recommended'
  label: LocalText
  /** Why it is asked, shown next to the field. */
  why: LocalText
  /** A good example, shown next to the field. */
  example?: LocalText
  /** What supplying it is worth to the customer; every recommended requirement has one. */
  gain?: LocalText
  choices?: readonly { value: string; label: LocalText }[]
  /**
   * For a link that must lead to the page itself, not to the site's home page: its target, worded to follow
   * "the direct link" (`to the form`).
   */
  directLink?: LocalText
  /** For a date: the id of a date, asked for the same method, that it may not precede. */
  notBefore?: string
  /** For a number: its range, both ends included, and what it counts. */
  range?: { min: number; max: number; unit: LocalText }
  /** For records: what should stand in each recipient's row. */
  columns?: readonly { id: string; label: LocalText }[]
  /** Asked only after one of these answers to another requirement. */
  askedIf?: AskedIf
  /** Asked only where some recipients are in one of these countries, ISO 3166-1 codes. */
  countries?: readonly string[]
  /** Asked only where there are recipients: not for a source through which none have come yet. */
  of?: 'recipients'
  /** Ids of the checks, comparisons and signals that speak to the answer, foremost first. */
  checkedBy?: readonly string[]
}

/** An answer that a requirement depends on, asked for the same method or in general. */
export interface AskedIf {
  /** Id of a choice or a confirmation. */
  requirement: string
  /** Values of the choice; for a confirmation, whether it was given. One of them is enough. */
  is: readonly (string | boolean)[]
}

export interface CollectionMethod {
  code: string
  /** The strictest stance of all packs; its basis and explanation go with it. */
  stance: Stance
  basis: Basis
  label: LocalText
  /** One line under the label that helps to recognise the method. */
  hint: LocalText
  /** Under which heading it is offered; null: under none. */
  group: MethodGroup | null
  /** What people call it who do not know its label, with commas between; only looked through. */
  synonyms: LocalText
  /** Why the stance is what it is; for a forbidden method, what the rule protects. */
  explanation: LocalText
  /**
   * What the packs say of the method, strictest first: law and house rules side by side. General law is left
   * out where a country's own law says the same or is stricter.
   */
  rulings: readonly Ruling[]
  /** Coded grounds that stating this method amounts to (forbidden methods only). */
  grounds: readonly string[]
  remedies: readonly string[]
  requirements: readonly string[]
  /** Ids of the checks, comparisons and signals that speak to the claim. */
  checkedBy: readonly string[]
  /** Findings that are what one would expect of it, besides those that `explainedBy` knows of. */
  explains: readonly string[]
  /** Ids of the sources. */
  sources: readonly string[]
}

/** Who put recipients on a list: they themselves, or somebody for them. */
export type MethodGroup = 'signed_up' | 'in_touch' | 'system' | 'others' | 'gathered'

/** What one pack says of a collection method. */
export interface Ruling {
  /** Id of the pack. */
  pack: string
  basis: Basis
  stance: Stance
  explanation: LocalText
}

/** A rule in readable form, for the customer: a demand of the law or the platform. */
export interface Principle {
  id: string
  basis: Basis
  title: LocalText
  text: LocalText
  /** Ids of the sources. */
  sources: readonly string[]
}

/** A coded ground for a rejection or a question, with texts to reuse. */
export interface Ground {
  code: string
  basis: Basis
  title: LocalText
  /** The paragraph "which rule applies" of the statement of reasons. */
  rule: LocalText
  /** A question that puts this ground to the customer. */
  question: LocalText
  /** Codes of the remedies that help against it. */
  remedies: readonly string[]
  /** Ids of the requirements whose answers bear it out once they are in doubt. */
  restsOn: readonly string[]
  /** Id of the source. */
  source?: string
}

export interface Remedy {
  code: string
  /** A few words, for lists and buttons. */
  title: LocalText
  text: LocalText
  /** The part of the product it leads to; left out where it is done elsewhere. */
  action?: RemedyAction
  /** A text to copy: the wording of a form, a letter, a request to a third party. */
  wording?: LocalText
}

/**
 * `sign_up`: have people sign up through a form that becomes a source. `import` and `clean`: another list, or
 * the same one cleaned. `split`: have the proven part reviewed by itself. `complete`: add to what was submitted.
 */
export type RemedyAction = 'sign_up' | 'import' | 'clean' | 'split' | 'complete'

/** Where a rule comes from, and the date (`YYYY-MM-DD`) on which it was read there. */
export interface Source {
  id: string
  /** Its name, as its own language has it. */
  title: string
  /** Its name for readers of English, where they would not know it by its title. */
  englishTitle?: string
  url?: string
  read: string
}

/** What a source is called for readers of a language. */
export function nameOfSource(
  { title, englishTitle }: Pick<Source, 'title' | 'englishTitle'>,
  language: keyof LocalText,
): string {
  return language === 'en' ? (englishTitle ?? title) : title
}

/**
 * What a rule has to show before it may accept by itself: that less than a share of its lists is bad, by the
 * decisions of people who knew nothing of it, over so many accounts.
 */
export interface EarnedTrust {
  badShare: number
  accounts: number
}

/** How much rules may accept without a person, for an account and whoever stands behind it. */
export interface RuleLimit {
  /** So many days back count, from any moment. */
  days: number
  lists: number
  recipients: number
}

/** What rules may accept of an account before a person has accepted a list of it. */
export interface FirstList {
  methods: readonly string[]
  importedBy: readonly string[]
}

/** The effective policy: everything that is asked, allowed and promised; dated data, never code. */
export interface PolicyPack {
  /** The ids of the packs it was merged from: `de+house`. */
  id: string
  /** Their versions: `de@2026-11-25+house@2026-11-25`; each decision names it. */
  version: string
  title: LocalText
  /** The packs it was merged from, with what each says of its own standing. */
  packs: readonly { id: string; version: string; title: LocalText; notice: LocalText }[]
  sources: readonly Source[]
  principles: readonly Principle[]
  /** Step 1 of the wizard: which data may be used and which may not. */
  reminder: { may: readonly LocalText[]; mayNot: readonly LocalText[] }
  /** Allowed methods first, forbidden ones last. */
  methods: readonly CollectionMethod[]
  /** Ids of the requirements that are asked once, whatever the methods. */
  generalRequirements: readonly string[]
  requirements: readonly Requirement[]
  grounds: readonly Ground[]
  remedies: readonly Remedy[]
  conditions: readonly Condition[]
  /** In the order of the packs; if several accept, the first one counts. */
  rules: readonly PolicyRule[]
  declaration: { version: string; text: LocalText; consequence: LocalText }
  /** When the operator works; place and public holidays are configuration. */
  calendar: WorkingHours
  /** Within how many business days a decision comes, and with what share of that time left it is at risk. */
  promise: { businessDays: number; atRiskShare: number }
  /** Other promises, by the route that a case takes; a rule decides at once. */
  promises: RoutePromises
  /** Within what time requests are answered, by their kind. */
  requests: RequestPromises
  reminders: Reminders
  /** Without `dormantMonths`, how long a group has not been mailed is not asked. */
  approval: { months: number; renewalDays: number; dormantMonths?: number | undefined }
  lapseAfterDays: number
  /** How much may be approved of a source, and what share of its batches is looked at afterwards, 0 to 1. */
  sourceCap: { recipients: number; days: number; sampledShare: number }
  /** How much of the deliveries through a source may be sent to at once, and which are reviewed separately. */
  deliveries: DeliveryTerms
  /**
   * The share of cases accepted by rule that a person decides instead, and the share of people's decisions
   * that another person judges again, both blind. From 0 to 1.
   */
  routing: {
    sampleShare: number
    doubleReviewShare: number
    earned: EarnedTrust
    limit: RuleLimit
    firstList: FirstList
    /** An accepted list proves an account once so many were sent to it without trouble. */
    proven: { sent: number }
  }
  /**
   * How many days an account has to be heard, and to hand in a consent record after a complaint, and for how many
   * months it can appeal against a decision.
   */
  integrity: { hearingDays: number; recordDays: number; appealMonths: number }
  /** For how many days after a booking goodwill is possible, and after how many its figures are too old. */
  goodwill: GoodwillTerms
  /** From which rates of what comes back a person looks, or sending stops. */
  watching: WatchingTerms
  /** How an approval in steps opens. */
  steps: StepTerms
  screening: ScreeningPolicy
}

/** What an acceptance can depend on. */
export interface Condition {
  code: string
  kind: ConditionKind
  /** What its number counts; null where it has none. */
  counts: 'recipients' | 'days' | null
  label: LocalText
  /** Whether the gate can watch it; a condition it cannot watch keeps the gate shut (`condition_unmet`). */
  enforceable: boolean
}

export type ConditionKind =
  | 'first_send_at_most'
  | 'only_after_cleaned_reimport'
  | 'expires_after'
  | 'reconfirm_by'
  | 'in_steps'

/** A rule with the pack that it comes from. */
export interface PolicyRule extends Rule {
  pack: string
  basis: Basis
}

/** The figures from which findings of the screening weigh more, where the policy differs from the checks. */
export interface ScreeningPolicy {
  /** By check and name. */
  thresholds: Readonly<Record<string, Readonly<Record<string, number>>>>
}
