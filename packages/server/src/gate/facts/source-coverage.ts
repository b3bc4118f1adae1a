import { type ArrivalBatch, type BatchApproval, withinCap } from '@freigabe/core'
import type { ApprovalOfSource } from './read-source-facts.ts'

type Arrival = ArrivalBatch & { source_id: string }

/** The approvals of a source as they reach a batch that it brought, or any that lies within their caps. */
export type Coverage = (
  arrived: Pick<Arrival, 'source_id' | 'version'> & { batchId?: string },
) => BatchApproval[]

/** Counts what the sources of a group brought, once for each approval. */
export function sourceCoverage(
  arrivals: readonly Arrival[],
  approvals: readonly ApprovalOfSource[],
): Coverage {
  const ofSource = Map.groupBy(arrivals, ({ source_id }) => source_id)
  const counted = approvals.map((row) => ({
    row,
    within: withinCap(ofSource.get(row.source_id) ?? [], row),
  }))
  return ({ source_id, version, batchId }) =>
    counted
      .filter(({ row }) => row.source_id === source_id)
      .map(({ row, within }) => ({
        approvalId: row.approvalId,
        digest: '',
        endsAt: row.endsAt,
        renewalPending: row.renewalPending,
        revoked: row.revoked,
        conditions: row.conditions,
        source: {
          version: row.version,
          // Of what was taken back nobody asks how far it reached.
          isWithin:
            row.version === version &&
            (row.revoked || batchId === undefined || within.has(batchId)),
        },
      }))
}
