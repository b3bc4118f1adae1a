import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { readQueue } from '../packages/server/src/desk/queue/read-queue.ts'
import { takeNext } from '../packages/server/src/desk/queue/take-next.ts'
import { castReviewer, type Reviewer } from '../packages/server/src/testing/cast.ts'
import { openTestHouse } from '../packages/server/src/testing/test-house.ts'
import { preparePostgres } from '../scripts/test/prepare-postgres.ts'
import type { Measurement } from './measurement.ts'

const few = 1_000
const many = 1_000_000
const rounds = 200
const takers = 10

/**
 * Taking the next case and reading the queue's first page with a million cases on PostgreSQL, compared with a
 * thousand. The plans are next to the queries, in `take-next.ts` and `count-queue.ts`.
 */
export async function desk(): Promise<Measurement[]> {
  const postgres = await preparePostgres()
  if (postgres === undefined) throw new Error('The desk is measured on PostgreSQL; there is none.')
  process.env.FREIGABE_TEST_POSTGRES = postgres.url
  try {
    const small = await measure(few)
    const large = await measure(many)
    return Object.keys(large).map((what) => ({
      what: `${what}, ${many.toLocaleString('en')} cases, 95th percentile of ${rounds}`,
      measured: `${large[what]!.toFixed(1)} ms`,
      beside: `${few.toLocaleString('en')} cases ${small[what]!.toFixed(1)} ms`,
      ratio: (large[what]! / small[what]!).toFixed(1),
    }))
  } finally {
    await postgres.stop()
  }
}

type Given = Awaited<ReturnType<typeof openTestHouse>>

async function measure(cases: number): Promise<Record<string, number>> {
  const given = await openTestHouse('postgres')
  try {
    await fill(given, cases)
    const { house } = given
    const reviewers: Reviewer[] = []
    for (let one = 0; one < takers; one += 1) reviewers.push(await castReviewer(house))
    const next = (reviewer: Reviewer) =>
      takeNext(house, reviewer, { leaving: null, filters: { holder: 'free' } })
    const [first] = reviewers
    return {
      'next case': await slowOf(() => next(first!)),
      [`next case, ${takers} people at once`]: await slowOf(
        (round) => next(reviewers[round % takers]!),
        takers,
      ),
      'queue page with its counts': await slowOf(() =>
        readQueue(house, first!.personId, { limit: 50 }),
      ),
    }
  } finally {
    await given.end()
  }
}

/**
 * A queue as on the worst of days: one in five waits for an answer, one in twenty is pressing or raised, one
 * in ten asks for a skill, one in fifty is held by somebody, one in a hundred put aside.
 */
async function fill({ house }: Given, cases: number) {
  await sql`insert into desk_queue (case_id, account_id, account_name, group_name, status, recipients,
      methods, waiting_since, due_at, rank, skills, lease_person, lease_name, lease_until, deferred_until,
      sought)
    select gen_random_uuid(), gen_random_uuid(), 'Account ' || n, 'Gruppe ' || n,
      case when n % 5 = 0 then 'awaiting_answer' else 'in_review' end, n,
      array['form_double_opt_in'], timestamptz '2026-11-01' + n * interval '1 second',
      timestamptz '2026-11-02' + n * interval '1 second',
      case when n % 40 = 1 then 0 when n % 40 = 2 then 1 else 5 end,
      case when n % 10 = 3 then array['language:fr'] else '{}' end,
      case when n % 50 = 4 then ${randomUUIDv7()}::uuid end, case when n % 50 = 4 then 'Kim' end,
      case when n % 50 = 4 then timestamptz '2027-01-01' end,
      case when n % 100 = 6 then timestamptz '2027-01-01' end, 'Account ' || n || ' Gruppe ' || n
    from generate_series(1, ${cases}::int) n`.execute(house.database.root)
  await sql`analyze desk_queue`.execute(house.database.root)
}

/** The 95th percentile in milliseconds, for calls one after another or several at once. */
async function slowOf(call: (round: number) => Promise<unknown>, atOnce = 1): Promise<number> {
  const times: number[] = []
  let round = 0
  const work = async () => {
    while (round < rounds) {
      round += 1
      const start = performance.now()
      await call(round)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return times.sort((one, other) => one - other)[Math.floor(times.length * 0.95)]!
}
