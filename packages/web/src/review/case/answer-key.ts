import type { Policy, Requirement } from '@freigabe/contract'

/** The answer to a records requirement whose columns stand in the recipients file itself. */
export const inRecipientsFile = 'recipients_file'

/** The pseudo-method of what is asked once, whatever the methods. */
export const generalMethod = 'general'

/** Where the answer to a requirement of a method stands in a submission's answers. */
const answerKey = (method: string, requirement: string) => `${method}/${requirement}`

/** A requirement as it is asked, with the key of its answer. */
export interface Asked {
  key: string
  requirement: Requirement
}

/** What the policy asks of a method, or in general, in its order. */
export function askedOf(policy: Policy, method: string): Asked[] {
  const ids =
    method === generalMethod
      ? policy.generalRequirements
      : (policy.methods.find(({ code }) => code === method)?.requirements ?? [])
  return ids.flatMap((id) => {
    const requirement = policy.requirements.find((known) => known.id === id)
    return requirement ? [{ key: answerKey(method, id), requirement }] : []
  })
}
