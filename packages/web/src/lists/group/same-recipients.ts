import type { Batch } from '@freigabe/contract'

/** The newest of the older imports that holds the very recipients of another; files without any are no two of a kind. */
export function sameRecipients({ screening }: Batch, older: Batch[]): Batch | undefined {
  if (!screening || screening.recipients.unique === 0) return undefined
  return older.find((other) => other.screening?.digest === screening.digest)
}
