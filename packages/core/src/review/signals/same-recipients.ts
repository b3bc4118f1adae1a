import type { EarlierCase, SignalRead } from './signal-read.ts'

/** Whether an earlier case is about these very recipients: the same import, or a list of the same digest. */
export function isSameList({ batches }: SignalRead, earlier: EarlierCase): boolean {
  return batches.some(
    ({ batchId, digest }) =>
      earlier.batchIds.includes(batchId) || (digest !== null && earlier.digests.includes(digest)),
  )
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
