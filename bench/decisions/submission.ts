import type { Answer } from '@freigabe/core'
import type { RecipientsFile } from '../../packages/server/src/example/lists/recipients-file.ts'
import type { RecipientsTable } from './recipients-table.ts'

/** What a person who knew everything would say of a submission. */
export type Truth = 'honest' | 'careless' | 'dishonest'

/** Half of all submissions are for setting thresholds; the other half is only looked at. */
export type Half = 'set' | 'held out'

/**
 * How the recipients are handed over: the customer uploads a file, or the platform imports the customer's file with
 * its key, as the guide has it; the platform imports whom it recorded itself, or fetched itself from the customer's shop
 * or former provider, and says so; they are delivered through an approved form of the platform with the platform's key,
 * or through an approved form of the customer with the customer's own.
 */
export type HandOver = 'customer' | 'platform' | Vouched | 'platform_form' | 'web_form'

/** What the platform imports with a word on who recorded it. */
export type Vouched = 'platform_records' | 'from_shop' | 'from_provider'

/** What is stated of a list; a file that supports a statement is written as its text. */
export interface Statements {
  methods: { code: string; share: number }[]
  answers: Record<string, Answer | { file: string }>
  countries?: string[]
  contact?: { name: string; email: string }
}

export interface AccountWish {
  /** Submissions with the same key are from the same account. */
  key: string
  name: string
  locale: 'de' | 'en'
  country: string
  /** Since when there has been a form, as `YYYY-MM-DD`; null where the account has not said. */
  formSince: string | null
  /** The countries that it says it mails to; empty where it has not said. */
  markets: string[]
  ageDays: number
}

/** One list with what was stated of it. */
export interface HandedIn {
  /** Lists with the same key are in the same group of the account. */
  group: string
  by: HandOver
  table: RecipientsTable
  file: RecipientsFile
  stated: Statements
}

/** Of those who are mailed, the share whose mailbox does not exist, and the share who complain; from 0 to 1. */
export interface ComesBack {
  bounces: number
  complaints: number
}

/** What happened before: decided by a person who knew the truth. */
export interface EarlierCase extends HandedIn {
  daysAgo: number
  /** Of another account than the submission's, where it is given. */
  account?: AccountWish
  decided: 'accepted' | 'rejected'
  /** Of what was accepted, once it is mailed. */
  comesBack: ComesBack
}

/** A whole submission with its truth. */
export interface Submission extends HandedIn {
  name: string
  /** Submissions of one plot follow each other, such as the slices of one list. */
  plot: string
  half: Half
  truth: Truth
  /** How the list came about, such as "bought, with invented records". */
  way: string
  /** What was built in that cannot be true together. */
  contradictions: readonly string[]
  /** Whether all that speaks for the list was written by the customer. */
  isOwnWord: boolean
  account: AccountWish
  comesBack: ComesBack
  earlier: readonly EarlierCase[]
}
