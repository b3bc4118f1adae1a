import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { writtenProblem } from './problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Takes files, which may be on their way for hours. */
    upload?: boolean
  }
}

/** So much of an announced length may be on its way for each further second. */
const bytesPerSecond = 16 * 1024
const maximumBetween = 5_000

/** Waits for the bodies of requests, and ends those that are too slow. */
interface BodyLimit {
  await(request: IncomingMessage): void
  /** It has come. */
  has(request: IncomingMessage): void
}

/**
 * Ends requests whose body has not come as a whole within so many milliseconds, and a second more for each
 * 16 KiB announced: else one byte now and then would keep a connection open for ever. Those that are late are
 * looked for now and then, so that no request needs a timer of its own.
 *
 * @param app for as long as it is open
 */
export function openBodyLimit(app: FastifyInstance, milliseconds: number): BodyLimit {
  /** Until when each of them may be on its way. */
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

/** Bounds the bodies of an application’s requests so. Uploads have a rule of their own, `followUploads`. */
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

/** Whoever still listens is told, which no handler can: it begins with the whole body. */
function endSlow({ complete, socket }: IncomingMessage) {
  if (complete) return
  if (socket.writable) socket.write(writtenProblem('BODY_TOO_SLOW', randomUUID()))
  socket.destroySoon()
}

/**
 * Ends the uploads of these routes that will never be whole. A sender of whom nothing is heard for so many
 * milliseconds is gone, even where its connection does not know it yet; one that stops in the middle and
 * still listens is told FILE_INTERRUPTED, which no handler can, since its request is destroyed by then.
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
 * Lets an answer arrive that comes before the end of its request. Its sender may look for one only after
 * the last byte, and a connection that is closed over unread bytes is reset, answer and all: so what is
 * still to come is read and dropped for so many milliseconds, and then the connection is closed.
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

/** A request that no connection brought, as in tests, is none of these. */
function isUnderWay({ complete }: { complete?: boolean }): boolean {
  return complete === false
}
