import type { Evaluation } from '../rules/evaluation.ts'

/** What becomes of a case at once: accepted, back to the customer with a question, or to a person. */
export type CaseOutcome = 'accepted' | 'asked' | 'held' | 'person'

/** What an evaluation comes to. What is held waits for a person before anything is asked. */
export function caseOutcome({
  acceptance,
  heldBy,
  asks,
  required,
}: Pick<Evaluation, 'acceptance' | 'heldBy' | 'asks' | 'required'>): CaseOutcome {
  if (acceptance) return 'accepted'
  if (heldBy.length > 0) return 'held'
  return asks.length > 0 || required.length > 0 ? 'asked' : 'person'
}
