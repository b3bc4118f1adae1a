import type { DecisionWish } from '@freigabe/contract'
import { prepareAcceptance } from '../../case/deciding/accept-case.ts'
import { prepareRejection } from '../../case/deciding/reject-case.ts'
import { requireCase } from '../../case/require-case.ts'
import { listsHandedIn } from '../../case/submitting/lists-handed-in.ts'
import type { Unit } from '../../change/unit.ts'
import type { DeskActor } from '../desk-actor.ts'
import { decideUnderLease } from '../lease/decide-under-lease.ts'
import { endLease } from '../lease/lease.ts'

/** Decisions that one person can propose for another to confirm. */
export type ProposalWish = Extract<DecisionWish, { kind: 'accept' | 'reject' }>

/**
 * Proposes a decision within a transaction: the case stays in review and goes back to the queue, for another
 * person. False where it was already proposed. Throws what the decision itself would.
 */
export async function proposeDecision(
  unit: Unit,
  by: DeskActor,
  caseId: string,
  wish: ProposalWish,
): Promise<boolean> {
  const { tx, account } = unit
  await requireCase(tx, account, caseId)
  const { command, statement } =
    wish.kind === 'accept'
      ? await prepareAcceptance(unit, caseId, wish.command)
      : await prepareRejection(unit, caseId, wish.command)
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
  await endLease(tx, caseId)
  return true
}
