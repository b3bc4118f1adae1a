import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'

/** How often a quiet stream says that it is there, and how long a reader may accept nothing. */
const patience = { heartbeat: 15_000, stalled: 30_000 }
/** How long a reader's rights are believed before the next event checks them again. */
const trustMilliseconds = 1000

/** One event of a stream; its id is what the reader gives back in `Last-Event-ID` when it opens the stream again. */
export interface LiveEvent {
  event: string
  data: unknown
  id?: string
}

/** Whether a reader may still hear the events it follows. */
export interface Rights {
  clock: Clock
  stillHolds(): Promise<boolean>
}

/**
 * Answers with server-sent events (WHATWG HTML, section 9.2) until either side ends: ours does once the
 * reader's rights are gone, or it accepts nothing more. A reader that opens the stream again goes on after the
 * last id that it was told, and without ids reads all again.
 */
export async function sendLive(
  call: { request: FastifyRequest; reply: FastifyReply },
  follow: (call: never) => Promise<AsyncIterable<LiveEvent>>,
  rights: Rights,
  { heartbeat, stalled } = patience,
): Promise<void> {
  const events = await follow(call as never)
  const out = call.reply.raw
  call.reply.hijack()
  out.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  out.write(': connected\n\n')
  const mayHear = believed(rights)
  const beat = setInterval(async () => {
    if (!(await mayHear())) out.end(() => call.request.raw.destroy())
    else if (!out.writableNeedDrain && out.writable) out.write(': still here\n\n')
  }, heartbeat)
  try {
    for await (const event of events) {
      if (out.destroyed || !(await mayHear())) break
      if (out.write(textOf(event))) continue
      if (!(await isDrained(out, stalled))) break
    }
  } finally {
    clearInterval(beat)
    // Events that a stalled reader has not accepted would keep its connection.
    if (out.writableNeedDrain) out.destroy()
    else out.end()
  }
}

function textOf({ event, data, id }: LiveEvent): string {
  const named = id === undefined ? '' : `id: ${id}\n`
  return `event: ${event}\n${named}data: ${JSON.stringify(data)}\n\n`
}

/** The rights as they were a moment ago at most. */
function believed({ clock, stillHolds }: Rights): () => Promise<boolean> {
  let askedAt = Date.parse(clock.now())
  return async () => {
    const age = Date.parse(clock.now()) - askedAt
    if (age >= 0 && age < trustMilliseconds) return true
    askedAt = Date.parse(clock.now())
    return stillHolds()
  }
}

/** Waits until the reader has accepted what was sent; false if it does not, or is gone. */
async function isDrained(out: ServerResponse, milliseconds: number): Promise<boolean> {
  const over = new AbortController()
  const stop = () => over.abort()
  const timer = setTimeout(stop, milliseconds)
  out.once('close', stop)
  try {
    await once(out, 'drain', { signal: over.signal })
    return true
  } catch {
    return false
  } finally {
    clearTimeout(timer)
    out.off('close', stop)
  }
}
