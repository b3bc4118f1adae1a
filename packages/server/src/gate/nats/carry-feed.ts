import { setTimeout as pause } from 'node:timers/promises'
import { chainOf } from '@freigabe/gate'
import type { NatsConnection } from '@nats-io/transport-node'
import type { NatsLogin } from '../../config/read-config.ts'
import type { GateHouse } from '../../house.ts'
import { followerPosition, waitFor } from '../memory/follow-feed.ts'
import { answerAsks, type FindKey } from './answer-asks.ts'
import { openChain } from './chain.ts'
import { connectNats } from './connect-nats.ts'
import { openStream } from './stream.ts'

/** What a log takes. */
export interface Log {
  warn(facts: object, message: string): void
  info(facts: object, message: string): void
}

/** Keeps NATS carrying the gate's feed until it is closed. */
export interface Carrier {
  close(): Promise<void>
}

const retryMilliseconds = 500
const readyMilliseconds = 10_000

/**
 * Connects to NATS, writes changes into the stream and answers those who follow there. Where that fails, it
 * says so once and tries again until it succeeds. Followers go on over HTTP meanwhile.
 */
export function carryFeed(
  house: GateHouse,
  { login, findKey, log }: { login: NatsLogin; findKey: FindKey; log: Log },
): Carrier {
  const ended = new AbortController()
  const { signal } = ended
  let isTroubled = false
  const going = goOn()
  return {
    async close() {
      ended.abort()
      await going
    },
  }

  async function goOn() {
    while (!signal.aborted) {
      try {
        await carry()
      } catch (error) {
        if (!isTroubled && !signal.aborted) tellTrouble(error)
        await pause(retryMilliseconds, undefined, { signal }).catch(() => undefined)
      }
    }
  }

  /** Until the connection is lost, or the database has another feed. */
  async function carry() {
    const following = house.gate.follow()
    const { place } = await waitFor(following, 'looked', readyMilliseconds, () => true)
    const connection = await unlessEnded(connectNats(login))
    if (connection === null) return
    try {
      const token = chainOf(followerPosition(place))
      const chain = openChain(house, await openStream(connection), token)
      const answering = answerAsks(house, { connection, chain, findKey }, token)
      await connection.flush()
      tellRecovery()
      const lost = Promise.race([connection.closed(), answering]).then((cause) => {
        throw cause ?? new Error('The connection to NATS was closed.')
      })
      const untilLost = new AbortController()
      await Promise.race([chain.goOn(AbortSignal.any([signal, untilLost.signal])), lost]).finally(
        () => untilLost.abort(),
      )
    } finally {
      await connection.close()
    }
  }

  /** A process asked to end does not wait for a NATS that does not answer. */
  function unlessEnded(connecting: Promise<NatsConnection>): Promise<NatsConnection | null> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        resolve(null)
        connecting.then((late) => late.close()).catch(() => undefined)
      }
      if (signal.aborted) stop()
      signal.addEventListener('abort', stop, { once: true })
      connecting.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
    })
  }

  function tellTrouble(err: unknown) {
    isTroubled = true
    log.warn(
      { err },
      'NATS does not carry the feed of the gate; whoever follows does so over HTTP.',
    )
  }

  function tellRecovery() {
    if (isTroubled) log.info({}, 'NATS carries the feed of the gate again.')
    isTroubled = false
  }
}
