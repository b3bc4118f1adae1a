import { preparePostgres } from '../scripts/test/prepare-postgres.ts'
import { deliverBacklog, lagOf, readyEndpoints, rowOfLag, writeEvents } from './events/measures.ts'
import { openStage } from './events/stage.ts'
import type { Measurement } from './measurement.ts'

/** Only a server with this setting knows when each event was committed. */
const settings: Record<string, string> = { track_commit_timestamp: 'on' }
const accounts = 1_000
const many = Number(process.env.FREIGABE_BENCH_ENDPOINTS ?? 100_000)
/** What there is to do while it is measured how soon something arrives: much, and less than all that can be done. */
const eventsPerSecond = 50
const messagesPerSecond = 250

/**
 * Events and webhooks: how many are written and sent a second, and how soon one arrives; beside very many
 * endpoints, of which one in a hundred never answers.
 */
export async function events(): Promise<Measurement[]> {
  const postgres = await preparePostgres(settings)
  if (postgres === undefined) throw new Error('Events are measured on PostgreSQL; there is none.')
  process.env.FREIGABE_TEST_POSTGRES = postgres.url
  const stage = await openStage(accounts)
  try {
    const written = await writeEvents(stage, 5)
    await readyEndpoints(stage, { each: 1, dead: 0 })
    const sent = await deliverBacklog(stage, 5)
    const alone = await lagOf(stage, { seconds: 8, eventsPerSecond })
    await readyEndpoints(stage, { each: many / accounts - 1, dead: 0.01 })
    const fewer = messagesPerSecond / (many / accounts)
    const amongMany = await lagOf(stage, { seconds: 15, eventsPerSecond: fewer })
    const count = many.toLocaleString('en')
    return [
      written,
      sent,
      rowOfLag(
        `from commit to the receiver, ${eventsPerSecond} events a second, 1,000 endpoints`,
        alone,
      ),
      rowOfLag(
        `the same, ${messagesPerSecond} messages a second, ${count} endpoints, of which 1 % never answer`,
        amongMany,
        alone,
      ),
    ]
  } finally {
    await stage.end()
    await postgres.stop()
  }
}
