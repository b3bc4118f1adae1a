import type { Batch } from '@freigabe/contract'

/**
 * The newest earlier import with exactly the same recipients; two files without recipients do not count as
 * the same.
 */
export function sameRecipients({ screening }: Batch, older: Batch[]): Batch | undefined {
  if (!screening || screening.recipients.unique === 0) return undefined
  return older.find((other) => other.screening?.digest === screening.digest)
}
