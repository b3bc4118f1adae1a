import type { CaseStatus } from '../case/case-state.ts'
import type { PolicyPack, Remedy } from '../policy/packs/policy-pack.ts'

/** What is known of a case when its customer looks for other ways forward. */
export interface WaysOn {
  status: CaseStatus
  /** Codes that the last rejection named; null where there is none. */
  decided: readonly string[] | null
  /** Codes of the methods stated last. */
  stated: readonly string[]
  /** Codes of the grounds that open questions put. */
  asked: readonly string[]
  /** Codes that support has pointed to. */
  advised: readonly string[]
}

/** States outright that nothing would lead to acceptance. */
const none = 'none'

/**
 * The remedies for a case, in the policy's order: those its rejection named; or, if it named none or a
 * question is open, those the policy has for the stated methods and for the grounds asked about; and those support
 * has pointed to.
 */
export function remediesFor(
  policy: Pick<PolicyPack, 'methods' | 'grounds' | 'remedies'>,
  { status, decided, stated, asked, advised }: WaysOn,
): Remedy[] {
  const open = () => [
    ...policy.methods.filter(({ code }) => stated.includes(code)),
    ...policy.grounds.filter(({ code }) => asked.includes(code)),
  ]
  const isAgainst = status === 'rejected' || status === 'revoked'
  const named = isAgainst && decided !== null && decided.length > 0 ? decided : null
  const own =
    named ??
    (isAgainst || status === 'awaiting_answer' ? open().flatMap(({ remedies }) => remedies) : [])
  const codes = new Set([...own, ...advised])
  return policy.remedies.filter(({ code }) => code !== none && codes.has(code))
}
