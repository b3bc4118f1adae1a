import { firstReason } from './deny-order.ts'
import type { AccountStanding, DenyReason, GroupAnswer } from './verdict.ts'

/**
 * Answers for a group that does not exist, whatever the purpose: unknown means deny.
 *
 * @param account what is known of the account, or null if that is unknown too; an account in observe
 *   mode is not blocked on a group that its platform has yet to register
 */
export function judgeUnknownGroup(account: AccountStanding | null): GroupAnswer {
  const reasons: DenyReason[] = ['unknown_group']
  if (account?.suspended) reasons.push('account_suspended')
  return {
    overall: { verdict: 'deny', reason: firstReason(reasons)! },
    enforced: account?.mode !== 'observe',
    batches: [],
    sendable: [],
  }
}
