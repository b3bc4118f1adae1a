import { type ArrivalBatch, arrivedSoFar, type BatchApproval } from '@freigabe/core'
import type { ApprovalOfSource } from './read-source-facts.ts'

type Arrival = ArrivalBatch & { source_id: string }

/** The approvals of its source as they reach one of the batches that it brought. */
export function sourceCoverage(
  arrived: Arrival,
  arrivals: readonly Arrival[],
  approvals: readonly ApprovalOfSource[],
): BatchApproval[] {
  const same = arrivals.filter(({ source_id }) => source_id === arrived.source_id)
  return approvals
    .filter(({ source_id }) => source_id === arrived.source_id)
    .map((row) => ({
      approvalId: row.approvalId,
      digest: '',
      endsAt: row.endsAt,
      renewalPending: row.renewalPending,
      revoked: row.revoked,
      conditions: row.conditions,
      source: { version: row.version, cap: row.cap, arrived: arrivedSoFar(arrived, same, row) },
    }))
}
