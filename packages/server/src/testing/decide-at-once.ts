import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { askQuestion } from '../case/asking/ask-question.ts'
import { acceptCase } from '../case/deciding/accept-case.ts'
import { rejectCase } from '../case/deciding/reject-case.ts'
import { change } from '../change/change.ts'
import type { DeskActor } from '../desk/desk-actor.ts'
import type { House } from '../house.ts'

type Staff = Actor & { kind: 'staff' }

/** Accepts a case as if its decision had waited out the time in which it can be taken back. */
export async function acceptAtOnce(
  house: House,
  by: Staff,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.acceptCase>,
): Promise<void> {
  await change(house, 'command', account, (unit) => acceptCase(unit, by, caseId, wish))
}

/** Rejects a case in the same way. */
export async function rejectAtOnce(
  house: House,
  by: Staff,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.rejectCase>,
): Promise<void> {
  await change(house, 'command', account, (unit) => rejectCase(unit, by, caseId, wish))
}

/** Asks the customer of a case in the same way. */
export async function askAtOnce(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.askQuestion>,
): Promise<void> {
  await change(house, 'command', account, (unit) => askQuestion(unit, by, caseId, wish))
}
