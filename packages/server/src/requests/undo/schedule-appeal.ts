import type { AppealDecision } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { letWait, takeBack, type Waiting } from '../../desk/undo/let-wait.ts'
import type { House } from '../../house.ts'
import { decideAppeal } from '../decide-appeal.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { readDossier } from '../dossier/dossier.ts'
import { refuseUnseen, requests } from '../move-request.ts'
import { holdRequest } from '../queue-request.ts'
import { carryOutAppealJob } from './jobs.ts'
import { sizeOfThread } from './size-of-thread.ts'

/**
 * Takes in a decision on an appeal, as the desk takes in one on a case: everything that would be refused is refused
 * at once; then it waits for as long as it can be taken back, with no event, letter or change of the gate, and a job
 * carries it out. Sent again under the same id it changes nothing.
 *
 * Throws ID_TAKEN, DECISION_SCHEDULED and what the decision itself throws.
 */
export async function scheduleAppeal(
  house: House,
  by: ActingStaff,
  account: string,
  requestId: string,
  decision: AppealDecision,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const waiting: Waiting = {
      decisionId: decision.messageId,
      kind: decision.outcome === 'upheld' ? 'uphold' : 'dismiss',
      wish: decision,
      read: () => sizeOfThread(unit.tx, account, requestId),
    }
    const decide = (within: Unit) => decideAppeal(within, by, requestId, decision)
    if (await letWait(unit, by, { requestId }, waiting, carryOutAppealJob, decide)) {
      await holdRequest(unit, by, requestId)
    }
  })
}

/**
 * Takes back a person's decision on an appeal that has not been carried out, or clears one that was refused: the
 * appeal is as it was before. Returns what they had written. Throws NOT_FOUND, NOTHING_TO_UNDO, and
 * NOT_ALLOWED_FOR_ACTOR where it is another person's.
 */
export async function undoAppeal(
  house: House,
  by: ActingStaff,
  account: string,
  requestId: string,
): Promise<AppealDecision> {
  return change(house, 'command', account, async (unit) => {
    const { kind } = await readDossier(unit.tx, requests, account, requestId)
    refuseUnseen(kind, by.actor)
    const { wish } = await takeBack(unit, { requestId }, by.personId)
    return wish as AppealDecision
  })
}
