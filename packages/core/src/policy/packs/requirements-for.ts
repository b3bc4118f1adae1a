import {
  answerKey,
  generalMethod,
  type SubmissionContent,
} from '../../case/submitting/submission-content.ts'
import type { PolicyPack, Requirement } from './policy-pack.ts'

/** A requirement as it is asked: once in general, or for one of the stated methods. */
export interface AskedRequirement {
  /** Where its answer stands in `SubmissionContent.answers`. */
  key: string
  /** Code of the collection method, or `general`. */
  method: string
  requirement: Requirement
}

/**
 * What is asked of a customer who states these methods and has answered so far, in the order of asking:
 * method by method, then what is asked once. Codes that the policy does not know ask for nothing.
 *
 * @param policy for the countries of the recipients, if there are any, see `askedIn`; without circles of
 *   conditions
 */
export function requirementsFor(
  policy: PolicyPack,
  { methods, answers }: Pick<SubmissionContent, 'methods' | 'answers'>,
): AskedRequirement[] {
  const byId = new Map(policy.requirements.map((requirement) => [requirement.id, requirement]))
  const byCode = new Map(policy.methods.map((method) => [method.code, method.requirements]))
  const questions = (method: string, ids: readonly string[]) =>
    ids.map((id) => ({ key: answerKey(method, id), method, requirement: byId.get(id)! }))

  const codes = new Set(methods.map(({ code }) => code))
  const all = [
    ...[...codes].flatMap((code) => questions(code, byCode.get(code) ?? [])),
    ...questions(generalMethod, policy.generalRequirements),
  ]
  const byKey = new Map(all.map((question) => [question.key, question]))
  return all.filter((question) => isAsked(question, byKey, answers))
}

/** What depends on something that is not asked itself is not asked either. */
function isAsked(
  { method, requirement: { askedIf } }: AskedRequirement,
  byKey: ReadonlyMap<string, AskedRequirement>,
  answers: SubmissionContent['answers'],
): boolean {
  if (!askedIf) return true
  const other =
    byKey.get(answerKey(method, askedIf.requirement)) ??
    byKey.get(answerKey(generalMethod, askedIf.requirement))
  if (!other || !isAsked(other, byKey, answers)) return false
  const answer = answers[other.key]
  const stated = other.requirement.kind === 'confirmation' ? answer === true : answer
  return askedIf.is.some((value) => value === stated)
}
