import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { caseRevision } from '../case-revision.ts'
import { caseSalt } from '../case-salt.ts'
import type { DeskDecider } from '../desk/desk-decider.ts'
import { giveBackLease } from '../desk/give-back-lease.ts'
import { requireLease } from '../desk/require-lease.ts'
import { moveCase } from '../move-case.ts'
import { saltedDigest } from '../salted-digest.ts'
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
