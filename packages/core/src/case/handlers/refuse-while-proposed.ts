import type { CaseState } from '../case-state.ts'
import { type Refusal, refuse } from '../refusal.ts'

/** Refuses what would pass over a proposal: a second person confirms or returns it first. */
export function refuseWhileProposed({ proposal }: CaseState): Refusal | null {
  return proposal && refuse('PROPOSAL_WAITING', { decisionId: proposal.decisionId })
}
