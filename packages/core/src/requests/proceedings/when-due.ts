import type { Instant } from '../../instant.ts'
import type { ProceedingState } from './proceeding.ts'

/**
 * From when on staff have something to decide in a proceeding: at once about a proposal; once the account
 * is being heard, when it has answered or its time is over. Null where nothing is to be decided any more.
 */
export function whenDue({ status, hearing, proposedAt }: ProceedingState): Instant | null {
  if (status === 'proposed') return proposedAt
  const isOpen = (status === 'hearing' || status === 'suspended') && !hearing!.concluded
  return isOpen ? (hearing!.answeredAt ?? hearing!.until) : null
}
