import type { Division } from '@freigabe/contract'

/** Whether the house is working on a division. */
export function isBeingDivided(division: Division | null | undefined): boolean {
  return division?.state === 'waiting' || division?.state === 'screening'
}

/** Whether a division is still open, so that no other may begin. */
export function isUnderWay(division: Division | null): boolean {
  return isBeingDivided(division) || division?.state === 'waiting_for_file'
}
