import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { moveCase } from '../case/move-case.ts'
import { change } from '../change/change.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { liftOnAppeal } from './lift-on-appeal.ts'
import { moveRequest } from './move-request.ts'
import { storeMessage } from './store-message.ts'
import { tellAppealDecided } from './tell-request.ts'

/**
 * Upholds or dismisses an appeal. Upheld, its case is back in review for somebody other than who decided,
 * or the suspension that it is against is lifted, in the same transaction. Throws NOT_FOUND, REQUEST_TAKEN and the core's refusals, of the case too.
 */
export async function decideAppeal(
  house: House,
  by: Actor & { kind: 'staff' },
  name: string,
  account: string,
  requestId: string,
  decision: BodyOf<typeof api.decideAppeal>,
): Promise<void> {
  const { messageId, outcome, reasons, text } = decision
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const caseId = await caseOfAppeal(tx, account, requestId)
    const type = outcome === 'upheld' ? 'uphold' : 'dismiss'
    const moved = await moveRequest(unit, { by, name }, requestId, {
      type,
      messageId,
      reasons,
    })
    if (!moved.changed) return
    const written = { id: messageId, text, personId: by.personId, name, role: by.role }
    await storeMessage(house, tx, moved.state, written)
    await tellAppealDecided(unit, moved.state, decision)
    if (outcome === 'dismissed') return
    if (caseId === null) {
      const lead = { actor: by, personId: by.personId, name }
      return liftOnAppeal(unit, lead, { decisionId: messageId, text })
    }
    const reopening = { type: 'reopen', reason: 'appeal_upheld' } as const
    const reopened = await moveCase(unit, by, caseId, reopening)
    unit.refreshGate(reopened.state.groupId)
  })
}

/** The case that an appeal is about; null where it is about the account. */
async function caseOfAppeal(tx: Tx, account: string, requestId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('request')
    .select('case_id')
    .where('account_id', '=', account)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  return row.case_id
}
