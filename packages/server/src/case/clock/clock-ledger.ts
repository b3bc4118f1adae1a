import type { ClockEntry } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'

/** The ledger of a case's clock, in its order. */
export async function readLedger(tx: Tx, account: string, caseId: string): Promise<ClockEntry[]> {
  const rows = await tx
    .selectFrom('clock_entry')
    .selectAll()
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .orderBy('place')
    .execute()
  return rows.map(
    ({ type, at, due_at, at_risk_at, route, hours }) =>
      ({
        type,
        at,
        ...(due_at === null ? {} : { dueAt: due_at, atRiskAt: at_risk_at }),
        ...(route === null ? {} : { route }),
        ...(hours === null ? {} : { [type === 'resumed' ? 'hoursLeft' : 'hoursTaken']: hours }),
      }) as ClockEntry,
  )
}

/** Adds entries behind those that are there. Whoever calls holds the lock of the case. */
export async function appendToLedger(
  tx: Tx,
  account: string,
  caseId: string,
  { after, entries }: { after: readonly ClockEntry[]; entries: readonly ClockEntry[] },
): Promise<void> {
  if (entries.length === 0) return
  await tx
    .insertInto('clock_entry')
    .values(
      entries.map((entry, at) => ({
        account_id: account,
        case_id: caseId,
        place: after.length + at,
        type: entry.type,
        at: entry.at,
        due_at: 'dueAt' in entry ? entry.dueAt : null,
        at_risk_at: 'atRiskAt' in entry ? entry.atRiskAt : null,
        route: 'route' in entry ? entry.route : null,
        hours: hoursOf(entry),
      })),
    )
    .execute()
}

function hoursOf(entry: ClockEntry): number | null {
  if (entry.type === 'resumed') return entry.hoursLeft
  return entry.type === 'kept' || entry.type === 'late' ? entry.hoursTaken : null
}
