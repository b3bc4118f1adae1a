/**
 * What a customer states about recipients: the content of a draft, and of every submission revision.
 * Answers are keyed by `answerKey(method, requirement)`, so that two methods can ask the same thing.
 */
export interface SubmissionContent {
  methods: readonly MethodShare[]
  /** Some recipients were collected in more than one of these ways, so the shares may add up to more than 100. */
  overlapping?: boolean
  answers: Readonly<Record<string, Answer>>
  /** Where the recipients are, ISO 3166-1 codes; their law applies as well as that of the platform's home. */
  countries?: readonly string[]
  /** Step 3: only for special cases, kept apart and closed to reviewers until they state a special case. */
  contact?: ContactData
  /** What is said in explanation of a statement or finding, by its pointer. For people: no rule reads it. */
  explanations?: Readonly<Record<string, string>>
}

export interface MethodShare {
  code: string
  /** Percent of the recipients, 1 to 100; all shares of a submission add up to 100, or to more where they overlap. */
  share: number
}

/** The percent of the recipients who were at least collected in one of some ways, as stated. */
export function leastShare(
  { overlapping = false }: Pick<SubmissionContent, 'overlapping'>,
  methods: readonly MethodShare[],
): number {
  const shares = methods.map(({ share }) => share)
  // At worst all of them are the same people.
  return overlapping ? Math.max(0, ...shares) : shares.reduce((sum, share) => sum + share, 0)
}

/**
 * Text, link, date (`YYYY-MM-DD`) and choice are strings; files are lists of evidence ids; records
 * are such a list or `inRecipientsFile`; both may be `noRecords`.
 */
export type Answer = string | number | boolean | readonly string[]

export interface ContactData {
  name: string
  phone?: string
  email?: string
  bestTime?: string
}

/** The answer to a records requirement whose columns are in the recipients file itself. */
export const inRecipientsFile = 'recipients_file'

/** The answer to a records or file requirement of somebody who has none: an answer, and no proof. */
export const noRecords = 'no_records'

/** The pseudo-method of requirements that are asked once, whatever the methods. */
export const generalMethod = 'general'

/**
 * The key of an answer. Requirements of a reviewer's question use the pseudo-method `question`,
 * those asked once `general`.
 */
export function answerKey(method: string, requirementId: string): string {
  return `${method}/${requirementId}`
}
