import type { Case } from '@freigabe/contract'

/** How many questions of a case wait for an answer. */
export function openQuestions({ questions }: Case): number {
  return questions.filter(({ state }) => state === 'open').length
}
