import fastify, { type FastifyServerOptions, LogController } from 'fastify'
import { limitBodies } from './limits/limit-bodies.ts'
import { requestId } from './request-id.ts'
import { type App, answerError, takeOnlyJson } from './server.ts'

/** How long the body of a question may be on its way. */
const bodyMilliseconds = 30_000

/**
 * A server with none of the hooks that requests of the application pass: it takes JSON, refuses as the application
 * does, and logs nothing of what it answered.
 */
export function bareServer(log: Pick<FastifyServerOptions, 'logger' | 'loggerInstance'>): App {
  const bare: App = fastify({
    ...log,
    childLoggerFactory: (logger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
    frameworkErrors: answerError,
    // Nothing is made to fit: what the contract does with it is the contract's to say.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
  })
  takeOnlyJson(bare)
  bare.setErrorHandler(answerError)
  limitBodies(bare, bodyMilliseconds)
  return bare
}
