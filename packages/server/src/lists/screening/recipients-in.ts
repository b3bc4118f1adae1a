/** The recipients of imports together; those of the same content are the same people. */
export function recipientsIn(
  batches: readonly { batch_id: string; digest: string | null; recipients: number }[],
): number {
  const contents = new Map(
    batches.map(({ batch_id, digest, recipients }) => [digest ?? batch_id, recipients]),
  )
  return [...contents.values()].reduce((sum, recipients) => sum + recipients, 0)
}
