import type { Actor } from '../actor.ts'
import type { CaseState } from '../case/case-state.ts'
import type { AppealedDecision } from './request-state.ts'

/** The decision of a case that can be appealed against: a rejection or a revocation that stands. */
export function appealedDecision(state: CaseState): AppealedDecision | null {
  const { decision, revocation, barredReviewers } = state
  if (state.status === 'rejected' && decision) {
    return { decisionId: decision.decisionId, deciders: persons(barredReviewers, decision.by) }
  }
  if (state.status === 'revoked' && revocation) {
    return { decisionId: revocation.decisionId, deciders: persons(barredReviewers, revocation.by) }
  }
  return null
}

function persons(barred: readonly string[], by: Actor): string[] {
  return [...new Set([...barred, ...(by.kind === 'staff' ? [by.personId] : [])])]
}
