import type { ComplaintEvent } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'

/** Appends to the chain of the account that a complaint is about; until that is known, to the platform's. */
export function logComplaint(
  unit: Unit,
  complaint: string,
  events: readonly (Pick<ComplaintEvent, 'by' | 'at'> & { type: string })[],
): void {
  const logged = events.map(({ type, by, at, ...body }) => {
    return { type, subject: complaint, by, at, body }
  })
  if (unit.account === '') unit.logOnPlatform(...logged)
  else unit.log(...logged)
}
