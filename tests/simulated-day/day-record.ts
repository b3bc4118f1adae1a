import { HoldLedger } from './hold-ledger.ts'
import type { SubmissionKind } from './submission-mix.ts'

/** One submission as the simulation knows it from the API's answers. */
export interface SubmittedCase {
  account: string
  caseId: string
  kind: SubmissionKind
  submittedAt: string
  /** By a rule, at once; or by a person. */
  decidedAt: string | null
  decidedBy: 'rule' | 'person' | null
  outcome: 'accepted' | 'rejected' | null
  /** The customer took it back while it waited. */
  withdrawn: boolean
  questions: number
}

/** What happened on the day, as the participants reported it. */
export class DayRecord {
  readonly cases = new Map<string, SubmittedCase>()
  readonly holds = new HoldLedger()
  /** How often the server refused what it must refuse. */
  readonly refused = { leaseLost: 0, revisionOutdated: 0, proposalGone: 0, movedOn: 0 }
  /** Cases that were gone when somebody at the desk came to act: only a withdrawal may cause that. */
  readonly goneFromDesk = new Set<string>()
  /** What should not have happened, each as a sentence. */
  readonly faults: string[] = []
  skipped = 0
  confirmed = 0

  submitted(account: string, caseId: string, kind: SubmissionKind, at: string): SubmittedCase {
    const fresh: SubmittedCase = {
      account,
      caseId,
      kind,
      submittedAt: at,
      decidedAt: null,
      decidedBy: null,
      outcome: null,
      withdrawn: false,
      questions: 0,
    }
    this.cases.set(caseId, fresh)
    return fresh
  }

  decided(
    caseId: string,
    by: 'rule' | 'person',
    outcome: 'accepted' | 'rejected',
    at: string,
  ): void {
    const known = this.cases.get(caseId)!
    if (known.decidedAt !== null) this.faults.push(`Case ${caseId} was decided twice.`)
    Object.assign(known, { decidedAt: at, decidedBy: by, outcome })
  }
}
