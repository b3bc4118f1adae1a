import { sql } from 'kysely'
import { type Job as BossJob, fromKysely, fromPglite, PgBoss } from 'pg-boss'
import type { AnyDatabase } from '../database/open-database.ts'
import { lockRights } from '../database/rights/mend-rights.ts'
import { databaseRole } from '../database/rights/roles.ts'
import type { Enqueue, Job, JobRun } from './job.ts'

/** The queue on the same database: a job exists if, and only if, its transaction commits. */
export interface JobQueue {
  /** Within a change, as the role `queue`. */
  enqueue: Enqueue
  /** Whether a job of this kind about such data waits, runs, or is to be tried once more. */
  isUnderWay<Data extends object>(kind: Job<Data>, data: Data): Promise<boolean>
  /** Takes jobs of a kind, up to `concurrency` side by side in this process, within the given seconds. */
  work<Data extends object>(
    kind: Job<Data>,
    options: { concurrency: number; withinSeconds?: number },
    handle: (data: Data, run: JobRun) => Promise<void>,
  ): Promise<void>
  /** Runs `handle` on one of all workers every `cron` (UTC). */
  schedule(kind: Job<object>, cron: string): Promise<void>
  /** Runs `work` at this interval in this process, if it cannot wait for the next minute. */
  repeat(seconds: number, work: () => Promise<void>): void
  /** Stops other work of this process together with the queue. */
  alongside(work: Stoppable): void
  /** Lets running work end, at most `seconds`, then stops. */
  stop(seconds: number): Promise<void>
}

const schema = 'jobs'
/** A worker that has been silent for this long is taken to be dead, and its jobs pass on. */
const heartbeatSeconds = 15
const supervisionSeconds = 10
const underWay: ReadonlySet<string> = new Set(['created', 'retry', 'active'])

/**
 * Opens the queue. Every kind of job is known before anything is sent, since a `send` to a queue not yet
 * cached would wait for ever on the embedded database's one connection.
 */
export async function openJobQueue(
  database: AnyDatabase,
  kinds: readonly Job<object>[],
  onError: (error: Error) => void,
): Promise<JobQueue> {
  const boss = new PgBoss({
    schema,
    superviseIntervalSeconds: supervisionSeconds,
    monitorIntervalSeconds: supervisionSeconds,
    ...(database.kind === 'embedded'
      ? { db: fromPglite(database.pglite), backend: 'pglite' as const }
      : { connectionString: database.url, max: 4 }),
  })
  boss.on('error', onError)
  await boss.start()
  for (const kind of kinds) await declare(boss, kind)
  await grantSending(database)
  const beside: Stoppable[] = []
  return {
    async enqueue(tx, kind, data, { afterSeconds: startAfter } = {}) {
      const later = startAfter === undefined ? {} : { startAfter }
      await boss.send(kind.name, data, { db: fromKysely(tx), ...later })
    },
    async isUnderWay(kind, data) {
      const jobs = await boss.findJobs(kind.name, { data })
      return jobs.some(({ state }) => underWay.has(state))
    },
    async work(kind, { concurrency, withinSeconds = 1 }, handle) {
      await boss.work<typeof kind.data & object>(
        kind.name,
        {
          batchSize: 1,
          localConcurrency: concurrency,
          pollingIntervalSeconds: withinSeconds,
          includeMetadata: true,
        },
        async ([taken]) => {
          if (taken !== undefined) await handle(taken.data as never, runOf(taken))
        },
      )
    },
    async schedule(kind, cron) {
      await boss.schedule(kind.name, cron, {})
    },
    repeat(seconds, work) {
      beside.push(repeatEvery(seconds * 1000, work))
    },
    alongside: (work) => void beside.push(work),
    async stop(seconds) {
      await Promise.all(beside.map((each) => each.stop()))
      await boss.stop({ graceful: true, timeout: seconds * 1000, close: true })
    },
  }
}

async function declare(boss: PgBoss, kind: Job<object>) {
  const options = {
    retryLimit: kind.retries,
    retryDelay: kind.retryDelay,
    retryBackoff: true,
    expireInSeconds: kind.expiresAfter,
    heartbeatSeconds,
  }
  await boss.createQueue(kind.name, options)
  await boss.updateQueue(kind.name, options)
}

/** The queue role may use every table of the queue: `send` reads and writes several of them. */
async function grantSending(database: AnyDatabase) {
  const role = databaseRole(database.prefix, 'queue')
  const statements = [
    `grant usage on schema ${schema} to "${role}"`,
    `grant select, insert, update, delete on all tables in schema ${schema} to "${role}"`,
    `grant execute on all functions in schema ${schema} to "${role}"`,
  ]
  await database.root.transaction().execute(async (tx) => {
    // If two processes grant at once, PostgreSQL refuses one of them.
    await lockRights(tx)
    for (const statement of statements) await sql.raw(statement).execute(tx)
  })
}

function runOf(taken: BossJob & { retryCount?: number; retryLimit?: number }): JobRun {
  const retries = taken.retryCount ?? 0
  return {
    attempt: retries + 1,
    last: retries >= (taken.retryLimit ?? 0),
    signal: taken.signal,
  }
}

/** Work that goes on until it is stopped. */
interface Stoppable {
  /** Resolves once what is under way has ended, and starts no more. */
  stop(): Promise<void>
}

/** Does `work` at this interval, one run after another. The next run makes up for a failure. */
export function repeatEvery(milliseconds: number, work: () => Promise<void>): Stoppable {
  let working: Promise<void> | null = null
  const timer = setInterval(() => {
    working ??= work()
      .catch(() => undefined)
      .finally(() => {
        working = null
      })
  }, milliseconds)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await working
    },
  }
}
