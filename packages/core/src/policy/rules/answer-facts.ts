import type { Answer, SubmissionContent } from '../../case/submitting/submission-content.ts'
import type { PolicyPack, RequirementKind } from '../packs/policy-pack.ts'
import { requirementsFor } from '../packs/requirements-for.ts'
import type { FactType } from './fact-type.ts'

/**
 * The answers that rules see, by key. What customers write in their own words stays out: facts are
 * kept with the case for as long as its decision, and must hold nothing that names a person.
 */
export function answerFacts(
  policy: PolicyPack,
  content: SubmissionContent,
): Record<string, Answer> {
  return Object.fromEntries(
    requirementsFor(policy, content).flatMap(({ key, requirement }) => {
      const answer = content.answers[key]
      return answer === undefined || answerFactType(requirement.kind) === null
        ? []
        : [[key, answer]]
    }),
  )
}

/** The type in which rules see answers of a kind; null for what they do not see. */
export function answerFactType(kind: RequirementKind): FactType | null {
  return typeOfKind[kind]
}

/** Records are evidence ids like files, or the one text that says they stand in the recipients file. */
const typeOfKind: Record<RequirementKind, FactType | null> = {
  text: null,
  long_text: null,
  link: null,
  date: 'string',
  choice: 'string',
  number: 'double',
  confirmation: 'bool',
  file: 'list',
  records: 'list',
}
