import type { Arrivals } from '@freigabe/contract'
import { type GroupFacts, judgeBatch } from '@freigabe/core'

interface ArrivalsRow {
  batch_id: string
  arrived_on: string | null
  recipients: number
  beyond_cap: boolean
  set_apart: Arrivals['setApart']
  sampled: boolean
}

/** What a source brought on a day, with whether it may be sent to by what the gate knows. */
export function arrivalsView(row: ArrivalsRow, gate: GroupFacts, now: string): Arrivals {
  const batch = gate.batches.find(({ batchId }) => batchId === row.batch_id)!
  const verdict = judgeBatch(batch, gate.held, now)
  const reason = verdict.verdict === 'deny' ? verdict.reason : null
  return {
    batchId: row.batch_id,
    day: row.arrived_on!,
    recipients: row.recipients,
    beyondCap: row.beyond_cap && row.set_apart === null,
    setApart: row.set_apart,
    sampled: row.sampled,
    closed: gate.account.suspended ? 'account_suspended' : reason,
  }
}
