import type { Queued } from '@freigabe/contract'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { readTaker } from '../lease/read-taker.ts'
import { deferralView, handOverView, latestDeferral, urgencyView } from './queue-view.ts'

/** What the queue knows of a case; null once it is off the desk. Only leads see what others skipped. */
export async function readQueued(
  house: House,
  tx: Tx,
  personId: string,
  caseId: string,
): Promise<Queued | null> {
  const row = await tx
    .selectFrom('desk_queue')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { isLead } = await readTaker(house, tx, personId)
  const skips = await tx
    .selectFrom('desk_skip')
    .select(['person_id', 'person_name', 'reason', 'at'])
    .where('case_id', '=', caseId)
    .$if(!isLead, (all) => all.where('person_id', '=', personId))
    .orderBy('at')
    .execute()
  const { priority: value, priority_by, priority_reason } = row
  return {
    urgency: urgencyView(row),
    priority: value && { value, by: priority_by ?? '', reason: priority_reason ?? '' },
    deferral: deferralView(row, house.clock.now()),
    deferrableUntil: latestDeferral(row),
    handOver: handOverView(row),
    barred: row.barred.includes(personId),
    skips: skips.map(({ person_id, person_name, reason, at }) => ({
      by: person_name,
      mine: person_id === personId,
      reason,
      at,
    })),
  }
}
