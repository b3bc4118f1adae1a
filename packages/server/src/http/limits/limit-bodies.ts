import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { writtenProblem } from '../problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Takes files, which may be on their way for hours. */
    upload?: boolean
  }
}

/** So much of an announced length may be on its way for each further second. */
const bytesPerSecond = 16 * 1024
const mostBetween = 5_000

/** Waits for the bodies of requests, and ends those that are too slow. */
export interface BodyLimit {
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
  const looking = setInterval(look, Math.min(milliseconds / 4, mostBetween))
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
