import type { Case } from '@freigabe/contract'
import type { CaseStatus } from '@freigabe/core'

/** The clock of a case as people see it: what is promised, and whether it is kept. */
export function clockView(
  row: {
    status: CaseStatus
    due_at: string | null
    decided_at: string | null
    lapses_at: string | null
  },
  now: string,
): Case['clock'] {
  const running = row.status === 'in_review'
  return { dueAt: row.due_at, running, kept: kept(row, running, now), lapsesAt: row.lapses_at }
}

function kept(
  { due_at, decided_at }: { due_at: string | null; decided_at: string | null },
  running: boolean,
  now: string,
): boolean | null {
  if (due_at === null) return null
  if (decided_at !== null) return decided_at <= due_at
  return running && now > due_at ? false : null
}
