import type { AppealDecision } from '@freigabe/contract'
import type { RequestState } from '@freigabe/core'
import { giveBackToBatch } from '../case/deciding/batch-revocations.ts'
import { moveCase } from '../case/move-case.ts'
import type { Unit } from '../change/unit.ts'
import type { ActingStaff } from './dossier/acting.ts'
import { moveRequest } from './move-request.ts'
import { liftOnAppeal } from './proceedings/suspend-and-lift.ts'
import { withdrawWarning } from './proceedings/warn-account.ts'
import { tellAppealDecided } from './tell-request.ts'
import { storeMessage } from './write-messages.ts'

/**
 * Upholds or dismisses an appeal. If it is upheld, its case goes back into review for a different person, the
 * import gets its approval back, the warning it is against is taken back, or the suspension is lifted, in the same
 * transaction. Returns false where the appeal already is as the decision asks. Throws NOT_FOUND, REQUEST_TAKEN,
 * DECISION_SCHEDULED and the core's refusals, including those for the case.
 */
export async function decideAppeal(
  unit: Unit,
  by: ActingStaff,
  requestId: string,
  decision: AppealDecision,
): Promise<boolean> {
  const { messageId, outcome, reasons, text } = decision
  const type = outcome === 'upheld' ? 'uphold' : 'dismiss'
  const moved = await moveRequest(unit, by, requestId, { type, messageId, reasons })
  if (!moved.changed) return false
  await storeMessage(unit, moved.state, by, { messageId, text })
  await tellAppealDecided(unit, moved.state, decision)
  if (outcome === 'upheld') await giveWay(unit, by, moved.state, { decisionId: messageId, text })
  return true
}

/** Takes back what an appeal is against. */
async function giveWay(
  unit: Unit,
  by: ActingStaff,
  { caseId, decisionId }: RequestState,
  taken: { decisionId: string; text: string },
): Promise<void> {
  if (caseId === null) {
    if (await withdrawWarning(unit, by, decisionId, taken)) return
    return liftOnAppeal(unit, by, taken)
  }
  if (await giveBackToBatch(unit, decisionId!)) return
  const reopening = { type: 'reopen', reason: 'appeal_upheld' } as const
  const reopened = await moveCase(unit, by.actor, caseId, reopening)
  unit.refreshGate(reopened.state.groupId)
}
