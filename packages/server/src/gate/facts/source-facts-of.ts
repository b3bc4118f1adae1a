import type { SourceFacts } from '@freigabe/core'
import { type ArrivedRow, arrivalOf, type SourcesOfGroup } from './read-source-facts.ts'

/** What the core must know of one source, from what was read of all sources of its group. */
export function sourceFactsOf(
  { source_id, version }: { source_id: string; version: number },
  { approvals, cases }: SourcesOfGroup,
  batches: readonly ArrivedRow[],
): SourceFacts {
  const isOwn = (row: { source_id: string | null }) => row.source_id === source_id
  const newest = cases.find((row) => isOwn(row) && row.version === version)
  return {
    version,
    approvals: approvals.filter(isOwn),
    caseStatus: newest?.status ?? null,
    arrivals: batches
      .filter(isOwn)
      .map(arrivalOf)
      .filter((arrival) => arrival !== null),
  }
}
