import { SweepName } from '@freigabe/contract'
import { sql } from 'kysely'
import { Gauge } from 'prom-client'
import type { Clock } from '../clock.ts'
import { type Database, readAs } from '../database/database.ts'

/** Even several scrapers together query the database no more often than this. */
const trustMilliseconds = 5000
/** For counts that need a walk through whole tables. */
const countedSeldom = 300_000

/** The current stock, as the database has it: jobs that wait, cases that are open or late. */
export function stockGauges(database: Database, clock: Clock): Gauge[] {
  return [
    gaugeOf(
      'freigabe_jobs',
      'Jobs by kind and state: created (waiting), retry (waiting after a failure), active, failed.',
      ['kind', 'state'],
      () => countJobs(database),
    ),
    gaugeOf('freigabe_cases_open', 'Cases that are not decided, by status.', ['status'], () =>
      countCases(database),
    ),
    gaugeOf('freigabe_cases_overdue', 'Cases in review whose promised time has passed.', [], () =>
      countOverdue(database, clock),
    ),
    gaugeOf(
      'freigabe_sweep_failures',
      'Things that a sweep could not do and will try again, by sweep.',
      ['sweep'],
      () => countFailures(database),
    ),
    gaugeOf('freigabe_mails_failed', 'Mails that the mail server did not take.', [], () =>
      countFailedMails(database),
    ),
    gaugeOf(
      'freigabe_sealed_files',
      'Files at rest by the sealing key under which they lie; `none` for those of an earlier form.',
      ['key'],
      () => countSealed(database),
      countedSeldom,
    ),
  ]
}

type Counted = { count: number } & Record<string, string | number>

/** Counts in the database, seldom. While that does not answer there is no value, so that an alarm sees it. */
export function gaugeOf(
  name: string,
  help: string,
  labelNames: string[],
  read: () => Promise<Counted[]>,
  trusted = trustMilliseconds,
) {
  let readAt = Number.NEGATIVE_INFINITY
  return new Gauge({
    name,
    help,
    labelNames,
    registers: [],
    async collect() {
      if (performance.now() - readAt < trusted) return
      this.reset()
      if (labelNames.length === 0) this.remove()
      const rows = await read().catch(() => [])
      readAt = performance.now()
      for (const { count, ...labels } of rows) this.set(labels, count)
    },
  })
}

function countJobs(database: Database): Promise<Counted[]> {
  return readAs(database, 'queue', null, async (tx) => {
    const { rows } = await sql<{ kind: string; state: string; count: number }>`
      select name as kind, state::text as state, count(*)::int as count from jobs.job
      where state in ('created', 'retry', 'active', 'failed') group by name, state
    `.execute(tx)
    return rows
  })
}

function countCases(database: Database): Promise<Counted[]> {
  return readAs(database, 'worker', null, (tx) =>
    tx
      .selectFrom('approval_case')
      .select(['status', sql<number>`count(*)::int`.as('count')])
      .where('status', 'in', ['awaiting_submission', 'in_review', 'awaiting_answer', 'lapsed'])
      .groupBy('status')
      .execute(),
  )
}

function countOverdue(database: Database, clock: Clock): Promise<Counted[]> {
  return readAs(database, 'worker', null, (tx) =>
    tx
      .selectFrom('desk_queue')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('status', '=', 'in_review')
      .where('due_at', '<', clock.now())
      .execute(),
  )
}

function countFailures(database: Database): Promise<Counted[]> {
  return readAs(database, 'worker', null, async (tx) => {
    const failed = await tx
      .selectFrom('sweep_failure')
      .select(['sweep', sql<number>`count(*)::int`.as('count')])
      .groupBy('sweep')
      .execute()
    // A sweep without failures says so: an alarm need not tell zero from a missing answer.
    const none = SweepName.options.map((sweep) => ({ sweep, count: 0 }))
    return [...none, ...failed]
  })
}

function countFailedMails(database: Database): Promise<Counted[]> {
  return readAs(database, 'worker', null, (tx) =>
    tx
      .selectFrom('mail')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('state', '=', 'failed')
      .execute(),
  )
}

function countSealed(database: Database): Promise<Counted[]> {
  return readAs(database, 'worker', null, async (tx) => {
    const { rows } = await sql<{ key: string; count: number }>`
      select coalesce(sealed_under, 'none') as key, count(*)::int as count
      from (
        select sealed_under from evidence
        union all select sealed_under from request_file where file_key is not null
        union all select sealed_under from (
          select distinct file_key, sealed_under from delivery where file_key is not null
        ) as of_delivery
        union all select sealed_under from batch where file_key is not null and not delivered
      ) as file
      group by sealed_under
    `.execute(tx)
    return rows
  })
}
