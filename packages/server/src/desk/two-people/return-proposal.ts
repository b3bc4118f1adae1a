import { caseRevision } from '../../case/case-revision.ts'
import { caseSalt } from '../../case/case-salt.ts'
import { moveCase } from '../../case/move-case.ts'
import { saltedDigest } from '../../case/salted-digest.ts'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import type { DeskDecider } from '../lease/desk-decider.ts'
import { giveBackLease } from '../lease/give-back-lease.ts'
import { requireLease } from '../lease/require-lease.ts'
import { settleProposal } from './settle-proposal.ts'

/** Returns what another person proposed, with a note for them; the case is free again. */
export async function returnProposal(
  house: House,
  by: DeskDecider,
  account: string,
  caseId: string,
  { decisionId, leaseToken, note }: { decisionId: string; leaseToken: number; note: string },
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    await caseRevision(tx, account, caseId)
    const moved = await moveCase(unit, by.actor, caseId, {
      type: 'return_proposal',
      decisionId,
      contentDigest: saltedDigest(await caseSalt(tx, account, caseId), { note }),
    })
    if (!moved.changed) return
    await requireLease(house, tx, by.actor.personId, caseId, leaseToken)
    await settleProposal(house, tx, account, caseId, { state: 'returned', by, note })
    await giveBackLease(tx, caseId)
  })
}
