import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { moveCase } from '../move-case.ts'
import { storeTakenBack } from './store-taken-back.ts'

/** Takes an open question back: its author or a lead. */
export async function takeBackQuestion(
  house: House,
  by: Actor & { kind: 'staff' },
  account: string,
  caseId: string,
  questionId: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const moved = await moveCase(unit, by, caseId, {
      type: 'take_back_question',
      questionId,
    })
    if (!moved.changed) return
    await storeTakenBack(tx, account, questionId)
    unit.refreshGate(moved.state.groupId)
  })
}
