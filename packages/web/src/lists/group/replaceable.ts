import type { Batch, Group } from '@freigabe/contract'

const settled = ['rejected', 'revoked', 'expired', 'content_changed'] as const

/** An import that the next one usually takes the place of, and why. */
export interface Replaceable {
  batch: Batch
  why: (typeof settled)[number] | 'unreadable' | 'interrupted' | 'never_approved'
}

/**
 * The imports that could not be read, and those that cannot be sent to any more and wait for nobody:
 * they would keep the group shut as a whole.
 */
export function replaceable(
  group: Pick<Group, 'imports' | 'standing'>,
  batches: Batch[],
): Replaceable[] {
  return batches.flatMap((batch): Replaceable[] => {
    // What a source brought is no file that another one could take the place of.
    if (batch.arrived) return []
    if (batch.refusal) {
      return [{ batch, why: batch.state === 'interrupted' ? batch.state : 'unreadable' }]
    }
    if (batch.state !== 'screened') return []
    const closed = group.imports.find(({ id }) => id === batch.id)?.closed
    const isWithdrawn = closed === 'never_approved' && group.standing === 'withdrawn'
    const why = isWithdrawn ? closed : settled.find((reason) => reason === closed)
    return why ? [{ batch, why }] : []
  })
}
