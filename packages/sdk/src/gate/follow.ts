import {
  type GateTable,
  type Mailing,
  type Moment,
  momentAfter,
  never,
  openDenials,
  openGateTable,
  openMailingDays,
  type Report,
  readMessage,
  setTrueAsOf,
  since,
  thisMoment,
} from '@freigabe/gate'
import { isApiError } from '../errors.ts'
import { backoff, deferred, pause } from '../pause.ts'
import type { NatsConnection } from './nats/connection.ts'
import { openLine } from './nats/open-line.ts'
import { differences, putParcels } from './put-parcels.ts'
import { type Server, type ServerOptions, serverOf } from './server.ts'

/** Whom a follower follows, and how. */
export interface FollowOptions extends ServerOptions {
  /**
   * Changes come from there, if the server publishes them over NATS and the key belongs to a platform. While
   * nothing comes from there, they are fetched over HTTP, as without it.
   */
  nats?: NatsConnection
  /** The name under which administrators see it among the followers, for example the machine's. */
  name?: string
  /** Ends it when it aborts. */
  signal?: AbortSignal
  /**
   * Called with what went wrong while following; following continues by itself. `NatsUnused` only says that
   * changes come over HTTP for now.
   */
  onError?: (error: unknown) => void
}

/** What is being followed, and from which position on. */
interface Place {
  /** The table that answers come from, or while that is another one, the contents to be put there. */
  table: GateTable
  position: string
  /** Whether nothing has confirmed it so far. */
  isNew: boolean
}

interface Followed {
  server: Server
  /** Everything known, and since when that is true; what is marked in it is reported to the server. */
  table: GateTable
  /** Resolves as soon as the wanted state is known, rejects with `GateStale` after this many milliseconds. */
  until(isWanted: () => boolean, milliseconds: number): Promise<void>
  end(): Promise<void>
}

/**
 * The awaited revision did not become known in time.
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
/** This many groups are reported at once. */
const maximumReported = 1_000
/** Errors that no repetition mends. */
const refusals = ['NOT_SIGNED_IN', 'NOT_ALLOWED', 'REQUEST_INVALID'] as const

/**
 * Reads all that the server's gate knows, then asks again and again what changed since; the server delays its
 * answer until something did. Our own clocks measure the age of the copy: the server only says how long after
 * our question its answer was completely true.
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
  const table = openGateTable()
  let trueAsOf = never
  let isTouched = false
  let place: Place | null = null
  const untold: Mailing[] = []
  const days = openMailingDays(table)
  const takeDenials = openDenials(table)
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
    table,
    async until(isWanted, milliseconds) {
      const late = AbortSignal.timeout(milliseconds)
      const isLate = new Promise<void>((done) => late.addEventListener('abort', () => done()))
      while (!isWanted()) {
        if (late.aborted || signal.aborted) throw new GateStale()
        await Promise.race([heard.promise, isLate])
      }
    },
    async end() {
      ended.abort()
      await going
      // A server that is not told finds out once the lease is over.
      await server.leave(nextReport()).catch(() => undefined)
    },
  }

  async function goOn() {
    for (let failures = 0, isUrgent = false; !signal.aborted; ) {
      try {
        place ??= await begin()
        if (line?.isDue(failures > 0) && !place.isNew) {
          await line.follow(keep())
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
    setTrue(never)
    ready.reject(signal.reason)
  }

  function setTrue(asOf: Moment) {
    trueAsOf = asOf
    setTrueAsOf(table, asOf, maxAgeMilliseconds)
    haveHeard()
  }

  function haveHeard() {
    heard.resolve()
    heard = deferred()
  }

  /**
   * A snapshot may be old; its age is known only after following from the position where it was made. Until
   * then none of it is put into a table that answers come from.
   */
  async function begin(): Promise<Place> {
    const into = isTouched ? openGateTable() : table
    isTouched = true
    const { heading, parcels } = await readMessage(server.snapshot())
    await putParcels(into, parcels)
    return { table: into, position: heading.position, isNew: true }
  }

  /** @param isUrgent whether to answer at once, and not only when something changes */
  async function readOn(isUrgent: boolean) {
    const { table: into, position, isNew } = place!
    const sent = thisMoment()
    const heading = await report(async (told) => {
      const wish = { isCurrent: !isNew, isWaiting: !isNew && !isUrgent }
      const { heading, parcels } = await readMessage(server.changes(position, wish, told))
      await putParcels(into, parcels)
      return heading
    })
    place = { table: into, position: heading.position, isNew }
    if (heading.trueAfter === null) return
    // Each group is then as it was before, or as it was later: neither is older than the age stated
    // meanwhile.
    if (into !== table) await putParcels(table, differences(table, into))
    place = { table, position: heading.position, isNew: false }
    setTrue(momentAfter(sent, heading.trueAfter))
    ready.resolve()
  }

  /**
   * Days that could not be reported are reported another time. Denials are not: whoever broke off may have
   * heard them, and none is to count twice.
   */
  async function report<T>(tell: (told: Report) => Promise<T>): Promise<T> {
    const told = nextReport()
    return tell(told).catch((error) => {
      untold.unshift(...told.mailings)
      throw error
    })
  }

  function nextReport(): Report {
    const told = untold.splice(0, maximumReported)
    return {
      mailings: [...told, ...days.take(maximumReported - told.length)],
      denials: takeDenials(maximumReported, new Date().toISOString().slice(0, 10)),
    }
  }

  function keep() {
    return {
      table,
      position: () => place!.position,
      moveTo(position: string) {
        place = { table, position, isNew: false }
        haveHeard()
      },
      isTrueAsOf(asOf: Moment) {
        if (since(asOf) < since(trueAsOf)) setTrue(asOf)
      },
      isRefused: () => setTrue(never),
      age: () => since(trueAsOf),
      readOn: () => readOn(true),
      report,
    }
  }

  /**
   * What was known stays known, and ages; but once the server refuses this follower, nothing counts as true.
   */
  async function recover(error: unknown, failures: number) {
    options.onError?.(error)
    if (isApiError(error, 'FEED_POSITION_GONE')) place = null
    if (refusals.some((code) => isApiError(error, code))) {
      setTrue(never)
      ready.reject(error)
    }
    const wait = Math.min(backoff(failures, 100), longestPauseMilliseconds)
    const asked = isApiError(error, 'TOO_MANY_REQUESTS') ? (error.retryAfter ?? 0) : 0
    await pause(asked + wait, signal).catch(() => undefined)
  }
}

/** The version of this package, as reported to the server. */
const version = '0.1.0'
