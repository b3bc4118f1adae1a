import { sql } from 'kysely'
import { readQueue } from '../packages/server/src/review/desk/read-queue.ts'
import { testDatabases } from '../packages/server/src/testing/test-database.ts'
import { openTestHouse } from '../packages/server/src/testing/test-house.ts'
import type { Measurement } from './measurement.ts'

const cases = 100_000
const rounds = 20

/** The desk's first page with 100,000 cases waiting, beside the same page with 100. */
export async function queuePage(): Promise<Measurement[]> {
  const rows: Measurement[] = []
  for (const kind of testDatabases) {
    const given = await openTestHouse(kind)
    try {
      await fill(given, 0, 100)
      const small = await pageTime(given)
      await fill(given, 100, cases)
      const large = await pageTime(given)
      rows.push({
        what: `queue page, ${cases.toLocaleString('en')} cases (${kind})`,
        measured: `${large.toFixed(1)} ms`,
        beside: `100 cases ${small.toFixed(1)} ms`,
        ratio: (large / small).toFixed(1),
      })
    } finally {
      await given.end()
    }
  }
  return rows
}

type Given = Awaited<ReturnType<typeof openTestHouse>>

async function fill({ house }: Given, from: number, to: number) {
  await sql`insert into desk_queue (case_id, account_id, account_name, group_name, status, recipients,
      methods, waiting_since, due_at)
    select gen_random_uuid(), gen_random_uuid(), 'Account ' || n, 'Gruppe ' || n,
      case when n % 5 = 0 then 'awaiting_answer' else 'in_review' end, n,
      array['form_double_opt_in'], timestamptz '2026-11-01' + n * interval '1 second',
      timestamptz '2026-11-02' + n * interval '1 second'
    from generate_series(${from}::int + 1, ${to}::int) n`.execute(house.database.root)
  await sql`analyze desk_queue`.execute(house.database.root)
}

/** Median milliseconds of a page with its counts. */
async function pageTime({ house }: Given): Promise<number> {
  const person = '01a21028-3044-7884-a21e-c93491b92267'
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await readQueue(house, person, { limit: 50 })
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[rounds / 2]!
}
