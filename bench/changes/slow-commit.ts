import { sql } from 'kysely'
import type { House } from '../../packages/server/src/house.ts'

const milliseconds = 3

/**
 * Makes everything that changes something take longer to commit while `work` runs, as if it waited for a
 * standby: all of its locks are held meanwhile, except the one for notifications, which the old way would
 * also hold with a standby. Every change of ours adds to one table once, and numbering moves one row.
 */
export async function withSlowCommits<T>(
  { root }: House['database'],
  work: () => Promise<T>,
): Promise<T> {
  await sql`create function bench_wait() returns trigger language plpgsql as $$
    begin perform pg_sleep(${sql.lit(milliseconds / 1000)}); return null; end $$`.execute(root)
  await sql`create constraint trigger bench_wait after insert on clock_entry
    deferrable initially deferred for each row execute function bench_wait()`.execute(root)
  await sql`create constraint trigger bench_wait after update on feed_head
    deferrable initially deferred for each row execute function bench_wait()`.execute(root)
  try {
    return await work()
  } finally {
    await sql`drop function bench_wait cascade`.execute(root)
  }
}
