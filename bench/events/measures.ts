import { randomUUIDv7 } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { deliverEvents } from '../../packages/server/src/events/webhooks/deliver-events.ts'
import { drawSecret, sealSecret } from '../../packages/server/src/events/webhooks/secrets.ts'
import { drive } from '../changes/drive.ts'
import { inMilliseconds, median, quantile } from '../changes/figures.ts'
import type { Measurement } from '../measurement.ts'
import type { Stage } from './stage.ts'

const writers = 16

/** How many events a second are written, with the changes that they tell of. */
export async function writeEvents({ house, happen }: Stage, seconds: number): Promise<Measurement> {
  const before = await countEvents(house.database.root)
  const begun = performance.now()
  await drive(Array(writers).fill(happen), seconds)
  const written = (await countEvents(house.database.root)) - before
  return { what: 'events written a second', measured: perSecond(written, begun) }
}

/** Gives each account so many endpoints, a share of which never answer. */
export async function readyEndpoints(
  { house, accounts, port }: Stage,
  { each, dead }: { each: number; dead: number },
): Promise<void> {
  const { root } = house.database
  const { rows } = await sql<{ end: number }>`select events as end from feed_head`.execute(root)
  const end = rows[0]!.end
  const secret = drawSecret()
  let made = 0
  for (const account of accounts) {
    const now = house.clock.now()
    const values = Array.from({ length: each }, () => {
      made += 1
      const isDead = dead > 0 && made % Math.round(1 / dead) === 0
      const endpoint_id = randomUUIDv7()
      // Each has a host of its own, as those of a thousand customers do.
      const host = `127.0.${Math.floor(made / 250) % 250}.${(made % 250) + 1}:${port}`
      return {
        ...{
          endpoint_id,
          account_id: account,
          url: `http://${host}/${isDead ? 'dead' : 'fine'}`,
          host,
        },
        ...{ types: ['group.created' as const], description: null },
        secret: sealSecret(house, endpoint_id, secret),
        ...{ cursor: end, wanted: end, next_at: now, created_by: 'bench', created_at: now },
      }
    })
    await root.insertInto('webhook_endpoint').values(values).execute()
  }
}

/** How many events a second are sent, of those that wait when it begins. */
export async function deliverBacklog(stage: Stage, seconds: number): Promise<Measurement> {
  await drive(Array(writers).fill(stage.happen), seconds)
  await stage.house.feed.publish()
  await stage.arrivals()
  const begun = performance.now()
  const delivering = deliverEvents(stage.house)
  await delivering.idle()
  const sent = (await stage.arrivals()).length
  const measured = perSecond(sent, begun)
  await delivering.stop()
  return {
    what: `webhooks sent a second on loopback, ${sent.toLocaleString('en')} that waited`,
    measured,
  }
}

/** From the commit of an event to its arrival, in milliseconds, of each that arrived. */
export async function lagOf(
  stage: Stage,
  { seconds, eventsPerSecond }: { seconds: number; eventsPerSecond: number },
): Promise<number[]> {
  const delivering = deliverEvents(stage.house)
  await pause(1_000)
  await stage.arrivals()
  const end = performance.now() + seconds * 1_000
  while (performance.now() < end) {
    void stage.happen()
    await pause(1_000 / eventsPerSecond)
  }
  await pause(3_000)
  const arrivals = await stage.arrivals()
  await delivering.stop()
  const { rows } = await sql<{ id: string; at: number }>`
    select event_id as id, extract(epoch from pg_xact_commit_timestamp(xmin))::float8 * 1000 as at
    from public_event where event_id = any (${sql.val([...new Set(arrivals.map(([id]) => id))])}::uuid[])`.execute(
    stage.house.database.root,
  )
  const committed = new Map(rows.map(({ id, at }) => [id, at]))
  return arrivals.map(([id, at]) => at - committed.get(id)!)
}

/** A row with the middle and the slowest, beside another. */
export function rowOfLag(what: string, lag: number[], beside?: number[]): Measurement {
  const words = (of: number[]) =>
    `${inMilliseconds(median(of))}, 99th percentile ${inMilliseconds(quantile(of, 0.99))}`
  return {
    what: `${what}, ${lag.length.toLocaleString('en')} arrived`,
    measured: words(lag),
    ...(beside && { beside: words(beside), ratio: (median(lag) / median(beside)).toFixed(2) }),
  }
}

async function countEvents(root: Stage['house']['database']['root']): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count from public_event`.execute(root)
  return rows[0]!.count
}

function perSecond(count: number, begun: number): string {
  return Math.round((count / (performance.now() - begun)) * 1_000).toLocaleString('en')
}
