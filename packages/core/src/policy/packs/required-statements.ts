import { answerFlaw } from '../../case/submitting/answer-flaw.ts'
import type { SubmissionContent } from '../../case/submitting/submission-content.ts'
import type { PolicyPack } from './policy-pack.ts'
import { requirementsFor } from './requirements-for.ts'

/**
 * Ids of the statements that a reviewer assesses before a decision: `method:<code>` for each claim
 * that recipients were collected so, and `answer:<answer key>` for each required answer given.
 */
export function requiredStatements(policy: PolicyPack, content: SubmissionContent): string[] {
  const codes = content.methods.map(({ code }) => code)
  const answered = requirementsFor(policy, content).filter(
    ({ key, requirement }) =>
      requirement.necessity === 'required' && !answerFlaw(requirement, content.answers[key]),
  )
  return [
    ...new Set(codes.map((code) => `method:${code}`)),
    ...answered.map(({ key }) => `answer:${key}`),
  ]
}
