import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { readAs } from '../database/database.ts'
import type { AnyDatabase } from '../database/open-database.ts'
import { databaseRole } from '../database/rights/roles.ts'
import type { ChangeBody } from '../database/tables.ts'
import { oneCallForAll } from './one-call-for-all.ts'
import { type FeedPlace, feedHead, readOn } from './read-feed.ts'

/** If a process committed and died before its change had a number, others step in after this time. */
const helpMilliseconds = 100

/** One change of an account, or of the platform where that is null, as it was numbered. */
export interface FeedChange extends ChangeBody {
  account: string | null
  /** The account's revision; null without an account. */
  revision: number | null
  place: FeedPlace
}

/** Told each change in order; null means that some were missed, or that the feed is now another one. */
type FeedListener = (change: FeedChange | null) => void

/** The changes of all accounts in one order, for followers. */
export interface Feed {
  /** Numbers everything committed by now; the author of a change need not wait for it. */
  publish(): Promise<void>
  /** Tells listeners everything that was committed before this call, and returns where the feed is then. */
  catchUp(): Promise<FeedPlace>
  /** Tells changes from now on, as soon as they are read. Returns what ends that. */
  listen(listener: FeedListener): () => void
  /** Changes from now on, until the signal aborts or the reader is too far behind. */
  follow(signal: AbortSignal): AsyncIterable<FeedChange>
  close(): Promise<void>
}

/** How many changes wait for a reader; one that is further behind reads everything again. */
const maximumWaiting = 1000
const pageSize = 1000

/**
 * Opens the feed of a database. Changes get their numbers after they were committed, from any process that
 * thinks of it: so no change waits for another, and none keeps the others waiting until it commits.
 */
export async function openFeed(database: AnyDatabase): Promise<Feed> {
  const listeners = new Set<FeedListener>()
  await callAsPublisher(database, 'begin_epoch()')
  let place = await newest(database)
  let passed = place.number
  const giveNumbers = oneCallForAll(async () => {
    await callAsPublisher(database, 'begin_epoch()', 'publish_changes()')
  })
  const read = oneCallForAll(async () => {
    if (passed > place.number) place = await placeAt(database, passed)
    for (;;) {
      const rows = await readAs(database, 'gate', null, (tx) => readOn(tx, place, pageSize))
      if (rows === null) return beginAnew()
      // The changes in between were forgotten: followers read everything again.
      if (rows.length > 0 && rows[0]!.number !== place.number + 1) tell(null)
      for (const { number, hash, account_id, revision, body } of rows) {
        place = { epoch: place.epoch, number, hash }
        tell({ account: account_id, revision, place, ...body })
      }
      if (rows.length < pageSize) return
    }
  })
  const publish = () => giveNumbers([])
  // The next time makes up for a failure. While there are no followers, there is nothing to read.
  const hear = (number: number) => {
    if (listeners.size === 0) passed = number
    else read([]).catch(() => undefined)
  }
  const help = () => void publish().catch(() => undefined)
  const comeBack = async () => hear((await newest(database)).number)
  const stop = await listen(database, hear, () => comeBack().catch(() => undefined))
  const helping = database.kind === 'embedded' ? null : setInterval(help, helpMilliseconds)
  helping?.unref()
  help()
  return {
    publish,
    async catchUp() {
      await publish()
      await read([])
      return place
    },
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    follow: (signal) => changesFor(listeners, signal),
    async close() {
      if (helping !== null) clearInterval(helping)
      await Promise.allSettled([publish(), read([])])
      await stop()
    },
  }

  /** The database has lost what was already told, or is another one: followers read everything again. */
  async function beginAnew() {
    const { epoch, number, hash } = place
    await callAsPublisher(database, `begin_epoch('${epoch}', ${number}, '${hash}')`)
    place = await newest(database)
    passed = place.number
    tell(null)
  }

  function tell(change: FeedChange | null) {
    for (const listener of listeners) listener(change)
  }
}

/**
 * Calls functions of the migrations under their role. On PostgreSQL that is one message: a process that dies
 * after sending it blocks nothing, for the server finishes it by itself.
 */
async function callAsPublisher(database: AnyDatabase, ...calls: string[]): Promise<void> {
  const statements = [
    `set local role "${databaseRole(database.prefix, 'publisher')}"`,
    ...calls.map((call) => `select ${call}`),
  ]
  if (database.kind === 'postgres') await database.pool.query(statements.join('; '))
  else {
    await database.root.transaction().execute(async (tx) => {
      for (const statement of statements) await sql.raw(statement).execute(tx)
    })
  }
}

function newest(database: AnyDatabase) {
  return readAs(database, 'gate', null, feedHead)
}

/** The place of a number that was heard of; where the feed ends, if that place is not kept any more. */
function placeAt(database: AnyDatabase, number: number): Promise<FeedPlace> {
  return readAs(database, 'gate', null, async (tx) => {
    const head = await feedHead(tx)
    const row = await tx
      .selectFrom('feed')
      .select('hash')
      .where('number', '=', number)
      .executeTakeFirst()
    return row === undefined ? head : { epoch: head.epoch, number, hash: row.hash }
  })
}

async function* changesFor(listeners: Set<FeedListener>, signal: AbortSignal) {
  const waiting: FeedChange[] = []
  let isBehind = false
  let wake = Promise.withResolvers<void>()
  const listener: FeedListener = (change) => {
    isBehind ||= change === null || waiting.length >= maximumWaiting
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

const channel = 'freigabe_feed'
const reconnectMilliseconds = 1000

/**
 * Hears the newest number whenever any process numbers changes. `comeBack` is called each time the connection
 * was lost and is there again.
 *
 * @returns what ends it
 */
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
      // It may be a different database by now.
      await comeBack()
      return
    }
  }
}

async function connect(url: string, hear: (newest: number) => void, onEnd: () => void) {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  // After an error comes the end, and the end is acted on.
  client.on('error', () => undefined)
  client.on('notification', ({ payload }) => hear(Number(payload)))
  await client.connect()
  client.once('end', onEnd)
  await client.query(`listen ${channel}`)
  return client
}
