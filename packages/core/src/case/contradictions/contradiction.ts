import type { LocalText, PolicyPack } from '../../policy/packs/policy-pack.ts'
import type { ReadReport } from '../../policy/rules/case-read.ts'
import { answerKey, type SubmissionContent } from '../submitting/submission-content.ts'

/**
 * Two things that do not match: a statement, and another statement or something found in the files. It stops
 * no submission, since either may be right.
 */
export interface Contradiction {
  code: ContradictionCode
  /** What points to forgery is for the desk alone: a customer could try until it is silent. */
  pointsTo: 'mistake' | 'forgery'
  /** What it was drawn from, in figures: for rules, and never for the customer. */
  figures: Readonly<Record<string, number>>
  /** JSON pointer (RFC 6901) into the content, to the statement it is about. */
  pointer: string
  /** JSON pointers to further statements it was drawn from. */
  drawnFrom?: string[]
  /** What does not match, for customer and reviewer alike. */
  text: LocalText
  /** What the customer can do; where the desk alone reads it, what the desk can. */
  advice: LocalText
}

export type ContradictionCode =
  | 'columns_not_found'
  | 'confirmations_too_few'
  | 'sign_ups_outside_period'
  | 'countries_at_odds'
  | 'objections_not_removed'
  | 'records_unlikely'
  | 'rate_at_odds'
  | 'rhythm_unlike_before'
  | 'ip_countries_at_odds'
  | 'sign_ups_on_one_day'
  | 'own_form_unconfirmed'
  | 'private_mailboxes'
  | 'last_contact_at_odds'
  | 'consent_refused_in_file'
  | 'bounces_at_odds'
  | 'orders_outside_period'
  | 'origin_at_odds'
  | 'growth_at_odds'
  | 'phones_at_odds'

/** The things compared. */
export interface StatedAndFound {
  /** The effective policy of the case. */
  policy: PolicyPack
  content: SubmissionContent
  /** Where the recipients live, as stated or assumed; ISO 3166-1 codes. */
  countries: readonly string[]
  /** The reports of all files that could be read. */
  reports: readonly ReadReport[]
  /** Reports of the account's lists that were accepted before, where they are looked at. */
  earlier?: readonly ReadReport[]
}

/** The part of a screening check's finding that statements are compared with. */
interface FactsOf {
  consent_coverage: { rows: number; filled: { signed_up_at?: number; confirmed_at?: number } }
  origin_words: { recipients: number; words: readonly { word: string; recipients: number }[] }
  signups_over_time: {
    rows: number
    /** Ascending, `YYYY-MM`. */
    months: readonly { month: string; rows: number }[]
    /** The Monday of the first week and the rows of each; reports of earlier versions have none. */
    weeks?: { from: string; rows: readonly number[] }
    earlier: number
    /** Busiest first, `YYYY-MM-DD`. */
    busiest?: readonly { day: string; rows: number }[]
    /** Days of the first and the last sign-up, `YYYY-MM-DD`; reports of earlier versions have none. */
    first?: string
    last?: string
  }
  orders_over_time: {
    rows: number
    months: readonly { month: string; rows: number }[]
    earlier: number
    /** Days of the first and the last order, `YYYY-MM-DD`; reports of earlier versions have none. */
    first?: string
    last?: string
  }
  foreign_origin: { rows: number; kinds: { bought?: number; gathered?: number; shared?: number } }
  country_column: { rows: number; countries: readonly { country: string; rows: number }[] }
  suppressed_recipients: { complained: number; unsubscribed: number }
  unlikely_records: { times: number }
  office_hours_bursts: { rows: number; hours: readonly number[]; weekdays: readonly number[] }
  country_spread: {
    located: number
    countries: readonly { country: string; recipients: number }[]
  }
  phones_and_postcodes: {
    phones: number
    countries: readonly { country: string; recipients: number }[]
  }
  ip_country: { located: number; countries: readonly { country: string; rows: number }[] }
  status_column: {
    rows: number
    meanings: { unsubscribed?: number; complained?: number; blocked?: number; bounced?: number }
  }
  consent_refused: { rows: number; refused: number }
  stale_contacts: { contacted: { rows: number; over12: number; over24: number } }
}

/**
 * Whether recipients of a method are said to have confirmed: those who were moved here have not, if they came by
 * something else than a double opt-in once.
 */
export function haveConfirmed({ answers }: SubmissionContent, method: string): boolean {
  const once = answers[answerKey(method, 'original_method')] ?? 'form_double_opt_in'
  return once === 'form_double_opt_in'
}

/** The facts of one check from every report that has them. */
export function findingFacts<Id extends keyof FactsOf>(
  reports: readonly ReadReport[],
  id: Id,
): FactsOf[Id][] {
  return reports.flatMap(({ findings }) =>
    findings.filter((finding) => finding.id === id).map(({ facts }) => facts as FactsOf[Id]),
  )
}
