import type { CaseStatus } from '../case/case-state.ts'
import { type Refusal, refuse } from '../case/refusal.ts'
import type { FiledAbout } from './request-command.ts'
import type { RequestKind, RequestSubject } from './request-state.ts'

const decided: readonly CaseStatus[] = ['accepted', 'rejected', 'revoked']

/** Refuses a request that has nothing to be about: each kind belongs to certain states of its subject. */
export function refuseFiling(
  { kind, caseId }: { kind: RequestKind } & RequestSubject,
  { caseStatus, appealed, isSuspended, isAppealed }: FiledAbout,
): Refusal | null {
  if (kind === 'appeal') {
    const isAppealable = caseId === null ? isSuspended : appealed !== null
    if (!isAppealable) return refuse('NOTHING_TO_APPEAL')
    return isAppealed ? refuse('APPEAL_ALREADY_FILED') : null
  }
  if (kind === 'addition') {
    if (caseStatus === null || caseStatus === 'withdrawn') return refuse('REQUEST_NEEDS_CASE')
    // What is not decided takes additions itself, as a new revision that rules and reviewers read.
    if (!decided.includes(caseStatus)) return refuse('CASE_TAKES_ADDITIONS')
  }
  return null
}
