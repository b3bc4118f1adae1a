import type { Actor } from '@freigabe/core'
import { inRole } from '../../database/database.ts'
import { refreshGate } from '../../gate/refresh-gate.ts'
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
  await inRole(house.database, 'command', account, async (tx) => {
    const moved = await moveCase(house, tx, by, account, caseId, {
      type: 'take_back_question',
      questionId,
    })
    if (!moved.changed) return
    await storeTakenBack(tx, account, questionId)
    await refreshGate(house, tx, account, moved.state.groupId)
  })
}
