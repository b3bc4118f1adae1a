import type { ComparisonFinding } from '../../lists/comparison.ts'
import type { PolicyPack, Requirement } from '../../policy/packs/policy-pack.ts'
import type { FindingSeverity, ReadReport } from '../../policy/rules/case-read.ts'
import type { Contradiction } from '../contradictions/contradiction.ts'
import type { Signal } from '../signals/signal.ts'
import type { SubmissionContent } from '../submitting/submission-content.ts'

/** A case as far as its sheet is laid from it. Whoever reads only part of it is given only that part. */
export interface SheetMatter {
  /** The effective policy of the case. */
  policy: PolicyPack
  /** The newest submission. */
  content: SubmissionContent
  /** By import. */
  reports: readonly { batchId: string; report: ReadReport }[]
  comparisons: readonly { batchId: string; findings: readonly ComparisonFinding[] }[]
  contradictions: readonly Contradiction[]
  /** Contradictions that the reader is not told of. What they rest on bears their statements out no more. */
  keptBack?: readonly Contradiction[]
  signals: readonly Pick<Signal, 'code' | 'severity' | 'facts'>[]
}

/** What was stated, held against what was found. */
export interface LaidSheet {
  /** In the order of reading: method by method with what is asked of it, the countries, what is asked once. */
  lines: LaidLine[]
  /** Found, and speaks to no single statement. */
  beside: LaidFound[]
}

export interface LaidLine {
  /** As in `statementsToAssess`, or `/countries`. */
  statement: string
  standing: 'agrees' | 'against' | 'missing' | 'silent'
  /** The gravest first. */
  found: LaidFound[]
}

/** One thing that was found. */
export type LaidFound = Told & {
  code: string
  /** Null for what is about all imports. */
  batchId: string | null
  severity: FindingSeverity
  speaks: 'for' | 'against'
}

/** Where a thing was found, and the thing itself. */
export type Told =
  | { from: 'finding'; of: ReadReport['findings'][number] }
  | { from: 'comparison'; of: ComparisonFinding }
  | { from: 'contradiction'; of: Contradiction }
  | { from: 'signal'; of: SheetMatter['signals'][number] }

/** A statement as the sheet has it. */
export interface SheetStatement {
  id: string
  /** JSON pointers (RFC 6901) into the content, by which contradictions name it. */
  pointers: readonly string[]
  /** What signals call it: an answer’s key, or `methods`; null where they call it nothing. */
  inSignals: string | null
  /** Code of the method that it claims, or is asked for; null for what is asked once. */
  method: string | null
  /** Null for a method and the countries. */
  requirement: Requirement | null
  answer: SubmissionContent['answers'][string] | undefined
  /** Ids of the checks, comparisons and signals that speak to it. */
  checkedBy: readonly string[]
}
