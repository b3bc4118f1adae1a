import type { Actor } from '@freigabe/core'
import { moveCase } from '../case/move-case.ts'
import { caseState } from '../case/require-case.ts'
import { change } from '../change/change.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { findGroup } from '../lists/groups/find-group.ts'
import { findSource } from '../lists/import/find-source.ts'
import type { SourceName } from './delivery-view.ts'
import { openCaseOfSource } from './start-source-case.ts'

/** Withdraws a source: it takes nothing more in. Earlier arrivals stay as they are. */
export async function withdrawSource(
  house: House,
  by: Actor,
  { account, group, source }: SourceName,
): Promise<undefined> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const { group_id } = await findGroup(tx, account, group)
    const { source_id } = await findSource(tx, account, group_id, source)
    const open = await openCaseOfSource(tx, account, source_id)
    if (open !== undefined && open.status !== 'awaiting_submission') {
      throw new AppError('SOURCE_IN_REVIEW', { about: { caseId: open.case_id } })
    }
    const at = unit.now
    await tx
      .updateTable('source')
      .set({ withdrawn_at: at, reference: null })
      .where('account_id', '=', account)
      .where('source_id', '=', source_id)
      .execute()
    if (open !== undefined && (await isAboutNothingElse(tx, account, open.case_id, source_id))) {
      await moveCase(unit, by, open.case_id, { type: 'withdraw' })
    }
    unit.log({ type: 'source_withdrawn', subject: source_id, by, at, body: { groupId: group_id } })
    unit.refreshGate(group_id)
  })
}

async function isAboutNothingElse(tx: Tx, account: string, caseId: string, source: string) {
  const { batchIds, sourceIds } = await caseState(tx, account, caseId)
  return batchIds.length === 0 && sourceIds.every((id) => id === source)
}
