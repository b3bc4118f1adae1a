import { sql } from 'kysely'
import { writeAside } from '../../change/change.ts'
import { oneCallForAll } from '../../feed/one-call-for-all.ts'
import type { House } from '../../house.ts'
import { loggedError } from '../../http/log-options.ts'
import { type Resolve, targetsFor } from './check-target.ts'
import { claimEndpoints, type EndpointRow, giveBack } from './claim.ts'
import { type Limits, openSender } from './deliver.ts'
import { openHostLimits, slowMilliseconds } from './host-limits.ts'
import { runEndpoint } from './run-endpoint.ts'

/** How many endpoints one process sends to side by side: those that work, and those that fail or are slow. */
const places = { fast: 64, slow: 16 }
/** With those that turned out to be slow while they had a place among the others. */
const mostAtOnce = 256
/** A delivery whose time has come is found that late at most; a new event wakes us at once. */
const lookMilliseconds = 1_000

/** Webhooks being sent by this process. */
export interface Delivering {
  /** Resolves once nothing is due that this process could send. */
  idle(): Promise<void>
  /** Breaks off what is being sent, which counts for nothing, and writes down what has arrived. */
  stop(): Promise<void>
}

/**
 * Sends events to their endpoints, beside other workers that do the same, until it is stopped. Endpoints that
 * fail or are slow have a few places of their own, and one that is found to be slow loses its place among the
 * others, so that those never wait for it.
 */
export function deliverEvents(
  house: House,
  given: { resolve?: Resolve; limits?: Limits } = {},
): Delivering {
  const sender = openSender(targetsFor(house.config, given.resolve), given.limits)
  const hosts = openHostLimits(() => Date.parse(house.clock.now()))
  const stopping = new AbortController()
  const running = new Map<Promise<void>, 'fast' | 'slow'>()
  let ended = 0
  const count = (lane: 'fast' | 'slow') => [...running.values()].filter((of) => of === lane).length
  const look = oneCallForAll(async () => {
    if (stopping.signal.aborted) return
    for (let more = true; more; ) more = await distribute(house)
    for (const lane of ['fast', 'slow'] as const) await fill(lane)
  })
  const wake = () => void look([]).catch(report)
  const unlisten = house.feed.listen(wake)
  const looking = setInterval(wake, lookMilliseconds)
  looking.unref()
  wake()
  return {
    async idle() {
      for (;;) {
        const before = ended
        await look([])
        // What a run leaves is due only once it has ended, which a look at that moment may have missed.
        if (running.size === 0 && ended === before) return
        await Promise.all(running.keys())
      }
    },
    async stop() {
      clearInterval(looking)
      unlisten()
      stopping.abort()
      await look([]).catch(() => undefined)
      await Promise.all(running.keys())
      sender.close()
    },
  }

  async function fill(lane: 'fast' | 'slow') {
    for (;;) {
      const room = Math.min(places[lane] - count(lane), mostAtOnce - running.size)
      if (room <= 0) return
      const rows = await claimEndpoints(house, {
        ...{ slow: lane === 'slow', room, without: hosts.full() },
      })
      const without = rows.filter((row) => !hosts.take(row.host))
      for (const row of rows) if (!without.includes(row)) begin(row, lane)
      await giveBack(house, without)
      if (rows.length < room) return
    }
  }

  function begin(row: EndpointRow, lane: 'fast' | 'slow') {
    const run = runEndpoint(house, sender, row, stopping.signal)
      .catch((error: unknown) => {
        report(error)
        return null
      })
      .then((arrived) => {
        clearTimeout(losesPlace)
        running.delete(run)
        ended += 1
        hosts.leave(row.host, arrived)
        wake()
      })
    running.set(run, lane)
    const losesPlace = setTimeout(() => running.set(run, 'slow'), slowMilliseconds)
  }
}

/** A run that could not be written down is done again once its lease has run out. */
function report(error: unknown) {
  const msg = 'webhooks'
  const line = { level: 'error', at: new Date().toISOString(), err: loggedError(error), msg }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

const positionsAtOnce = 5_000

/**
 * Notes new events at the endpoints that are to be sent them: one step, for all events that were numbered since
 * the last, at no cost for endpoints of accounts in which nothing happens. An endpoint for which nothing waited
 * is moved on to right before its first new event, so that its cursor never lies where events are long
 * forgotten that were none of its own.
 *
 * If another worker is at it, that one also sees what is new: whoever numbers events wakes all of them.
 *
 * @returns whether there may be more
 */
async function distribute({ database }: Pick<House, 'database'>): Promise<boolean> {
  return writeAside(database, 'worker', async (tx) => {
    const head = await tx
      .selectFrom('webhook_head')
      .select('position')
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (head === undefined) return false
    const { rows } = await sql<{ newest: number | null }>`
      with fresh as materialized (
        select position, account_id, type
        from event_position join public_event using (account_id, number)
        where position > ${head.position} and position <= ${head.position + positionsAtOnce}
      ), wanting as (
        select endpoint_id, types, fresh.position, fresh.type
        from fresh join webhook_endpoint using (account_id)
        union all
        select endpoint_id, types, fresh.position, fresh.type
        from fresh cross join webhook_endpoint where webhook_endpoint.account_id is null
      ), noted as (
        select endpoint_id, min(position) as first, max(position) as last
        from wanting where types = '{}' or type = any (types) group by endpoint_id
      ), moved as (
        update webhook_endpoint set wanted = last,
          cursor = case when wanted <= cursor then greatest(cursor, first - 1) else cursor end
        from noted where webhook_endpoint.endpoint_id = noted.endpoint_id and last > wanted
      )
      select max(position) as newest from fresh`.execute(tx)
    const newest = rows[0]!.newest
    if (newest === null) return false
    await tx.updateTable('webhook_head').set({ position: newest }).execute()
    return newest === head.position + positionsAtOnce
  })
}
