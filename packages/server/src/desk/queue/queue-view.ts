import type { Queued, QueueItem, Urgency } from '@freigabe/contract'
import { urgencies } from '@freigabe/core'
import type { Selectable } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { isOfferedToAll, readReviewer } from './for-whom.ts'

export type QueueRow = Selectable<Tables['desk_queue']>

/** Why a case has its place in the queue. */
export function urgencyView({ rank }: Pick<QueueRow, 'rank'>): Urgency {
  return urgencies[rank] ?? 'usual'
}

/** Until when a case is put aside; null once that moment has come. */
export function deferralView(row: QueueRow, now: string): QueueItem['deferral'] {
  const { deferred_until: until, deferred_by, deferral_reason } = row
  if (until === null || until <= now) return null
  return { until, by: deferred_by ?? '', reason: deferral_reason ?? '' }
}

/** The latest moment until which a case can be put aside: a pressing case cannot be. */
export function latestDeferral(row: QueueRow): string {
  return row.at_risk_at ?? row.due_at
}

/** The person a case was handed over to, and whether it is still kept for them. */
export function handOverView(row: QueueRow, now: string): QueueItem['handOver'] {
  const { for_person, for_name, for_skill, handed_by } = row
  if (for_person === null && for_skill === null) return null
  const person = for_person === null ? null : { id: for_person, name: for_name ?? '' }
  const offeredToAll = isOfferedToAll(row, now)
  return { person, skill: for_skill, by: handed_by ?? '', offeredToAll }
}

/** The queue's facts about a case; null once it is off the desk. Only leads see what others skipped. */
export async function readQueued(
  house: House,
  tx: Tx,
  personId: string,
  account: string,
  caseId: string,
): Promise<Queued | null> {
  const row = await tx
    .selectFrom('desk_queue')
    .selectAll()
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { isLead } = await readReviewer(house, tx, personId)
  const skips = await tx
    .selectFrom('desk_skip')
    .select(['person_id', 'person_name', 'reason', 'at'])
    .where('account_id', '=', account)
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
    handOver: handOverView(row, house.clock.now()),
    barred: row.barred.includes(personId),
    skips: skips.map(({ person_id, person_name, reason, at }) => ({
      by: person_name,
      mine: person_id === personId,
      reason,
      at,
    })),
  }
}
