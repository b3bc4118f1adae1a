import type { DecisionWish } from '@freigabe/contract'
import { caseRevision } from '../../case/case-revision.ts'
import { prepareAcceptance } from '../../case/deciding/prepare-acceptance.ts'
import { prepareRejection } from '../../case/deciding/prepare-rejection.ts'
import { listsHandedIn } from '../../case/submitting/lists-handed-in.ts'
import type { Unit } from '../../change/unit.ts'
import { decideUnderLease } from '../lease/decide-under-lease.ts'
import type { DeskDecider } from '../lease/desk-decider.ts'
import { giveBackLease } from '../lease/give-back-lease.ts'

/** What one person can propose for another to confirm. */
export type ProposalWish = Extract<DecisionWish, { kind: 'accept' | 'reject' }>

/**
 * Proposes a decision within a transaction: the case stays in review and goes back to the queue, for
 * another person. False where it was proposed already. Throws what the decision itself would.
 */
export async function proposeDecision(
  unit: Unit,
  by: DeskDecider,
  caseId: string,
  wish: ProposalWish,
): Promise<boolean> {
  const { house, tx, account } = unit
  await caseRevision(tx, account, caseId)
  const { command, statement } =
    wish.kind === 'accept'
      ? await prepareAcceptance(house, tx, account, caseId, wish.command)
      : await prepareRejection(house, tx, account, caseId, wish.command)
  const moved = await decideUnderLease(unit, by.actor, caseId, wish.command, {
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
      at: unit.now,
      state: 'waiting',
    })
    .execute()
  await giveBackLease(tx, caseId)
  return true
}
