import {
  type GateTable,
  type Moment,
  openGateTable,
  readMessage,
  since,
  thisMoment,
} from '@freigabe/gate'
import { isApiError } from '../api-error.ts'
import { backoff, pause } from '../pause.ts'
import { deferred } from './deferred.ts'
import { momentAfter, never } from './moment-after.ts'
import type { NatsConnection } from './nats/connection.ts'
import { openLine } from './nats/open-line.ts'
import { putParcels } from './put-parcels.ts'
import { type Mailing, type Server, type ServerOptions, serverOf } from './server.ts'
import { version } from './version.ts'

/** Whom a follower follows, and how. */
export interface FollowOptions extends ServerOptions {
  /**
   * What changed comes from there, where the server has NATS carry it and the key is one of the platform. While
   * nothing comes from there it is asked for over HTTP, as without it.
   */
  nats?: NatsConnection
  /** As administrators see it among the followers, for example the name of the machine. */
  name?: string
  /** Ends it when it aborts. */
  signal?: AbortSignal
  /** Told what went wrong while following; it goes on by itself. */
  onError?: (error: unknown) => void
}

/** All that is known, and at which moment all of it was true. */
export interface Copy {
  table: GateTable
  asOf: Moment
}

/** What is being followed, and from where on. */
interface Place {
  table: GateTable
  position: string
}

export interface Followed {
  server: Server
  copy(): Copy
  /** Has the server told, with the next question, of a campaign that was let pass. */
  tell(mailing: Mailing): void
  /** Resolves as soon as the copy is as wanted, rejects with `GateStale` after so many milliseconds. */
  until(isWanted: (copy: Copy) => boolean, milliseconds: number): Promise<void>
  end(): Promise<void>
}

/**
 * What was waited for did not become known in time.
 *
 * ```ts
 * const isLate = (error: unknown) => error instanceof GateStale
 * ```
 */
export class GateStale extends Error {
  override readonly name = 'GateStale'
  constructor() {
    super('The gate did not come to know in time what was waited for.')
  }
}

const longestPauseMilliseconds = 2_000
/** So many are told at once. */
const mostMailings = 1_000
/** What no repetition mends. */
const refusals = ['NOT_SIGNED_IN', 'NOT_ALLOWED', 'REQUEST_INVALID'] as const

/**
 * Reads all that the server's gate knows, then asks again and again what changed since, and lets the server wait
 * with its answer until something did. How old the copy is, is told by our own clocks: the server says only how
 * long after our question came all was true that it answers.
 *
 * @returns once all is known. Throws `ApiError` where the server refuses the key
 */
export async function follow(
  options: FollowOptions & { maxAgeMilliseconds: number },
): Promise<Followed> {
  const ended = new AbortController()
  if (options.signal?.aborted) ended.abort()
  options.signal?.addEventListener('abort', () => ended.abort(), { once: true })
  const { signal } = ended
  const { name = 'unnamed', maxAgeMilliseconds } = options
  const follower = { id: crypto.randomUUID(), name, version, maxAgeMilliseconds }
  const server = serverOf(options, follower, signal)
  let copy: Copy = { table: openGateTable(), asOf: never }
  let place: Place | null = null
  const mailings: Mailing[] = []
  let heard = deferred()
  const ready = deferred()
  const line = openLine(options, { follower, signal, maxAgeMilliseconds })
  const going = goOn()
  try {
    await ready.promise
  } catch (error) {
    ended.abort()
    throw error
  }
  return {
    server,
    copy: () => copy,
    tell: (mailing) => void mailings.push(mailing),
    async until(isWanted, milliseconds) {
      const late = AbortSignal.timeout(milliseconds)
      const isLate = new Promise<void>((done) => late.addEventListener('abort', () => done()))
      while (!isWanted(copy)) {
        if (late.aborted || signal.aborted) throw new GateStale()
        await Promise.race([heard.promise, isLate])
      }
    },
    async end() {
      ended.abort()
      await going
      // Who is not told so finds out once the lease is over.
      await server.leave(mailings.slice(0, mostMailings)).catch(() => undefined)
    },
  }

  async function goOn() {
    for (let failures = 0, isUrgent = false; !signal.aborted; ) {
      try {
        place ??= await begin()
        if (line?.isDue() && copy.table === place.table) {
          await line.follow(keep(place))
          isUrgent = true
          if (signal.aborted) break
        }
        await readOn(isUrgent)
        isUrgent = false
        failures = 0
      } catch (error) {
        failures += 1
        if (!signal.aborted) await recover(error, failures)
      }
    }
    setCopy(copy.table, never)
    ready.reject(signal.reason)
  }

  function setCopy(table: GateTable, asOf: Moment) {
    copy = { table, asOf }
    heard.resolve()
    heard = deferred()
  }

  /** A snapshot may be old; what it is worth is known once it was followed from where it was made. */
  async function begin(): Promise<Place> {
    const table = openGateTable()
    const { heading, parcels } = await readMessage(server.snapshot())
    await putParcels(table, parcels)
    return { table, position: heading.position }
  }

  /** @param isUrgent whether it is to be answered at once, and not only when something changes */
  async function readOn(isUrgent: boolean) {
    const { table, position } = place!
    const isCurrent = copy.table === table
    const sent = thisMoment()
    const heading = await tellMailings(async (told) => {
      const wish = { isCurrent, isWaiting: isCurrent && !isUrgent }
      const { heading, parcels } = await readMessage(server.changes(position, wish, told))
      await putParcels(table, parcels)
      return heading
    })
    place = { table, position: heading.position }
    if (heading.trueAfter === null) return
    setCopy(table, momentAfter(sent, heading.trueAfter))
    ready.resolve()
  }

  /** What is not told in the end is told another time. */
  async function tellMailings<T>(tell: (told: readonly Mailing[]) => Promise<T>): Promise<T> {
    const told = mailings.splice(0, mostMailings)
    return tell(told).catch((error) => {
      mailings.unshift(...told)
      throw error
    })
  }

  function keep({ table }: Place) {
    return {
      table,
      position: () => place!.position,
      moveTo(position: string) {
        place = { table, position }
        setCopy(table, copy.asOf)
      },
      isTrueAsOf(asOf: Moment) {
        if (since(asOf) < since(copy.asOf)) setCopy(table, asOf)
      },
      isRefused: () => setCopy(table, never),
      age: () => since(copy.asOf),
      readOn: () => readOn(true),
      tellMailings,
    }
  }

  /** What was known stays known, and ages; but of whom the server refuses, nothing is true any more. */
  async function recover(error: unknown, failures: number) {
    options.onError?.(error)
    if (isApiError(error, 'FEED_POSITION_GONE')) place = null
    if (refusals.some((code) => isApiError(error, code))) {
      setCopy(copy.table, never)
      ready.reject(error)
    }
    const wait = Math.min(backoff(failures, 100), longestPauseMilliseconds)
    await pause(wait, signal).catch(() => undefined)
  }
}
