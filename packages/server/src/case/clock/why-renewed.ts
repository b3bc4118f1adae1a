import { type CaseState, mailableUntil } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import type { RenewalReason } from '../../notify/letters/letter.ts'
import { silentSince } from './silent-since.ts'

/** Why the approval of a case's predecessor is to be renewed; null if the case renews none. */
export async function whyRenewed(tx: Tx, state: CaseState): Promise<RenewalReason | null> {
  const { accountId: account, predecessorId, trigger } = state
  if ((trigger !== 'expiry' && trigger !== 'dormancy') || predecessorId === null) return null
  const approval = await tx
    .selectFrom('approval')
    .select(['group_id', 'starts_at', 'ends_at', 'conditions'])
    .where('account_id', '=', account)
    .where('case_id', '=', predecessorId)
    .where('revoked_at', 'is', null)
    .orderBy('starts_at', 'desc')
    .executeTakeFirst()
  if (approval === undefined) return null
  if (trigger === 'dormancy') {
    return { why: 'silence', since: await silentSince(tx, account, approval) }
  }
  const { conditions, ends_at: endsAt } = approval
  return { why: mailableUntil({ conditions, endsAt }) < endsAt ? 'reconfirmation' : 'end' }
}
