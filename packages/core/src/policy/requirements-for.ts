import { answerKey, generalMethod } from '../intake/submission-content.ts'
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
 * What is asked of a customer who states these methods, in the order of asking: method by
 * method, then what is asked once. Codes that the policy does not know ask for nothing.
 */
export function requirementsFor(
  policy: PolicyPack,
  methodCodes: readonly string[],
): AskedRequirement[] {
  const byId = new Map(policy.requirements.map((requirement) => [requirement.id, requirement]))
  const byCode = new Map(policy.methods.map((method) => [method.code, method.requirements]))
  const asked = (method: string, ids: readonly string[]) =>
    ids.map((id) => ({ key: answerKey(method, id), method, requirement: byId.get(id)! }))

  return [
    ...[...new Set(methodCodes)].flatMap((code) => asked(code, byCode.get(code) ?? [])),
    ...asked(generalMethod, policy.generalRequirements),
  ]
}
