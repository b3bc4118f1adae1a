import { setTimeout as pause } from 'node:timers/promises'
import type { NatsConnection } from '@nats-io/transport-node'
import { type NatsLogin, readNatsLogin } from '../../config/read-config.ts'
import { connectNats } from './connect-nats.ts'

/** Whatever is asked of it fails while there is no connection, with the reason for that. */
export interface LastingConnection extends Pick<NatsConnection, 'subscribe' | 'request'> {
  close(): Promise<void>
}

const retryMilliseconds = 500
const patienceMilliseconds = 1_000

/**
 * Connects to NATS, and again whenever the connection is lost.
 *
 * @param environment names where NATS is, and how to sign in
 * @returns once it is known whether NATS lets us in, at the latest after a second; undefined where no NATS is
 * named. Throws `ConfigFaults` where it is named wrongly
 */
export async function stayConnected(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<LastingConnection | undefined> {
  const login = readNatsLogin(environment)
  if (login === null) return undefined
  const { promise: tried, resolve: haveTried } = Promise.withResolvers<void>()
  const ended = new AbortController()
  const { signal } = ended
  let connection: NatsConnection | null = null
  let reason: unknown = new Error('NATS does not answer.')
  goOn(login)
  await Promise.race([tried, pause(patienceMilliseconds)])
  return {
    subscribe: (...given) => connected().subscribe(...given),
    request: async (...given) => connected().request(...given),
    async close() {
      ended.abort()
      await connection?.close()
    },
  }

  function connected(): NatsConnection {
    if (connection === null) throw reason
    return connection
  }

  async function goOn(login: NatsLogin) {
    while (!signal.aborted) {
      try {
        connection = await connectNats(login)
        if (signal.aborted) await connection.close()
        haveTried()
        reason = (await connection.closed()) ?? new Error('NATS has closed the connection.')
      } catch (error) {
        reason = error
        haveTried()
      }
      connection = null
      await pause(retryMilliseconds, undefined, { signal }).catch(() => undefined)
    }
  }
}
