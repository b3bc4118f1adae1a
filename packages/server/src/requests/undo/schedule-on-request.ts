import type { AppealDecision, GoodwillDecision } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { letWait, takeBack, type Waiting } from '../../desk/undo/let-wait.ts'
import type { House } from '../../house.ts'
import { decideAppeal } from '../decide-appeal.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { readDossier } from '../dossier/dossier.ts'
import { decideGoodwill } from '../goodwill/decide-goodwill.ts'
import { refuseUnseen, requests } from '../move-request.ts'
import { holdRequest } from '../queue-request.ts'
import { carryOutOnRequestJob } from './jobs.ts'
import { sizeOfThread } from './size-of-thread.ts'

/**
 * Takes in a decision on an appeal, as the desk takes in one on a case: it waits for as long as it can be taken back.
 * Throws ID_TAKEN, DECISION_SCHEDULED and what the decision itself throws.
 */
export function scheduleAppeal(
  house: House,
  by: ActingStaff,
  account: string,
  requestId: string,
  decision: AppealDecision,
): Promise<void> {
  const kind = decision.outcome === 'upheld' ? 'uphold' : 'dismiss'
  return schedule(house, by, account, requestId, { kind, decision }, (unit) =>
    decideAppeal(unit, by, requestId, decision),
  )
}

/** The same of a decision on goodwill: until then neither the customer nor the platform hears of it. */
export function scheduleGoodwill(
  house: House,
  by: ActingStaff,
  account: string,
  requestId: string,
  decision: GoodwillDecision,
): Promise<void> {
  const kind = decision.outcome === 'granted' ? 'grant' : 'decline'
  return schedule(house, by, account, requestId, { kind, decision }, (unit) =>
    decideGoodwill(unit, by, requestId, decision),
  )
}

interface Made extends Pick<Waiting, 'kind'> {
  decision: { messageId: string }
}

async function schedule(
  house: House,
  by: ActingStaff,
  account: string,
  requestId: string,
  { kind, decision }: Made,
  decide: (unit: Unit) => Promise<boolean>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const waiting: Waiting = {
      ...{ decisionId: decision.messageId, kind, wish: decision },
      read: () => sizeOfThread(unit.tx, account, requestId),
    }
    if (await letWait(unit, by, { requestId }, waiting, carryOutOnRequestJob, decide)) {
      await holdRequest(unit, by, requestId)
    }
  })
}

/**
 * Takes back a person's decision on an appeal that has not been carried out, or clears one that was refused: the
 * appeal is as it was before. Returns what they had written. Throws NOT_FOUND, NOTHING_TO_UNDO, and
 * NOT_ALLOWED_FOR_ACTOR where it is another person's.
 */
export async function undoAppeal(...place: UndoPlace): Promise<AppealDecision> {
  return (await undo(...place)) as AppealDecision
}

/** The same on a request for goodwill. */
export async function undoGoodwill(...place: UndoPlace): Promise<GoodwillDecision> {
  return (await undo(...place)) as GoodwillDecision
}

type UndoPlace = [house: House, by: ActingStaff, account: string, requestId: string]

/** Each side sees the kinds of requests alone that it decides, so what comes back is one of its decisions. */
function undo(...[house, by, account, requestId]: UndoPlace): Promise<unknown> {
  return change(house, 'command', account, async (unit) => {
    const { kind } = await readDossier(unit.tx, requests, account, requestId)
    refuseUnseen(kind, by.actor)
    return (await takeBack(unit, { requestId }, by.personId)).wish
  })
}
