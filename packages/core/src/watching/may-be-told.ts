import type { ReturnCode } from './cohort.ts'

/** Below these counts single people could be made out. */
const least = 5
export const leastComplaints = 10

/**
 * Whether a customer may be told how much came back of an import. Complaints are told of no part that the
 * customer cut off from a list: whoever cuts small enough would learn who complained, and wash the list.
 */
export function mayBeTold(code: ReturnCode, count: number, isCutOff: boolean): boolean {
  if (code !== 'complaint') return count >= least
  return count >= leastComplaints && !isCutOff
}
