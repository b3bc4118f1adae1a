import type { ServerResponse } from 'node:http'
import { problemOf } from './problem.ts'
import type { App } from './server.ts'

/** Lets requests under way finish while new ones are refused. */
export interface Drain {
  /** Resolves once no request is under way, or after the given milliseconds. */
  emptied(milliseconds: number): Promise<void>
}

/** Monitoring is answered to the end. */
const watching = new Set(['/healthz', '/readyz', '/metrics'])

/**
 * Counts requests under way. Once `stopping` aborts, a new one is refused with 503 and its connection
 * closed: a proxy sends it elsewhere, a client repeats it.
 */
export function openDrain(app: App, stopping: AbortSignal): Drain {
  const underWay = new Set<ServerResponse>()
  const empty = Promise.withResolvers<void>()
  for (const part of [app, ...(app.lean ? [app.lean] : [])]) countIn(part)
  return {
    async emptied(milliseconds) {
      const late = Promise.withResolvers<void>()
      const timer = setTimeout(late.resolve, milliseconds)
      const all = [underWay.size === 0 ? null : empty.promise, app.atOnce?.drain()]
      await Promise.race([late.promise, Promise.all(all)])
      clearTimeout(timer)
    },
  }

  function countIn(part: App) {
    part.addHook('onRequest', async (request, reply) => {
      if (stopping.aborted && !watching.has(request.routeOptions.url ?? '')) {
        const problem = problemOf('SERVER_STOPPING', {}, request.id)
        reply.code(problem.status).header('retry-after', '1')
        return reply.type('application/problem+json').send(problem)
      }
      underWay.add(reply.raw)
      // Also for requests whose client has left, which never finish.
      reply.raw.once('close', () => {
        underWay.delete(reply.raw)
        if (stopping.aborted && underWay.size === 0) empty.resolve()
      })
    })
    part.addHook('onSend', async (_request, reply) => {
      if (stopping.aborted) reply.header('connection', 'close')
    })
  }
}
