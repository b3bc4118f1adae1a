import { caseSalt, saltedDigest } from '../../case/case-salt.ts'
import { moveCase } from '../../case/move-case.ts'
import { requireCase } from '../../case/require-case.ts'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import type { DeskActor } from '../desk-actor.ts'
import { endLease, requireLease } from '../lease/lease.ts'
import { refuseWhileScheduled } from '../undo/refuse-while-scheduled.ts'
import { settleProposal } from './two-people.ts'

/** Returns another person's proposal, with a note for them; the case is free again. */
export async function returnProposal(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
  { decisionId, leaseToken, note }: { decisionId: string; leaseToken: number; note: string },
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireCase(tx, account, caseId)
    const moved = await moveCase(unit, by.actor, caseId, {
      type: 'return_proposal',
      decisionId,
      contentDigest: saltedDigest(await caseSalt(tx, account, caseId), { note }),
    })
    if (!moved.changed) return
    await requireLease(unit, by.actor.personId, caseId, leaseToken)
    await settleProposal(unit, caseId, { state: 'returned', by, note })
    await endLease(tx, caseId)
  })
}

/** Withdraws a proposal, for its author or a lead. */
export async function withdrawProposal(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
  decisionId: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireCase(tx, account, caseId)
    await refuseWhileScheduled(tx, account, caseId)
    const moved = await moveCase(unit, by.actor, caseId, {
      type: 'withdraw_proposal',
      decisionId,
    })
    if (!moved.changed) return
    await settleProposal(unit, caseId, { state: 'withdrawn', by })
  })
}
