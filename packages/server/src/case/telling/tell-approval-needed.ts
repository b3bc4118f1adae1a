import type { CaseState } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { whyRenewed } from '../clock/why-renewed.ts'
import { tellAboutCase } from './tell-about-case.ts'

/**
 * Tells that a group needs approval; not when the customer opened the case early, and so knows.
 *
 * @param isSplitOff the case was opened because a reviewer split another one
 */
export async function tellApprovalNeeded(
  unit: Unit,
  state: CaseState,
  isSplitOff: boolean,
): Promise<void> {
  const { tx } = unit
  const trigger = isSplitOff ? 'split' : state.trigger
  if (trigger === 'early') return
  const { lapses_at, renews_until } = await tx
    .selectFrom('approval_case')
    .select(['lapses_at', 'renews_until'])
    .where('account_id', '=', state.accountId)
    .where('case_id', '=', state.caseId)
    .executeTakeFirstOrThrow()
  const deadlines = { submitBy: renews_until ?? lapses_at, approvalEndsAt: renews_until }
  const renewal = await whyRenewed(tx, state)
  const telling = { kind: 'approval_needed', audience: 'editors' } as const
  await tellAboutCase(unit, state, telling, (about) => ({
    template: 'approval_needed',
    params: { ...about, trigger, ...deadlines, renewal },
  }))
}
