import type { Instant } from '../../instant.ts'
import type { ChangedRecords } from '../../lists/changed-records.ts'
import type { ComparisonFinding } from '../../lists/comparison.ts'
import type { PolicyPack } from '../../policy/packs/policy-pack.ts'
import type { CaseStatus, Question, StatedMethod } from '../case-state.ts'
import type { TraitKind } from '../case-traits.ts'
import type { SubmissionContent } from '../submitting/submission-content.ts'
import type { CaseName } from './signal.ts'

/** What the server reads with a submission to find its signals. */
export interface SignalRead {
  accountId: string
  caseId: string
  groupId: string
  /** The effective policy of the case. */
  policy: PolicyPack
  /** What is being handed in. */
  content: SubmissionContent
  batches: readonly ComparedBatch[]
  /** SHA-256 by id, of every evidence file that this or an earlier revision names. */
  files: ReadonlyMap<string, string>
  /** What was handed in for the case before, oldest first. */
  revisions: readonly EarlierRevision[]
  questions: readonly Pick<Question, 'askedAt' | 'requirementIds'>[]
  /** Statements judged unclear or contradicted: correcting them is what was wanted. */
  doubted: readonly string[]
  /** Other cases of the account that were submitted, oldest first. */
  earlier: readonly EarlierCase[]
  /** Cases of other accounts that were refused on lists with the same recipients. */
  refusedElsewhere: readonly CaseName[]
  /** Imports with the same recipients and other records, in cases that were refused, withdrawn or asked about. */
  changedRecords: readonly (ChangedRecords & { caseId: string; wasEnded: boolean })[]
  /** Other cases that name the same form, file or contact. */
  sightings: readonly Sighting[]
  /** Versions of the group’s file that were looked at or imported of late, and not handed in. */
  triedFiles: number
}

/** An import of the case. */
export interface ComparedBatch {
  batchId: string
  digest: string | null
  /** Null where it was not compared. */
  comparison: readonly ComparisonFinding[] | null
}

export interface EarlierRevision {
  revision: number
  at: Instant
  content: SubmissionContent
}

/** Another case of the account, as last submitted. */
export interface EarlierCase {
  caseId: string
  groupId: string
  status: CaseStatus
  /** Whether anything was asked in it. */
  wasAsked: boolean
  revision: number
  batchIds: readonly string[]
  digests: readonly string[]
  content: SubmissionContent
  methods: readonly StatedMethod[]
  /** The grounds on which it was rejected or revoked. */
  refusedFor: readonly string[]
}

/** Where a trait of the submission was seen. */
export interface Sighting extends CaseName {
  kind: TraitKind
  /** SHA-256 of an evidence file; empty otherwise. */
  sha256: string
  /** Whether the accounts belong together, as an agency’s customers do, see `partiesOf`. */
  isRelated: boolean
}
