import type { api, BodyOf } from '@freigabe/contract'
import { giveBackToBatch } from '../case/deciding/batch-revocations.ts'
import { moveCase } from '../case/move-case.ts'
import { change } from '../change/change.ts'
import type { House } from '../house.ts'
import type { ActingStaff } from './dossier/acting.ts'
import { moveRequest } from './move-request.ts'
import { liftOnAppeal } from './proceedings/suspend-and-lift.ts'
import { withdrawWarning } from './proceedings/warn-account.ts'
import { tellAppealDecided } from './tell-request.ts'
import { storeMessage } from './write-messages.ts'

/**
 * Upholds or dismisses an appeal. If it is upheld, its case goes back into review for a different person, the
 * import gets its approval back, the warning it is against is taken back, or the suspension is lifted, in the same
 * transaction. Throws NOT_FOUND, REQUEST_TAKEN and the
 * core's refusals, including those for the case.
 */
export async function decideAppeal(
  house: House,
  by: ActingStaff,
  account: string,
  requestId: string,
  decision: BodyOf<typeof api.decideAppeal>,
): Promise<void> {
  const { messageId, outcome, reasons, text } = decision
  await change(house, 'command', account, async (unit) => {
    const type = outcome === 'upheld' ? 'uphold' : 'dismiss'
    const moved = await moveRequest(unit, by, requestId, { type, messageId, reasons })
    if (!moved.changed) return
    const { caseId, decisionId } = moved.state
    await storeMessage(unit, moved.state, by, { messageId, text })
    await tellAppealDecided(unit, moved.state, decision)
    if (outcome === 'dismissed') return
    const taken = { decisionId: messageId, text }
    if (caseId === null) {
      if (await withdrawWarning(unit, by, decisionId, taken)) return
      return liftOnAppeal(unit, by, taken)
    }
    if (await giveBackToBatch(unit, decisionId!)) return
    const reopening = { type: 'reopen', reason: 'appeal_upheld' } as const
    const reopened = await moveCase(unit, by.actor, caseId, reopening)
    unit.refreshGate(reopened.state.groupId)
  })
}
