import type { Case, Policy } from '@freigabe/contract'

/** What each part of a case's page needs. */
export interface CaseProps {
  account: string
  opened: Case
  policy: Policy
  /** Whether the person may answer, add and withdraw. */
  mayWrite: boolean
}
