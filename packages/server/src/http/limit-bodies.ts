import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
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

/**
 * Ends requests whose body has not come as a whole within so many milliseconds, and a second more for each
 * 16 KiB announced: else one byte now and then would keep a connection open for ever. Uploads have a rule
 * of their own, `followUploads`.
 */
export function limitBodies(app: FastifyInstance, milliseconds: number): void {
  app.addHook('onRequest', async ({ raw, routeOptions }, reply) => {
    if (routeOptions?.config?.upload || !hasBody(raw)) return
    const announced = Number(raw.headers['content-length'] ?? 0)
    const time = milliseconds + (announced / bytesPerSecond) * 1000
    const timer = setTimeout(() => endSlow(raw), Math.min(time, 10 * milliseconds))
    reply.raw.once('close', () => clearTimeout(timer))
    raw.once('end', () => clearTimeout(timer))
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
