import type { DecisionWish } from '@freigabe/contract'
import { askQuestion } from '../../case/asking/ask-question.ts'
import { acceptCase } from '../../case/deciding/accept-case.ts'
import { rejectCase } from '../../case/deciding/reject-case.ts'
import type { Unit } from '../../change/unit.ts'
import type { DeskDecider } from '../lease/desk-decider.ts'
import { confirmProposal } from '../two-people/confirm-proposal.ts'
import { proposeDecision } from '../two-people/propose-decision.ts'
import { takesTwo } from '../two-people/takes-two.ts'

/**
 * Carries out what was decided or asked; where it takes two people, an acceptance or rejection is
 * proposed. False where the case already was what it asks for.
 */
export async function decideAsWished(
  unit: Unit,
  by: DeskDecider,
  caseId: string,
  wish: DecisionWish,
): Promise<boolean> {
  const { tx, account } = unit
  if (wish.kind === 'ask') {
    return askQuestion(unit, by.actor, by.name, caseId, wish.command)
  }
  if (wish.kind === 'confirm') return confirmProposal(unit, by, caseId, wish.command)
  if (await takesTwo(tx, account, caseId)) {
    return proposeDecision(unit, by, caseId, wish)
  }
  return wish.kind === 'accept'
    ? acceptCase(unit, by.actor, caseId, wish.command)
    : rejectCase(unit, by.actor, caseId, wish.command)
}

/** The id of the decision or question to come. */
export function idOfWish({ kind, command }: DecisionWish): string {
  return kind === 'ask' ? command.questionId : command.decisionId
}
