import type { api, BodyOf } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { DeskActor } from '../desk-actor.ts'
import { noLease, notDeferred } from '../lease/lease.ts'
import { latestDeferral } from './queue-view.ts'
import { logQueueAct, refuseOthers, requireQueued } from './require-queued.ts'

/**
 * Puts a case aside until later and gives its lease back; its clock runs on. Throws NOT_FOUND,
 * CASE_NOT_OPEN_FOR_THIS, LEASE_HELD, and DEFERRAL_TOO_LATE beyond the moment when the promise is at risk.
 */
export async function deferCase(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
  { until, reason }: BodyOf<typeof api.deferCase>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const row = await requireQueued(unit, caseId)
    if (row.status !== 'in_review') throw new AppError('CASE_NOT_OPEN_FOR_THIS')
    refuseOthers(unit, by, row)
    const latest = latestDeferral(row)
    if (until <= unit.now || until > latest) {
      throw new AppError('DEFERRAL_TOO_LATE', { about: { latest } })
    }
    await tx
      .updateTable('desk_queue')
      .set({ deferred_until: until, deferred_by: by.name, deferral_reason: reason, ...noLease })
      .where('case_id', '=', caseId)
      .execute()
    logQueueAct(unit, by, caseId, 'case_deferred', { until })
  })
}

/** Offers a deferred case again; no error if it was not deferred. Throws as `deferCase`. */
export async function endDeferral(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const row = await requireQueued(unit, caseId)
    refuseOthers(unit, by, row)
    if (row.deferred_until === null) return
    await tx.updateTable('desk_queue').set(notDeferred).where('case_id', '=', caseId).execute()
    logQueueAct(unit, by, caseId, 'case_deferred', { until: null })
  })
}
