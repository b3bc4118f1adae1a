import type { SignalSeverity } from './signal.ts'
import type { ComparedBatch, EarlierCase, SignalRead } from './signal-read.ts'

/** Earlier cases that were rejected or revoked and whose list has not been accepted since. */
export function refusedBefore({ earlier }: SignalRead): EarlierCase[] {
  return earlier.filter(
    (one, at) =>
      isRefused(one) &&
      !earlier
        .slice(at + 1)
        .some((later) => later.status === 'accepted' && isOfOneList(one, later)),
  )
}

export function isRefused({ status }: Pick<EarlierCase, 'status'>): boolean {
  return status === 'rejected' || status === 'revoked'
}

function isOfOneList(one: EarlierCase, other: EarlierCase): boolean {
  return (
    one.batchIds.some((id) => other.batchIds.includes(id)) ||
    one.digests.some((digest) => other.digests.includes(digest))
  )
}

/** Whether an earlier case is about one of the lists: the same import, or another of the same digest. */
export function isSameList({ batches }: SignalRead, earlier: EarlierCase): boolean {
  return batches.some((batch) => isIn(batch, earlier))
}

/** Whether it is about all of the lists, so that its answers are about the same people. */
export function isWholeList({ batches }: SignalRead, earlier: EarlierCase): boolean {
  return batches.every((batch) => isIn(batch, earlier))
}

function isIn({ batchId, digest }: ComparedBatch, { batchIds, digests }: EarlierCase): boolean {
  return batchIds.includes(batchId) || (digest !== null && digests.includes(digest))
}

/**
 * The weight of a refused earlier case holding these recipients: most for the very same list; for a part of
 * it, as much as the comparison of the lists gives it. Null where it holds none.
 */
export function overlapSeverity(read: SignalRead, earlier: EarlierCase): SignalSeverity | null {
  if (isSameList(read, earlier)) return 'serious'
  const found = read.batches.flatMap(({ comparison }) => comparison ?? [])
  return gravest(
    found.map((finding) =>
      finding.id === 'rejected_before' && earlier.batchIds.includes(finding.facts.batchId)
        ? finding.severity
        : null,
    ),
  )
}

const severities: readonly SignalSeverity[] = ['notice', 'warning', 'serious']

/** The highest severity; null where there is none. */
export function gravest(found: readonly (SignalSeverity | null)[]): SignalSeverity | null {
  return severities.findLast((severity) => found.includes(severity)) ?? null
}
