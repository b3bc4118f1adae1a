import type { Policy, Requirement, SubmissionContent } from '@freigabe/contract'

type Answers = SubmissionContent['answers']

/** The answer to a records requirement whose columns are in the recipients file itself. */
export const inRecipientsFile = 'recipients_file'

/** The answer to a question after files or records of somebody who has none. */
export const noRecords = 'no_records'

/** The pseudo-method for questions asked once, whatever the methods. */
export const generalMethod = 'general'

/** Where the answer to a method's requirement is in a submission's answers. */
const answerKey = (method: string, requirement: string) => `${method}/${requirement}`

/** A requirement as it is asked, with the key of its answer. */
export interface Asked {
  key: string
  requirement: Requirement
}

/** What the policy can ask about a method, or in general, in its order, regardless of the answers. */
export function questionsOf(policy: Policy, method: string): Asked[] {
  const ids =
    method === generalMethod
      ? policy.generalRequirements
      : (policy.methods.find(({ code }) => code === method)?.requirements ?? [])
  return ids.flatMap((id) => {
    const requirement = policy.requirements.find((known) => known.id === id)
    return requirement ? [{ key: answerKey(method, id), requirement }] : []
  })
}

/** What is asked about a method, or in general, after the answers so far. */
export function askedOf(policy: Policy, method: string, answers: Answers): Asked[] {
  return questionsOf(policy, method).filter((question) =>
    isAsked(policy, method, question.requirement, answers),
  )
}

/** A question that depends on one that is not asked is not asked either. */
function isAsked(
  policy: Policy,
  method: string,
  { askedIf }: Requirement,
  answers: Answers,
): boolean {
  if (!askedIf) return true
  for (const place of [method, generalMethod]) {
    const other = questionsOf(policy, place).find(
      ({ requirement }) => requirement.id === askedIf.requirement,
    )
    if (!other) continue
    const answer = answers[other.key]
    const stated = other.requirement.kind === 'confirmation' ? answer === true : answer
    return (
      askedIf.is.some((value) => value === stated) &&
      isAsked(policy, place, other.requirement, answers)
    )
  }
  return false
}

/** Whether an answer says anything: blank, empty and unticked count as missing. */
export function isGiven(answer: unknown): boolean {
  if (typeof answer === 'string') return answer.trim() !== ''
  if (Array.isArray(answer)) return answer.length > 0
  return answer !== undefined && answer !== false
}

/**
 * The answers of another list that hold for this one, too. What is said of its recipients does not, nor does an answer
 * to a reviewer; and a confirmation is given afresh each time.
 */
export function reusedAnswers(
  policy: Policy,
  { methods, answers }: Pick<SubmissionContent, 'methods' | 'answers'>,
): Answers {
  const places = [generalMethod, ...methods.map(({ code }) => code)]
  const asked = places.flatMap((place) => questionsOf(policy, place)).filter(isReused)
  return Object.fromEntries(
    asked.flatMap(({ key }) => (isGiven(answers[key]) ? [[key, answers[key]!] as const] : [])),
  )
}

/** Whether an answer to this can hold for another list. */
export function isReused({ requirement: { kind, of } }: Asked): boolean {
  return kind !== 'confirmation' && of !== 'recipients'
}
