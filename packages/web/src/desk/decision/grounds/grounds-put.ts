import type { DeskCase, Policy } from '@freigabe/contract'

/**
 * The grounds on which the case may be rejected: those that a question which was answered put to the
 * customer, and those that they stated outright by naming a method that is not allowed.
 */
export function groundsPut(
  { questions, submissions }: Pick<DeskCase, 'questions' | 'submissions'>,
  policy: Pick<Policy, 'methods'>,
): { asked: Set<string>; stated: Set<string> } {
  const methods = submissions.at(-1)?.content.methods ?? []
  const answered = questions.filter(({ state }) => state === 'answered')
  const named = policy.methods.filter(({ code }) => methods.some((method) => method.code === code))
  return {
    asked: new Set(answered.flatMap(({ grounds }) => grounds)),
    stated: new Set(named.flatMap(({ grounds }) => grounds)),
  }
}
