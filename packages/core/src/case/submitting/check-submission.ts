import type { PolicyPack } from '../../policy/packs/policy-pack.ts'
import { requirementsFor } from '../../policy/packs/requirements-for.ts'
import { answerFaults } from './answer-faults.ts'
import { contactFaults } from './contact-faults.ts'
import { methodFaults } from './method-faults.ts'
import type { SubmissionContent } from './submission-content.ts'
import type { SubmissionFault } from './submission-fault.ts'

/**
 * Checks what a customer is about to hand in against the policy; empty if it can be submitted. A
 * forbidden method is no fault: the customer may state it, and a person decides.
 *
 * @param today local date of the account, `YYYY-MM-DD`
 */
export function checkSubmission(
  policy: PolicyPack,
  content: SubmissionContent,
  today: string,
): SubmissionFault[] {
  return [
    ...methodFaults(policy, content.methods),
    ...answerFaults(requirementsFor(policy, content), content.answers, today),
    ...contactFaults(content.contact),
  ]
}
