import type { Opinion } from '@freigabe/contract'
import { change } from '../change/change.ts'
import { askForSecondOpinion } from '../desk/second-opinion/draw-for-second-opinion.ts'
import { giveSecondOpinion } from '../desk/second-opinion/give-second-opinion.ts'
import type { CaseRef } from './customer-acts.ts'
import type { Reviewer } from './desk-acts.ts'

/** Puts a reviewer's decision up for a second opinion, as the lot does; a story leaves nothing to it. */
export async function isDrawn(
  { house, person }: Reviewer,
  { account, caseId }: CaseRef,
): Promise<string> {
  return change(house, 'command', account, async ({ tx }) => {
    const { state } = await tx
      .selectFrom('approval_case')
      .select('state')
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow()
    const decision = state.decision!
    const { decisionId, outcome } = decision
    const grounds = decision.outcome === 'rejected' ? decision.grounds : []
    const drawn = { decisionId, outcome, grounds, personId: person.id }
    await askForSecondOpinion(house, tx, state, drawn)
    return decisionId
  })
}

/** Says how the reviewer would have decided. */
export async function opines(
  { house, person }: Reviewer,
  decisionId: string,
  opinion: Opinion,
): Promise<void> {
  await giveSecondOpinion(house, person.id, decisionId, opinion)
}
