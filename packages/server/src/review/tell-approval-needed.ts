import type { CaseState } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import type { House } from '../house.ts'
import { tellAboutCase } from './tell-about-case.ts'

/** Tells that a group needs approval; not when the customer opened the case early, and so knows. */
export async function tellApprovalNeeded(house: House, tx: Tx, state: CaseState): Promise<void> {
  const { trigger } = state
  if (trigger === 'early') return
  const lapses = await tx
    .selectFrom('approval_case')
    .select('lapses_at')
    .where('account_id', '=', state.accountId)
    .where('case_id', '=', state.caseId)
    .executeTakeFirst()
  const submitBy = lapses?.lapses_at ?? null
  const approvalEndsAt = trigger === 'expiry' ? await nextEnd(house, tx, state) : null
  const telling = { kind: 'approval_needed', audience: 'editors' } as const
  await tellAboutCase(house, tx, state, telling, (about) => ({
    template: 'approval_needed',
    params: { ...about, trigger, submitBy, approvalEndsAt },
  }))
}

/** When the first approval in force of the case's imports ends. */
async function nextEnd(house: House, tx: Tx, state: CaseState): Promise<string | null> {
  const next = await tx
    .selectFrom('approval')
    .innerJoin('approval_batch', onAccountAnd('approval_id', 'approval_batch', 'approval'))
    .select('approval.ends_at')
    .where('approval.account_id', '=', state.accountId)
    .where('approval_batch.batch_id', 'in', [...state.batchIds])
    .where('approval.revoked_at', 'is', null)
    .where('approval.ends_at', '>', house.clock.now())
    .orderBy('approval.ends_at')
    .executeTakeFirst()
  return next?.ends_at ?? null
}
