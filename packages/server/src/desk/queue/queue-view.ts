import type { QueueItem, Urgency } from '@freigabe/contract'
import { urgencies } from '@freigabe/core'
import type { Selectable } from 'kysely'
import type { Tables } from '../../database/tables.ts'

export type QueueRow = Selectable<Tables['desk_queue']>

/** Why a case stands where it stands. */
export function urgencyView({ rank }: Pick<QueueRow, 'rank'>): Urgency {
  return urgencies[rank] ?? 'usual'
}

/** Until when a case is put aside; null once that moment has come. */
export function deferralView(row: QueueRow, now: string): QueueItem['deferral'] {
  const { deferred_until: until, deferred_by, deferral_reason } = row
  if (until === null || until <= now) return null
  return { until, by: deferred_by ?? '', reason: deferral_reason ?? '' }
}

/** Until when a case can be put aside at most: what presses is not put aside. */
export function latestDeferral(row: QueueRow): string {
  return row.at_risk_at ?? row.due_at
}

/** Whom a case was handed over to. */
export function handOverView(row: QueueRow): QueueItem['handOver'] {
  const { for_person, for_name, for_skill, handed_by } = row
  if (for_person === null && for_skill === null) return null
  const person = for_person === null ? null : { id: for_person, name: for_name ?? '' }
  return { person, skill: for_skill, by: handed_by ?? '' }
}
