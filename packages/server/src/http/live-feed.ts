import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from '../database/database.ts'
import type { AnyDatabase } from '../database/open-database.ts'

const channel = 'freigabe_live'
const reconnectMilliseconds = 1000

/** A change that screens want to know of at once: of an account, or which policy is in force. */
export type LiveChange = { accountId: string; caseId: string | null } | { publication: number }

/** Tells everybody who listens, in all processes, what changed. */
export interface LiveFeed {
  /** Part of the transaction that changes it: told when that commits, and not at all if it does not. */
  publish(tx: Tx, change: LiveChange): Promise<void>
  /** Changes from now on, until the signal aborts or the reader is too far behind. */
  follow(signal: AbortSignal): AsyncIterable<LiveChange>
  close(): Promise<void>
}

/** So many changes wait for a reader; who is further behind reads anew. */
const mostWaiting = 1000

/**
 * Opens the feed over the database's own notifications. What is told while the connection is broken is
 * not told again: screens also read anew on their own.
 */
export async function openLiveFeed(database: AnyDatabase): Promise<LiveFeed> {
  const listeners = new Set<(change: LiveChange) => void>()
  const stop = await listen(database, (payload) => {
    const change = JSON.parse(payload) as LiveChange
    for (const listener of listeners) listener(change)
  })
  return {
    async publish(tx, change) {
      await sql`select pg_notify(${channel}, ${JSON.stringify(change)})`.execute(tx)
    },
    follow: (signal) => changesFor(listeners, signal),
    close: stop,
  }
}

async function* changesFor(listeners: Set<(change: LiveChange) => void>, signal: AbortSignal) {
  const waiting: LiveChange[] = []
  let isBehind = false
  let wake = Promise.withResolvers<void>()
  const listener = (change: LiveChange) => {
    isBehind ||= waiting.length >= mostWaiting
    if (!isBehind) waiting.push(change)
    wake.resolve()
  }
  const stop = () => wake.resolve()
  listeners.add(listener)
  signal.addEventListener('abort', stop)
  try {
    while (!signal.aborted && !isBehind) {
      await wake.promise
      wake = Promise.withResolvers<void>()
      while (waiting.length > 0 && !isBehind) yield waiting.shift()!
    }
  } finally {
    listeners.delete(listener)
    signal.removeEventListener('abort', stop)
  }
}

async function listen(
  database: AnyDatabase,
  hear: (payload: string) => void,
): Promise<() => Promise<void>> {
  if (database.kind === 'embedded') return database.pglite.listen(channel, hear)
  const closed = new AbortController()
  let client = await connect(database.url, hear, onEnd)
  return async () => {
    closed.abort()
    await client.end()
  }

  /** The database went away: listens again as soon as it is back. */
  async function onEnd() {
    while (!closed.signal.aborted) {
      await pause(reconnectMilliseconds)
      const again = await connect((database as { url: string }).url, hear, onEnd).catch(() => null)
      if (again === null) continue
      client = again
      return
    }
  }
}

async function connect(url: string, hear: (payload: string) => void, onEnd: () => void) {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  // What follows an error is the end, and that is what is acted on.
  client.on('error', () => undefined)
  client.on('notification', ({ payload }) => hear(payload ?? ''))
  await client.connect()
  client.once('end', onEnd)
  await client.query(`listen ${channel}`)
  return client
}
