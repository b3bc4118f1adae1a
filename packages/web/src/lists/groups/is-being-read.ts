import type { Batch } from '@freigabe/contract'

/** Whether a file still waits to be read, or is being read now. */
export function isBeingRead({ state }: Pick<Batch, 'state'>): boolean {
  return state === 'received' || state === 'screening'
}
