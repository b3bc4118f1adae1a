import type { Case } from '@freigabe/contract'
import type { CaseStatus, ClockStanding } from '@freigabe/core'

/** The clock of a case as people see it: what is promised, and whether it is kept. */
export function clockView(
  row: {
    status: CaseStatus
    clock: ClockStanding | null
    due_at: string | null
    lapses_at: string | null
  },
  now: string,
): Case['clock'] {
  const running = row.status === 'in_review'
  const standing = standingAt(row, running, now)
  const isKnown = standing === 'kept' || standing === 'breached'
  const kept = isKnown ? standing === 'kept' : null
  return { dueAt: row.due_at, running, standing, kept, lapsesAt: row.lapses_at }
}

/** The ledger is written once a minute; who looks before that sees the breach all the same. */
function standingAt(
  { clock, due_at }: { clock: ClockStanding | null; due_at: string | null },
  running: boolean,
  now: string,
): ClockStanding | null {
  return running && due_at !== null && due_at < now ? 'breached' : clock
}
