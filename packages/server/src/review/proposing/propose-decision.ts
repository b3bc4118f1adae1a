import type { DecisionWish } from '@freigabe/contract'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { caseRevision } from '../case-revision.ts'
import { prepareAcceptance } from '../deciding/prepare-acceptance.ts'
import { prepareRejection } from '../deciding/prepare-rejection.ts'
import { decideUnderLease } from '../desk/decide-under-lease.ts'
import type { DeskDecider } from '../desk/desk-decider.ts'
import { giveBackLease } from '../desk/give-back-lease.ts'
import { listsHandedIn } from '../lists-handed-in.ts'

/** What one person can propose for another to confirm. */
export type ProposalWish = Extract<DecisionWish, { kind: 'accept' | 'reject' }>

/**
 * Proposes a decision within a transaction: the case stays in review and goes back to the queue, for
 * another person. False where it was proposed already. Throws what the decision itself would.
 */
export async function proposeWithin(
  house: House,
  tx: Tx,
  by: DeskDecider,
  account: string,
  caseId: string,
  wish: ProposalWish,
): Promise<boolean> {
  await caseRevision(tx, account, caseId)
  const { command, statement } =
    wish.kind === 'accept'
      ? await prepareAcceptance(house, tx, account, caseId, wish.command)
      : await prepareRejection(house, tx, account, caseId, wish.command)
  const moved = await decideUnderLease(house, tx, by.actor, account, caseId, wish.command, {
    type: 'propose',
    decision: command,
  })
  if (!moved.changed) return false
  if (wish.kind === 'accept') await listsHandedIn(tx, moved.state, command.revision)
  await tx
    .insertInto('proposal')
    .values({
      account_id: account,
      decision_id: command.decisionId,
      case_id: caseId,
      kind: wish.kind,
      wish: JSON.stringify(wish.command),
      revision: command.revision,
      statement: JSON.stringify(statement),
      by_person: by.actor.personId,
      by_name: by.name,
      at: house.clock.now(),
      state: 'waiting',
    })
    .execute()
  await giveBackLease(tx, caseId)
  return true
}
