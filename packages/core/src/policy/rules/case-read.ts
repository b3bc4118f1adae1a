import type { Actor } from '../../actor.ts'
import type { Assessment } from '../../case/case-state.ts'
import type { TraitKind } from '../../case/case-traits.ts'
import type { Signal } from '../../case/signals/signal.ts'
import type { SubmissionContent } from '../../case/submitting/submission-content.ts'
import type { Instant } from '../../instant.ts'
import type { ComparisonFinding } from '../../lists/comparison.ts'
import type { PolicyPack } from '../packs/policy-pack.ts'

/** What the server reads of a case to derive its facts. */
export interface CaseRead {
  at: Instant
  /** The effective policy of the case. */
  policy: PolicyPack
  content: SubmissionContent
  /** Answer keys of details that are taken to be supplied, to see what they would change. */
  supposed?: readonly string[]
  /** Where the recipients are, as stated or taken for granted; ISO 3166-1, two letters. */
  countries: readonly string[]
  /** Kinds of the sources through which recipients arrived. */
  sources: readonly string[]
  /** By statement id, see `standingAssessments`. */
  assessments: ReadonlyMap<string, Pick<Assessment, 'value'>>
  batches: readonly ReadBatch[]
  /** Reports of the account's lists that were accepted before; left out where nobody looked, as in a draft. */
  earlier?: readonly ReadReport[]
  /** Null where signals were not looked for, as in a draft. */
  signals: readonly Signal[] | null
  /** Other cases that share a trait, each once for each; null where nobody looked. */
  traits: readonly { kind: TraitKind; caseId: string; isOwn: boolean }[] | null
  account: {
    createdAt: Instant
    country: string
    language: 'de' | 'en'
    /** Decisions before this case. */
    accepted: number
    rejected: number
    revoked: number
    suspended: boolean
  }
  /** What people accepted of the account before; null where it was not looked at, as in a draft. */
  byPeople: AcceptedByPeople | null
  /** What rules accepted of late; null where it was not counted, as in a draft. */
  recent: RecentByRule | null
  /** What the platform reported; null where it did not, or nobody looked, as in a draft. */
  sender: ReadSender | null
  group: { accepted: number; approvedRecipients: number }
  /** Whether the platform has lately told what was sent and what came back. Null where that was not looked for. */
  tellsReturns: boolean | null
}

/** Other cases of the account that people accepted. */
export interface AcceptedByPeople {
  accepted: number
  /** Of these, such as have been sent to since and were well received. */
  proven: number
  /** Of the proven ones, those of the case’s own group. */
  provenInGroup: number
}

/** Acceptances without a person, of whichever has most: account, contact, payer or sending domain. */
export interface RecentByRule {
  lists: number
  recipients: number
}

/** What the platform reported of an account; null what it did not. */
export interface ReadSender {
  domainSince: string | null
  dmarc: 'missing' | 'none' | 'quarantine' | 'reject' | null
  imprint: boolean | null
  paidSince: string | null
  paidBy: 'invoice' | 'debit' | 'card' | 'prepaid' | 'free' | null
}

/** From where a platform fetches recipients itself. */
export type FetchedFrom = 'shop' | 'former_provider'

/** An import of the case. */
export interface ReadBatch {
  importedBy: Actor['kind']
  /** Whether the platform states that it recorded the sign-ups itself, or delivered each as it came. */
  isRecordedByPlatform: boolean
  /** Where the platform states that it fetched the recipients itself; null for any other way. */
  fetchedFrom: FetchedFrom | null
  /** Null until it has been screened, and where its file could not be read. */
  report: ReadReport | null
  /** Null where nothing was compared. */
  comparison: readonly ComparisonFinding[] | null
}

/** The parts of a screening report that facts are drawn from. */
export interface ReadReport {
  origin: string
  columns: { roles: Readonly<Record<string, unknown>> }
  recipients: {
    addresses: number
    valid: number
    invalid: number
    unique: number
    duplicates: number
    roles: number
    disposable: number
    freeMail: number
  }
  findings: readonly { id: string; severity: FindingSeverity; facts: object }[]
}

export type FindingSeverity = 'info' | 'notice' | 'warning' | 'serious'
