import type { ApprovalCondition } from '../case/case-state.ts'
import type { Instant } from '../instant.ts'
import type { ConditionKind } from '../policy/packs/policy-pack.ts'

/** A condition as an approval keeps it, so that it holds the same whatever becomes of the policy. */
export interface BoundCondition extends ApprovalCondition {
  /** Null where the policy did not know the code; then nobody can tell whether it is met. */
  kind: ConditionKind | null
  /** When its days are over, for the kinds that count days. */
  until?: Instant
  /** Whether permits have taken all that it allows. Known to the gate alone; absent where they have not. */
  usedUp?: true
}
