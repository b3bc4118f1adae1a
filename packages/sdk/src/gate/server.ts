import type { Report } from '@freigabe/gate'
import { accepted, json } from '../answer.ts'
import { ConnectionError } from '../errors.ts'
import { backoff, pause } from '../pause.ts'

/** Where the server is, and what is asked of it. */
export interface ServerOptions {
  /** Where Freigabe is served, for example `https://freigabe.example`. */
  url: string
  /** An API key with the scope `gate`; without one the server refuses. */
  key: string | undefined
  /** Only these accounts, by id or reference; by default all that the key may ask about. */
  accounts?: readonly string[]
  fetch?: typeof globalThis.fetch
}

/** The server's side of following and of permits, as this side reads it. */
export interface Server {
  /** All that is known, in pieces. A transfer that breaks off is resumed. */
  snapshot(): AsyncGenerator<Uint8Array>
  /**
   * What changed since a position, in pieces; when waiting, once something did or a second is over.
   *
   * @param wish `isCurrent`: whether the copy that is there is answered from
   */
  changes(
    position: string,
    wish: { isCurrent: boolean; isWaiting: boolean },
    report: Report,
  ): AsyncGenerator<Uint8Array>
  /** Tells that this follower has ended. */
  leave(report: Report): Promise<void>
  /** Asks for a permit. */
  permit(question: object): Promise<unknown>
}

/** How long the server waits for a change, and how much longer we wait for its answer. */
const waitMilliseconds = 1_000
const silenceMilliseconds = 5_000
const maximumResumptions = 10
/** A goodbye is not worth a longer wait. */
const leaveMilliseconds = 1_000

/** @param follower the name by which administrators know this process */
export function serverOf(
  { url, key, accounts, fetch = globalThis.fetch }: ServerOptions,
  follower: { id: string; name: string; version: string; maxAgeMilliseconds: number },
  signal: AbortSignal,
): Server {
  const baseUrl = url.replace(/\/+$/, '')
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  return {
    async *snapshot() {
      // Here, because a stream hides why it failed.
      const response = await askSnapshot()
      yield* piecesOf(unpacked(packed(response)), baseUrl, silenceMilliseconds)
    },
    async *changes(position, { isCurrent, isWaiting }, report) {
      const wait = isWaiting ? waitMilliseconds : 0
      const asking = { ...follower, isCurrent }
      const body = { position, accounts, waitMilliseconds: wait, follower: asking, ...report }
      const response = await post('/v1/gate/follow', body, wait + silenceMilliseconds)
      yield* piecesOf(response.body!, baseUrl, silenceMilliseconds)
    },
    async leave(report) {
      const body = { follower: follower.id, ...report }
      await post('/v1/gate/leave', body, leaveMilliseconds, [])
    },
    permit: async (question) =>
      json(await post('/v1/gate/permits', question, 2 * silenceMilliseconds), baseUrl),
  }

  async function post(
    path: string,
    body: object,
    milliseconds: number,
    ends: readonly AbortSignal[] = [signal],
  ): Promise<Response> {
    const late = AbortSignal.timeout(milliseconds)
    const broken = AbortSignal.any([...ends, late])
    const request = { method: 'POST', headers, body: JSON.stringify(body), signal: broken }
    const response = await fetch(baseUrl + path, request).catch((cause) => {
      throw new ConnectionError(null, { url: baseUrl, cause })
    })
    return accepted(response, baseUrl)
  }

  function askSnapshot(resume?: { snapshot: string; from: number }): Promise<Response> {
    return post('/v1/gate/snapshot', { accounts, resume }, 10 * silenceMilliseconds)
  }

  /** The snapshot as it is sent; after a failure from where it stopped. */
  async function* packed(first: Response): AsyncGenerator<Uint8Array> {
    const snapshot = first.headers.get('snapshot')
    let response = first
    let from = 0
    for (let failures = 0; ; ) {
      try {
        for await (const piece of piecesOf(response.body!, baseUrl, silenceMilliseconds)) {
          from += piece.length
          failures = 0
          yield piece
        }
        return
      } catch (error) {
        failures += 1
        if (snapshot === null || failures > maximumResumptions) throw error
        await pause(backoff(failures, 100), signal)
        response = await askSnapshot({ snapshot, from })
        const goesOn = Number(response.headers.get('snapshot-from')) === from
        if (!goesOn) throw error
      }
    }
  }
}

function unpacked(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value as Uint8Array<ArrayBuffer>)
    },
    cancel: () => void pieces.return(undefined),
  })
  return stream.pipeThrough(new DecompressionStream('gzip'))
}

/** A stream in its pieces; it is given up after this long without data. */
async function* piecesOf(
  stream: ReadableStream<Uint8Array>,
  url: string,
  silence: number,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    for (;;) {
      let isSilent = false
      timer = setTimeout(() => {
        isSilent = true
        reader.cancel().catch(() => undefined)
      }, silence)
      const { done, value } = await reader.read().catch((cause) => {
        throw new ConnectionError(null, { url, cause })
      })
      clearTimeout(timer)
      if (isSilent) throw new ConnectionError(null, { url })
      if (done) return
      yield value
    }
  } finally {
    clearTimeout(timer)
    await reader.cancel().catch(() => undefined)
  }
}
