import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { readAs } from '../database/database.ts'
import type { AnyDatabase } from '../database/open-database.ts'
import { databaseRole } from '../database/roles.ts'
import type { ChangeBody } from '../database/tables.ts'
import { oneCallForAll } from './one-call-for-all.ts'
import { readNumbered } from './read-numbered.ts'

const channel = 'freigabe_feed'
const reconnectMilliseconds = 1000
/** Whoever committed and died before its change had a number is helped by the others after so long. */
const helpMilliseconds = 100

/** One change of an account, or of the platform where that is null, as it was numbered. */
export interface FeedChange extends ChangeBody {
  account: string | null
}

/** The changes of all accounts in one order, for whoever follows. */
export interface Feed {
  /** Has numbers given to all that is committed by now; whoever changed something need not wait for it. */
  publish(): Promise<void>
  /** Changes from now on, until the signal aborts or the reader is too far behind. */
  follow(signal: AbortSignal): AsyncIterable<FeedChange>
  close(): Promise<void>
}

/** So many changes wait for a reader; who is further behind reads anew. */
const mostWaiting = 1000
const atOnce = 1000

/**
 * Opens the feed of a database. Changes get their numbers after they were committed, from any process that
 * thinks of it: so no change waits for another, and none holds what all others need until it commits.
 */
export async function openFeed(database: AnyDatabase): Promise<Feed> {
  const listeners = new Set<(change: FeedChange | null) => void>()
  await callAsPublisher(database, 'begin_epoch')
  let known = await newestNumber(database)
  const number = oneCallForAll(async () => {
    await callAsPublisher(database, 'publish_changes')
  })
  const read = oneCallForAll(async () => {
    for (;;) {
      const rows = await readAs(database, 'gate', null, (tx) => readNumbered(tx, known, atOnce))
      // What lies between was forgotten: whoever follows reads anew.
      if (rows.length > 0 && rows[0]!.number !== known + 1) tell(null)
      for (const { number, account_id, body } of rows) {
        known = number
        tell({ account: account_id, ...body })
      }
      if (rows.length < atOnce) return
    }
  })
  const publish = () => number([])
  // What fails is made up for by the next time. While nobody follows there is nothing to be read.
  const hear = (newest: number) => {
    if (listeners.size === 0) known = Math.max(known, newest)
    else read([]).catch(() => undefined)
  }
  const help = () => void publish().catch(() => undefined)
  const comeBack = async () => {
    await callAsPublisher(database, 'begin_epoch')
    const newest = await newestNumber(database)
    // Where the database lost what was told already, whoever follows reads anew.
    if (newest < known) tell(null)
    known = Math.min(known, newest)
    hear(newest)
  }
  const stop = await listen(database, hear, () => comeBack().catch(() => undefined))
  const helping = database.kind === 'embedded' ? null : setInterval(help, helpMilliseconds)
  helping?.unref()
  help()
  return {
    publish,
    follow: (signal) => changesFor(listeners, signal),
    async close() {
      if (helping !== null) clearInterval(helping)
      await Promise.allSettled([publish(), read([])])
      await stop()
    },
  }

  function tell(change: FeedChange | null) {
    for (const listener of listeners) listener(change)
  }
}

/**
 * Calls a function of the migrations under its role. On PostgreSQL that is one message: whoever dies after
 * sending it holds nothing, for the server ends it by itself.
 */
async function callAsPublisher(
  database: AnyDatabase,
  name: 'publish_changes' | 'begin_epoch',
): Promise<void> {
  const statements = [
    `set local role "${databaseRole(database.prefix, 'publisher')}"`,
    `select ${name}()`,
  ]
  if (database.kind === 'postgres') await database.pool.query(statements.join('; '))
  else {
    await database.root.transaction().execute(async (tx) => {
      for (const statement of statements) await sql.raw(statement).execute(tx)
    })
  }
}

function newestNumber(database: AnyDatabase): Promise<number> {
  return readAs(database, 'gate', null, async (tx) => {
    const head = await tx.selectFrom('feed_head').select('number').executeTakeFirstOrThrow()
    return head.number
  })
}

async function* changesFor(
  listeners: Set<(change: FeedChange | null) => void>,
  signal: AbortSignal,
) {
  const waiting: FeedChange[] = []
  let isBehind = false
  let wake = Promise.withResolvers<void>()
  const listener = (change: FeedChange | null) => {
    isBehind ||= change === null || waiting.length >= mostWaiting
    if (!isBehind) waiting.push(change!)
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
  hear: (newest: number) => void,
  comeBack: () => Promise<void>,
): Promise<() => Promise<void>> {
  if (database.kind === 'embedded') {
    return database.pglite.listen(channel, (payload) => hear(Number(payload)))
  }
  const closed = new AbortController()
  const { url } = database
  let client = await connect(url, hear, onEnd)
  return async () => {
    closed.abort()
    await client.end()
  }

  /** The database went away: listens again as soon as it is back, and reads what was numbered meanwhile. */
  async function onEnd() {
    while (!closed.signal.aborted) {
      await pause(reconnectMilliseconds)
      const again = await connect(url, hear, onEnd).catch(() => null)
      if (again === null) continue
      client = again
      // It may be another one by now.
      await comeBack()
      return
    }
  }
}

async function connect(url: string, hear: (newest: number) => void, onEnd: () => void) {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  // What follows an error is the end, and that is what is acted on.
  client.on('error', () => undefined)
  client.on('notification', ({ payload }) => hear(Number(payload)))
  await client.connect()
  client.once('end', onEnd)
  await client.query(`listen ${channel}`)
  return client
}
