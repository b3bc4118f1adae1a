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

/** Whether it is about the same list or about one that was found to hold many of these recipients. */
export function sharesRecipients(read: SignalRead, earlier: EarlierCase): boolean {
  return (
    isSameList(read, earlier) || earlier.batchIds.some((id) => rejectedLists(read).includes(id))
  )
}

function rejectedLists({ batches }: SignalRead): string[] {
  return batches.flatMap(({ comparison }) =>
    (comparison ?? []).flatMap((finding) =>
      finding.id === 'rejected_before' ? finding.facts.batchId : [],
    ),
  )
}
