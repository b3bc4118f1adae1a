import {
  type GateTable,
  type Moment,
  openGateTable,
  putParcel,
  readMessage,
  thisMoment,
} from '@freigabe/gate'
import { isApiError } from '../api-error.ts'
import { backoff, pause } from '../pause.ts'
import { type Mailing, type Server, type ServerOptions, serverOf } from './server.ts'
import { version } from './version.ts'

/** Whom a follower follows, and how. */
export interface FollowOptions extends ServerOptions {
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

/** So long others wait while something is put into the table. */
const turnMilliseconds = 4
const longestPauseMilliseconds = 2_000
/** So many are told at once. */
const mostMailings = 1_000
/** What no repetition mends. */
const refusals = ['NOT_SIGNED_IN', 'NOT_ALLOWED', 'REQUEST_INVALID'] as const
/** Before any answer, and after the last. */
const never: Moment = { wall: -Infinity, steady: -Infinity }

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
  let mailings: Mailing[] = []
  let heard = deferred()
  const ready = deferred()
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
    for (let failures = 0; !signal.aborted; ) {
      try {
        place ??= await begin()
        const { position, asOf } = await readOn(place)
        place = { ...place, position }
        failures = 0
        if (asOf === null) continue
        copy = { table: place.table, asOf }
        ready.resolve()
        heard.resolve()
        heard = deferred()
      } catch (error) {
        failures += 1
        if (!signal.aborted) await recover(error, failures)
      }
    }
    copy = { table: copy.table, asOf: never }
    ready.reject(signal.reason)
    heard.resolve()
  }

  /** A snapshot may be old; what it is worth is known once it was followed from where it was made. */
  async function begin(): Promise<Place> {
    const table = openGateTable()
    const { heading, parcels } = await readMessage(server.snapshot())
    await putAll(table, parcels)
    return { table, position: heading.position }
  }

  async function readOn({ table, position }: Place) {
    const isWaiting = copy.table === table
    const sent = thisMoment()
    const told = mailings.slice(0, mostMailings)
    const { heading, parcels } = await readMessage(server.changes(position, isWaiting, told))
    mailings = mailings.slice(told.length)
    await putAll(table, parcels)
    const asOf = heading.trueAfter === null ? null : momentAfter(sent, heading.trueAfter)
    return { position: heading.position, asOf }
  }

  /** What was known stays known, and ages; but of whom the server refuses, nothing is true any more. */
  async function recover(error: unknown, failures: number) {
    options.onError?.(error)
    if (isApiError(error, 'FEED_POSITION_GONE')) place = null
    if (refusals.some((code) => isApiError(error, code))) {
      copy = { table: copy.table, asOf: never }
      ready.reject(error)
    }
    const wait = Math.min(backoff(failures, 100), longestPauseMilliseconds)
    await pause(wait, signal).catch(() => undefined)
  }
}

/** Puts all into a table, and lets others have their turn in between. */
async function putAll(
  table: GateTable,
  parcels: Awaited<ReturnType<typeof readMessage>>['parcels'],
) {
  let turn = performance.now()
  for await (const parcel of parcels) {
    putParcel(table, parcel)
    if (performance.now() - turn < turnMilliseconds) continue
    await pause(0)
    turn = performance.now()
  }
}

/** Never later than now, whatever the server says. */
function momentAfter(sent: Moment, milliseconds: number): Moment {
  const now = thisMoment()
  return {
    wall: Math.min(sent.wall + milliseconds, now.wall),
    steady: Math.min(sent.steady + milliseconds, now.steady),
  }
}

/** A promise with what settles it; `Promise.withResolvers` is not in Node 20. */
function deferred() {
  let settle!: { resolve: () => void; reject: (error: unknown) => void }
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject }
  })
  return { promise, ...settle }
}
