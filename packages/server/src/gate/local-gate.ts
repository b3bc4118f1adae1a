import type { IncomingHttpHeaders } from 'node:http'
import { type AskGate, type BodyOf, urlOf } from '@freigabe/contract'
import { AppError } from '../http/app-error.ts'
import { parseInput } from '../http/parse-input.ts'
import { noEndpoint } from '../http/problem.ts'
import { refuseOtherMethods } from '../http/refuse-other-methods.ts'
import { type App, bareServer } from '../http/server.ts'
import { registerEach, waysToAsk } from './asking/ways-to-ask.ts'

/** What a follower of the gate knows. */
export interface Known {
  ask: AskGate
  /** The age of all of it at most, in milliseconds; infinite before it is known, and after the end. */
  age(): number
  /** The greatest age it may have. */
  maxAgeMilliseconds: number
}

/**
 * A server for the programs on one machine. It takes the same questions to the gate as the application, in
 * the same words and with the same refusals, and answers from what a follower knows. It asks for no key: the
 * machine is the boundary, or the rights of the socket. Web pages that reach its port get no answer.
 *
 * @param at whether it listens at a port, which a page may reach by a name of its own that leads here
 * @returns the server; it does not listen yet
 */
export function localGate(known: Known, at: 'port' | 'socket'): App {
  const app = bareServer({ logger: { level: 'error', stream: process.stderr } })
  app.addHook('onRequest', async ({ headers, id }, reply) => {
    reply.header('cache-control', 'no-store').header('x-request-id', id)
    refusePages(headers)
    if (at === 'port') refuseOtherHosts(headers)
  })
  registerEach((endpoint, answer) => {
    app.post(urlOf(endpoint), ({ body }) =>
      answer(parseInput(endpoint.body, body, 'body') as BodyOf<typeof endpoint>, known.ask),
    )
  })
  refuseOtherMethods(app, waysToAsk)
  app.get('/readyz', async (_request, reply) => {
    const age = known.age()
    if (age > known.maxAgeMilliseconds) {
      return reply.code(503).send({ status: 'not_ready', reason: 'stale' })
    }
    return { status: 'ready', ageMilliseconds: Math.ceil(age) }
  })
  app.setNotFoundHandler(async () => {
    throw new AppError('NOT_FOUND', noEndpoint)
  })
  return app
}

/** Every cross-origin request of a page carries the page's origin. */
function refusePages({ origin }: IncomingHttpHeaders) {
  if (origin === undefined) return
  throw new AppError('NOT_ALLOWED', {
    detail: 'Web pages are not answered here. Programs send no Origin header.',
  })
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

/** A request meant for another host came through a name that was made to lead here (DNS rebinding). */
function refuseOtherHosts({ host = '' }: IncomingHttpHeaders) {
  if (loopback.test(host)) return
  throw new AppError('NOT_ALLOWED', {
    detail:
      'Only localhost, 127.0.0.1 and [::1] are answered for here, and this was meant for another host.',
  })
}
