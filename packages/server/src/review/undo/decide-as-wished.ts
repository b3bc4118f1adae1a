import type { DecisionWish } from '@freigabe/contract'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { askWithin } from '../asking/ask-question.ts'
import { acceptWithin } from '../deciding/accept-case.ts'
import { rejectWithin } from '../deciding/reject-case.ts'
import type { DeskDecider } from '../desk/desk-decider.ts'
import { confirmWithin } from '../proposing/confirm-proposal.ts'
import { proposeWithin } from '../proposing/propose-decision.ts'
import { takesTwo } from '../proposing/takes-two.ts'

/**
 * Carries out what was decided or asked; where it takes two people, an acceptance or rejection is
 * proposed. False where the case already was what it asks for.
 */
export async function decideAsWished(
  house: House,
  tx: Tx,
  by: DeskDecider,
  account: string,
  caseId: string,
  wish: DecisionWish,
): Promise<boolean> {
  if (wish.kind === 'ask') {
    return askWithin(house, tx, by.actor, by.name, account, caseId, wish.command)
  }
  if (wish.kind === 'confirm') return confirmWithin(house, tx, by, account, caseId, wish.command)
  if (await takesTwo(tx, account, caseId)) {
    return proposeWithin(house, tx, by, account, caseId, wish)
  }
  return wish.kind === 'accept'
    ? acceptWithin(house, tx, by.actor, account, caseId, wish.command)
    : rejectWithin(house, tx, by.actor, account, caseId, wish.command)
}

/** The id of the decision or question to come. */
export function idOfWish({ kind, command }: DecisionWish): string {
  return kind === 'ask' ? command.questionId : command.decisionId
}
