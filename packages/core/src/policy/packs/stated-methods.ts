import type { StatedMethod } from '../../case/case-state.ts'
import type { SubmissionContent } from '../../case/submitting/submission-content.ts'
import type { PolicyPack } from './policy-pack.ts'

/**
 * The stated methods with what the policy holds of them, for the process core.
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
