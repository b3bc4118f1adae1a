import { caseRevision } from '../../case/case-revision.ts'
import { moveCase } from '../../case/move-case.ts'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import type { DeskDecider } from '../lease/desk-decider.ts'
import { refuseWhileScheduled } from '../undo/refuse-while-scheduled.ts'
import { settleProposal } from './settle-proposal.ts'

/** Withdraws what was proposed: its author, or a lead. */
export async function withdrawProposal(
  house: House,
  by: DeskDecider,
  account: string,
  caseId: string,
  decisionId: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    await caseRevision(tx, account, caseId)
    await refuseWhileScheduled(tx, account, caseId)
    const moved = await moveCase(unit, by.actor, caseId, {
      type: 'withdraw_proposal',
      decisionId,
    })
    if (!moved.changed) return
    await settleProposal(house, tx, account, caseId, { state: 'withdrawn', by })
  })
}
