/** A decision that waits to be carried out. */
export interface WaitingDecision {
  account: string
  caseId: string
  /** Of the decision or question to come. */
  decisionId: string
}
