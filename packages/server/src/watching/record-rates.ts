import type { RateOutcome, RateReport } from '@freigabe/contract'
import { sql } from 'kysely'
import { writeAside } from '../change/change.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'

/**
 * Keeps the rates of complaints that mailbox providers report for whole mailings; for an import, a provider
 * and a day the last one told.
 *
 * @param only the reporter’s accounts; null for all. Any other’s imports are unknown
 * @returns what became of each, in the order told
 */
export async function recordRates(
  { database, clock }: Pick<House, 'database' | 'clock'>,
  reports: readonly RateReport[],
  only: readonly string[] | null,
): Promise<RateOutcome[]> {
  const now = clock.now()
  return writeAside(database, 'gate', async (tx) => {
    const imports = await findImports(tx, reports, only)
    const outcomes = reports.map((report): RateOutcome => {
      const { feedbackId } = report
      const reason = whyNot(report, imports, now)
      return { feedbackId, outcome: reason === null ? 'recorded' : 'refused', reason }
    })
    await keep(
      tx,
      reports.filter((_, place) => outcomes[place]!.reason === null),
      imports,
      now,
    )
    return outcomes
  })
}

type Imports = ReadonlyMap<string, { account_id: string; group_id: string; batch_id: string }>

async function findImports(
  tx: Tx,
  reports: readonly RateReport[],
  only: readonly string[] | null,
): Promise<Imports> {
  let imports = tx
    .selectFrom('batch')
    .select(['account_id', 'group_id', 'batch_id', 'feedback_id'])
    .where('feedback_id', 'in', [...new Set(reports.map(({ feedbackId }) => feedbackId))])
  if (only !== null) imports = imports.where('account_id', 'in', only)
  return new Map((await imports.execute()).map((row) => [row.feedback_id, row]))
}

function whyNot({ feedbackId, day }: RateReport, imports: Imports, now: string) {
  if (!imports.has(feedbackId)) return 'unknown_feedback_id'
  return day > now.slice(0, 10) ? 'day_to_come' : null
}

async function keep(tx: Tx, reports: readonly RateReport[], imports: Imports, now: string) {
  const last = new Map(
    reports.map((report) => [[report.feedbackId, report.day, report.provider].join(' '), report]),
  )
  // In one order, so that two who tell the same do not wait for each other.
  const rows = [...last.keys()].sort().map((key) => {
    const { feedbackId, day, provider, rate } = last.get(key)!
    const { account_id, group_id, batch_id } = imports.get(feedbackId)!
    return { account_id, group_id, batch_id, day, provider, rate, told_at: now }
  })
  if (rows.length === 0) return
  await tx
    .insertInto('reported_rate')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'batch_id', 'day', 'provider'])
        .doUpdateSet({ rate: sql`excluded.rate`, told_at: now }),
    )
    .execute()
}
