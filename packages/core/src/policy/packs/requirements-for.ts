import type { StatedMethod } from '../../case/case-state.ts'
import { answerFlaw } from '../../case/submitting/answer-flaw.ts'
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
 * What is asked of a customer who states these methods and has given these answers, in the order of asking:
 * method by method, then what is asked once. Codes that the policy does not know ask for nothing.
 *
 * @param policy for the countries of the recipients, if there are any, see `askedIn`; its conditions must not
 *   form a circle
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

/** A requirement that depends on one that is not asked is not asked either. */
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

/**
 * Ids of the statements that a reviewer assesses before a decision: `method:<code>` for each claim that
 * recipients were collected in this way, and `answer:<answer key>` for each answer given, whether required or
 * only recommended: whatever a customer states is looked at.
 */
export function statementsToAssess(policy: PolicyPack, content: SubmissionContent): string[] {
  const codes = content.methods.map(({ code }) => code)
  const answered = requirementsFor(policy, content).filter(
    ({ key, requirement }) => answerFlaw(requirement, content.answers[key]) === null,
  )
  return [
    ...new Set(codes.map((code) => `method:${code}`)),
    ...answered.map(({ key }) => `answer:${key}`),
  ]
}

/**
 * The policy without the requirements that are asked only in other countries, or only where there are
 * recipients and there are none. Its rulings on methods stay.
 *
 * @param countries of the recipients, ISO 3166-1 codes
 * @param hasRecipients false for a source through which no recipients have come yet
 */
export function askedIn(
  policy: PolicyPack,
  countries: readonly string[],
  hasRecipients = true,
): PolicyPack {
  const isAskedHere = (one: Requirement) =>
    (!one.countries || one.countries.some((at) => countries.includes(at))) &&
    (one.of !== 'recipients' || hasRecipients)
  const elsewhere = new Set(
    policy.requirements.filter((one) => !isAskedHere(one)).map(({ id }) => id),
  )
  if (elsewhere.size === 0) return policy
  const here = (ids: readonly string[]) => ids.filter((id) => !elsewhere.has(id))
  return {
    ...policy,
    methods: policy.methods.map((method) => ({
      ...method,
      requirements: here(method.requirements),
    })),
    generalRequirements: here(policy.generalRequirements),
  }
}

/**
 * The stated methods with what the policy says about them, for the process core.
 *
 * @throws {RangeError} on a method that the policy does not know; `checkSubmission` reports it first
 */
export function statedMethods(policy: PolicyPack, content: SubmissionContent): StatedMethod[] {
  return content.methods.map(({ code }) => {
    const method = policy.methods.find((known) => known.code === code)
    if (!method) throw new RangeError(`Policy ${policy.version} knows no method ${code}.`)
    return { code, stance: method.stance, grounds: method.grounds }
  })
}
