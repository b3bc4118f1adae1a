/** A text in the languages of the product. */
export interface LocalText {
  de: string
  en: string
}

/** Whether something is so by law or by a rule of the platform; shown beside each stance and reason. */
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
  /** Why it is asked, shown beside the field. */
  why: LocalText
  /** A good example, shown beside the field. */
  example?: LocalText
  choices?: readonly { value: string; label: LocalText }[]
}

export interface CollectionMethod {
  code: string
  stance: Stance
  basis: Basis
  label: LocalText
  /** One line under the label that helps to recognise the method. */
  hint: LocalText
  /** Why the stance is what it is; for a forbidden method what the rule protects. */
  explanation: LocalText
  /** Coded grounds that stating this method amounts to (forbidden methods only). */
  grounds: readonly string[]
  remedies: readonly string[]
  requirements: readonly string[]
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
  source?: string
}

export interface Remedy {
  code: string
  text: LocalText
}

/** Everything that is asked, allowed and promised: dated, versioned data, never code. */
export interface PolicyPack {
  id: string
  /** `de@2026-11-25`; each decision names it. */
  version: string
  title: LocalText
  sources: readonly { title: string; url?: string; read: string }[]
  /** Step 1 of the wizard: which data may be used and which may not. */
  reminder: { may: readonly LocalText[]; mayNot: readonly LocalText[] }
  methods: readonly CollectionMethod[]
  requirements: readonly Requirement[]
  grounds: readonly Ground[]
  remedies: readonly Remedy[]
  conditions: readonly { code: string; label: LocalText; enforceable: boolean }[]
  declaration: { version: string; text: LocalText; consequence: LocalText }
  promise: { businessDays: number }
  approval: { months: number; renewalDays: number }
  lapseAfterDays: number
}
