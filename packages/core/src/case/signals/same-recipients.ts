import { gravest } from './gravest.ts'
import type { SignalSeverity } from './signal.ts'
import type { ComparedBatch, EarlierCase, SignalRead } from './signal-read.ts'

/** Whether an earlier case is about one of the lists: the same import, or another of the same digest. */
export function isSameList({ batches }: SignalRead, earlier: EarlierCase): boolean {
  return batches.some((batch) => isIn(batch, earlier))
}

/** Whether it is about all of them, so that answers are about the same people. */
export function isWholeList({ batches }: SignalRead, earlier: EarlierCase): boolean {
  return batches.every((batch) => isIn(batch, earlier))
}

function isIn({ batchId, digest }: ComparedBatch, { batchIds, digests }: EarlierCase): boolean {
  return batchIds.includes(batchId) || (digest !== null && digests.includes(digest))
}

/**
 * How much it weighs that an earlier case, which was refused, holds these recipients: the very list most,
 * a part of it as much as the comparison of the lists makes of it. Null where it holds none.
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
