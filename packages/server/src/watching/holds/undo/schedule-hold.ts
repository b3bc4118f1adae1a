import type { HoldDecision } from '@freigabe/contract'
import { change } from '../../../change/change.ts'
import type { Unit } from '../../../change/unit.ts'
import { letWait, takeBack, type Waiting } from '../../../desk/undo/let-wait.ts'
import type { House } from '../../../house.ts'
import type { ActingStaff } from '../../../requests/dossier/acting.ts'
import { readDossier } from '../../../requests/dossier/dossier.ts'
import { holds } from '../move-hold.ts'
import { settleHold } from '../settle-hold.ts'
import { carryOutOnHoldJob } from './jobs.ts'

/**
 * Takes in a decision on a hold, as the desk takes in one on a case: it waits for as long as it can be taken back,
 * and until then the hold stands and keeps the gate shut, whichever way it is decided. Throws ID_TAKEN,
 * DECISION_SCHEDULED and what the decision itself throws.
 */
export async function scheduleHold(
  house: House,
  by: ActingStaff,
  account: string,
  holdId: string,
  decision: HoldDecision,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { kind, command } = decision
    const waiting: Waiting = {
      ...{ decisionId: command.decisionId, kind, wish: command },
      read: () => answersTo(unit, holdId),
    }
    const settle = (within: Unit) => settleHold(within, by, holdId, decision)
    await letWait(unit, by, { holdId }, waiting, carryOutOnHoldJob, settle)
  })
}

/** How often the account has answered: whoever decides has read so much. */
export async function answersTo({ tx, account }: Unit, holdId: string): Promise<number> {
  const { state } = await readDossier(tx, holds, account, holdId)
  return state.answers.length
}

/**
 * Takes back a person's decision on a hold that has not been carried out, or clears one that was refused: the hold
 * is as it was before. Returns what they had written. Throws NOT_FOUND, NOTHING_TO_UNDO, and NOT_ALLOWED_FOR_ACTOR
 * where it is another person's.
 */
export async function undoHold(
  house: House,
  personId: string,
  account: string,
  holdId: string,
): Promise<HoldDecision> {
  return change(house, 'command', account, async (unit) => {
    await readDossier(unit.tx, holds, account, holdId)
    return decisionOf(await takeBack(unit, { holdId }, personId))
  })
}

/** What was sent, in the form in which it was checked then. */
export function decisionOf({ kind, wish }: { kind: string; wish: unknown }): HoldDecision {
  return { kind, command: wish } as HoldDecision
}
