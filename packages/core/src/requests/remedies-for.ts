import type { CaseStatus } from '../case/case-state.ts'
import type { PolicyPack, Remedy } from '../policy/packs/policy-pack.ts'

/** What is known of a case when its customer looks for other ways forward. */
export interface WaysOn {
  status: CaseStatus
  /** Codes that the last rejection named; null where there is none. */
  decided: readonly string[] | null
  /** Codes of the methods that were stated last. */
  stated: readonly string[]
  /** Codes that support has pointed to. */
  advised: readonly string[]
}

/** Says outright that nothing would lead to acceptance. */
const none = 'none'

/**
 * The remedies that hold for a case, in the policy's order: what its rejection named, or, where none did or a
 * question stands, what the policy knows for the stated methods; and whatever support has pointed to.
 */
export function remediesFor(
  policy: Pick<PolicyPack, 'methods' | 'remedies'>,
  { status, decided, stated, advised }: WaysOn,
): Remedy[] {
  const ofMethods = () =>
    policy.methods.filter(({ code }) => stated.includes(code)).flatMap(({ remedies }) => remedies)
  const isAgainst = status === 'rejected' || status === 'revoked'
  const named = isAgainst && decided !== null && decided.length > 0 ? decided : null
  const own = named ?? (isAgainst || status === 'awaiting_answer' ? ofMethods() : [])
  const codes = new Set([...own, ...advised])
  return policy.remedies.filter(({ code }) => code !== none && codes.has(code))
}
