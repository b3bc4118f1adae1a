import type { FastifyInstance } from 'fastify'

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
