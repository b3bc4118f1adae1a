import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { writtenProblem } from './problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Takes files, which may take hours to arrive. */
    upload?: boolean
  }
}

/** A body may take a further second for each of these bytes that it announces. */
const bytesPerSecond = 16 * 1024
const maximumBetween = 5_000

/** Waits for the bodies of requests, and ends those that are too slow. */
interface BodyLimit {
  await(request: IncomingMessage): void
  /** Its body has arrived. */
  has(request: IncomingMessage): void
}

/**
 * Ends requests whose body has not fully arrived within the given milliseconds, plus one second for each 16
 * KiB announced: otherwise one byte now and then would keep a connection open for ever. Late requests are
 * looked for now and then, so that no request needs its own timer.
 *
 * @param app until it is closed
 */
export function openBodyLimit(app: FastifyInstance, milliseconds: number): BodyLimit {
  /** Until when each of them must have arrived. */
  const awaited = new Map<IncomingMessage, number>()
  const look = () => {
    const now = performance.now()
    for (const [request, until] of awaited) {
      if (request.complete || request.destroyed) awaited.delete(request)
      else if (until <= now) {
        awaited.delete(request)
        endSlow(request)
      }
    }
  }
  const looking = setInterval(look, Math.min(milliseconds / 4, maximumBetween))
  looking.unref()
  app.addHook('onClose', async () => clearInterval(looking))
  return {
    await(request) {
      if (!hasBody(request)) return
      const announced = Number(request.headers['content-length'] ?? 0)
      const time = milliseconds + (announced / bytesPerSecond) * 1000
      awaited.set(request, performance.now() + Math.min(time, 10 * milliseconds))
    },
    has: (request) => void awaited.delete(request),
  }
}

/** Limits the bodies of an application’s requests. Uploads have their own rule, `followUploads`. */
export function limitBodies(app: FastifyInstance, milliseconds: number): void {
  const limit = openBodyLimit(app, milliseconds)
  app.addHook('onRequest', ({ raw, routeOptions }, _reply, done) => {
    if (!routeOptions?.config?.upload) limit.await(raw)
    done()
  })
  app.addHook('preValidation', ({ raw }, _reply, done) => {
    limit.has(raw)
    done()
  })
}

function hasBody({ headers, complete }: IncomingMessage): boolean {
  if (complete !== false) return false
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** Tells a sender that still listens. A handler cannot do that: it starts once the body is complete. */
function endSlow({ complete, socket }: IncomingMessage) {
  if (complete) return
  if (socket.writable) socket.write(writtenProblem('BODY_TOO_SLOW', randomUUID()))
  socket.destroySoon()
}

/**
 * Ends the uploads of these routes that will never be complete. A sender that is silent for the given
 * milliseconds is gone, even if its connection does not know that yet. A sender that stops in the middle and
 * still listens is told FILE_INTERRUPTED; a handler cannot tell it, since its request is destroyed by then.
 */
export function followUploads(app: FastifyInstance, milliseconds: number): void {
  const underWay = new WeakSet<Socket>()
  app.addHook('onRequest', async ({ raw }) => {
    if (raw.complete !== false) return
    underWay.add(raw.socket)
    raw.socket.setTimeout(milliseconds)
    raw.once('end', () => {
      // Our own work on the file may take longer than a sender may be silent.
      if (underWay.has(raw.socket)) raw.socket.setTimeout(0)
    })
  })
  app.addHook('onResponse', async ({ raw }) => {
    underWay.delete(raw.socket)
  })
  app.server.prependListener('clientError', (_error, socket: Socket) => {
    if (underWay.has(socket) && socket.writable)
      socket.end(writtenProblem('FILE_INTERRUPTED', randomUUID()))
  })
}

/**
 * Lets an answer arrive that comes before the end of its request. Its sender may look for one only after the
 * last byte, and a connection that is closed over unread bytes is reset, answer and all. So the rest is read
 * and dropped for the given milliseconds, and then the connection is closed.
 */
export function readOn(app: FastifyInstance, milliseconds: number): void {
  app.addHook('onSend', async (request, reply) => {
    // Fastify would close at once after a body that is too large.
    if (isUnderWay(request.raw)) reply.removeHeader('connection')
  })
  app.addHook('onResponse', async ({ raw }) => {
    if (!isUnderWay(raw)) return
    const closing = setTimeout(() => raw.socket.destroy(), milliseconds).unref()
    raw.once('end', () => clearTimeout(closing))
    raw.resume()
  })
}

/** A request without a connection, as in tests, is not one of these. */
function isUnderWay({ complete }: { complete?: boolean }): boolean {
  return complete === false
}
