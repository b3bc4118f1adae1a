import type { CaseState } from '../case-state.ts'

/**
 * Of the grounds given, those that the customer has neither answered a question about nor stated.
 * Only an answered question counts: one that is open gave no chance yet, one taken back was no
 * question. Rejecting on a ground that is returned here would be arbitrary.
 */
export function groundsNeverPut(state: CaseState, grounds: readonly string[]): string[] {
  const put = new Set(statedGrounds(state))
  for (const question of state.questions) {
    if (question.state === 'answered') for (const ground of question.grounds) put.add(ground)
  }
  return grounds.filter((ground) => !put.has(ground))
}

/** The grounds that the methods of the latest submission amount to by themselves. */
export function statedGrounds(state: CaseState): string[] {
  return state.methods.flatMap((method) => method.grounds)
}
