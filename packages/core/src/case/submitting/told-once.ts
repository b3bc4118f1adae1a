import type { Contradiction } from '../contradictions/contradiction.ts'
import type { ExpectedQuestion } from './expected-questions.ts'

/** A contradiction as the customer sees it; `asked` where a rule would ask about it at once. */
export type ToldContradiction = Omit<Contradiction, 'figures'> & { asked: boolean }

/**
 * Contradictions and expected questions, each matter once: a question that is certain to follow from a
 * statement in a contradiction is told with that contradiction.
 */
export function toldOnce(
  contradictions: readonly Omit<Contradiction, 'figures'>[],
  questions: readonly ExpectedQuestion[],
): { contradictions: ToldContradiction[]; questions: ExpectedQuestion[] } {
  return {
    contradictions: contradictions.map((one) => ({
      ...one,
      asked: questions.some((question) => isAbout(one, question)),
    })),
    questions: questions.filter(
      (question) => !contradictions.some((one) => isAbout(one, question)),
    ),
  }
}

function isAbout(
  contradiction: Omit<Contradiction, 'figures'>,
  { certain, pointer }: ExpectedQuestion,
): boolean {
  const statements = [contradiction.pointer, ...(contradiction.drawnFrom ?? [])]
  return certain && pointer !== null && statements.includes(pointer)
}
