import type { FastifyReply, FastifyRequest } from 'fastify'

const heartbeatMilliseconds = 15_000

/** Answers with server-sent events (WHATWG HTML, section 9.2) until either side ends. */
export async function sendLive(
  call: { request: FastifyRequest; reply: FastifyReply },
  follow: (call: never) => Promise<AsyncIterable<{ event: string; data: unknown }>>,
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
  const heartbeat = setInterval(() => out.write(': still here\n\n'), heartbeatMilliseconds)
  try {
    for await (const { event, data } of events) {
      if (out.destroyed) break
      out.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    }
  } finally {
    clearInterval(heartbeat)
    out.end()
  }
}
