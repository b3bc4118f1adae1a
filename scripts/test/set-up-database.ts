import { migrate } from '../../packages/server/src/database/migrate.ts'
import type { AnyDatabase } from '../../packages/server/src/database/open-database.ts'
import { openFeed } from '../../packages/server/src/feed/feed.ts'
import { openGateMemory } from '../../packages/server/src/gate/memory/gate-memory.ts'
import type { House } from '../../packages/server/src/house.ts'
import { jobKinds } from '../../packages/server/src/job-kinds.ts'
import { openJobQueue } from '../../packages/server/src/jobs/job-queue.ts'
import { publishShipped } from '../../packages/server/src/policy/publications/publish-shipped.ts'
import { testClock } from '../../packages/server/src/testing/test-clock.ts'

/** Gives a database what every test begins with: schema, rights, job queue, and the shipped policy in force. */
export async function setUpDatabase(database: AnyDatabase): Promise<void> {
  await migrate(database)
  const jobs = await openJobQueue(database, jobKinds, (error) => {
    throw error
  })
  await jobs.stop(1)
  const feed = await openFeed(database)
  const gate = openGateMemory(database, feed)
  // To publish takes no more of a house than this.
  await publishShipped({ database, clock: testClock(), feed, gate } as Partial<House> as House)
  await gate.close()
  await feed.close()
}
