import { type CaseState, laySheet, urgencies, urgencyOf, whatStandsOut } from '@freigabe/core'
import { matterOfCase } from '../../case/sheet/matter-of-case.ts'
import { inBrief } from '../../case/sheet/sheet-of-case.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { StandsOut } from '../../database/tables.ts'
import type { House } from '../../house.ts'

/**
 * Has everything that was found on a case count in the queue, for its place and for the one thing that its row says:
 * findings that no statement explains, comparisons, contradictions and signals.
 */
export async function weighInQueue(house: House, tx: Tx, state: CaseState): Promise<void> {
  const matter = await matterOfCase(house, tx, state)
  if (matter === null) return
  const { worst, standsOut } = whatStandsOut(laySheet(matter))
  const said: StandsOut | null = standsOut && {
    code: standsOut.code,
    text: inBrief(standsOut),
    severity: standsOut.severity as StandsOut['severity'],
  }
  await tx
    .updateTable('desk_queue')
    .set({ worst_severity: worst, stands_out: said && JSON.stringify(said) })
    .where('account_id', '=', state.accountId)
    .where('case_id', '=', state.caseId)
    .execute()
  await placeInQueue(tx, state.accountId, state.caseId)
}

/** Weighs the cases on the queue anew that an import belongs to, after it was screened or compared again. */
export async function weighCasesWith({ house, tx, account }: Unit, batch: string): Promise<void> {
  const rows = await tx
    .selectFrom('case_batch')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_batch'))
    .innerJoin('desk_queue', onAccountAnd('case_id', 'desk_queue', 'case_batch'))
    .select('approval_case.state')
    .where('case_batch.account_id', '=', account)
    .where('case_batch.batch_id', '=', batch)
    .execute()
  for (const { state } of rows) await weighInQueue(house, tx, state)
}

/** Gives a case a new place in the queue, after anything the place depends on has changed. */
export async function placeInQueue(tx: Tx, accountId: string, caseId: string): Promise<void> {
  const row = await tx
    .selectFrom('desk_queue')
    .innerJoin('account', 'account.account_id', 'desk_queue.account_id')
    .select([
      'clock',
      'priority',
      'wanted_on',
      'due_at',
      'worst_severity',
      'preferred',
      'time_zone',
    ])
    .where('desk_queue.account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) return
  const urgency = urgencyOf({
    standing: row.clock,
    priority: row.priority,
    wantedOn: row.wanted_on,
    dueOn: dayAt(row.due_at, row.time_zone),
    isSerious: row.worst_severity === 'serious',
    isPreferred: row.preferred,
  })
  await tx
    .updateTable('desk_queue')
    .set({ rank: urgencies.indexOf(urgency) })
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .execute()
}

function dayAt(moment: string, timeZone: string): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
