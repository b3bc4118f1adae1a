import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { AnyDatabase } from '../database/open-database.ts'

const channel = 'freigabe_feed'
const reconnectMilliseconds = 1000

/**
 * Hears the newest number whenever changes got theirs, whoever gave them. `comeBack` is called each time the
 * connection was lost and is there again.
 *
 * @returns what ends it
 */
export async function listen(
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
