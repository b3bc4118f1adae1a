import type { EarlierCase, SignalRead } from './signal-read.ts'

/** Earlier cases that were rejected or revoked and whose list was not accepted since. */
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
