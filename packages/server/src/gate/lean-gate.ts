import type { RequestListener } from 'node:http'
import { api, type BodyOf, type ResponseOf } from '@freigabe/contract'
import fastify, { LogController } from 'fastify'
import { z } from 'zod'
import type { GateHouse } from '../house.ts'
import { authorize } from '../http/authorize.ts'
import type { Caller } from '../http/caller.ts'
import { checkCsrf } from '../http/csrf.ts'
import type { Doors } from '../http/doors.ts'
import { limitBodies } from '../http/limit-bodies.ts'
import { parse } from '../http/route.ts'
import { type App, answerError, takeOnlyJson } from '../http/server.ts'
import { checkForCaller } from './routes.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Answers some requests in the application's stead, without its hooks. */
    lean?: FastifyInstance
  }
}

/** How long the body of a question may be on its way. */
const bodyMilliseconds = 30_000

/**
 * Has questions to the gate answered by a small server of their own, since every mail waits for one: it has none
 * of the hooks that other requests pass, logs nothing of what it answered, and checks what is asked with a
 * compiled schema. What that refuses is left to the contract and refused in its words. The application's own
 * routes answer alike, and do where a question reaches them otherwise.
 */
export function answerLean(app: App, doors: Doors, house: GateHouse): void {
  const lean = fastify({
    loggerInstance: app.log,
    childLoggerFactory: (logger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => crypto.randomUUID(),
    frameworkErrors: answerError,
    // Nothing is made to fit: what the contract does with it is the contract's to say.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
  })
  takeOnlyJson(lean)
  lean.setErrorHandler(answerError)
  limitBodies(lean, bodyMilliseconds)
  ask(lean, doors, api.checkGate, async ({ caller, body }) => {
    const [answer] = await checkForCaller(house, caller, [body])
    return answer!
  })
  ask(lean, doors, api.checkGates, async ({ caller, body }) => ({
    answers: await checkForCaller(house, caller, body.checks),
  }))
  app.decorate('lean', lean)
  app.addHook('onReady', async () => {
    await lean.ready()
    standBefore(app, lean)
  })
}

type Question = typeof api.checkGate | typeof api.checkGates

function ask<E extends Question>(
  lean: App,
  doors: Doors,
  endpoint: E,
  handle: (call: { caller: Caller; body: BodyOf<E> }) => Promise<ResponseOf<E>>,
) {
  const url = `/v1${endpoint.path}`
  const schema = { body: schemaOf(endpoint.body) }
  lean.post(url, { schema, attachValidation: true }, async (request, reply) => {
    const caller = await doors.findCaller(request)
    authorize(endpoint, caller, null)
    checkCsrf(doors, endpoint, caller, request)
    const isAsIs = request.validationError === undefined
    const body = isAsIs ? request.body : parse(endpoint.body, request.body, 'body')
    reply.header('cache-control', 'no-store').header('x-request-id', request.id)
    return handle({ caller, body: body as BodyOf<E> })
  })
}

/** What the contract takes, as JSON Schema; of fields that it does not know only the contract says what becomes. */
function schemaOf(body: z.ZodType): object {
  const { $schema, ...schema } = z.toJSONSchema(body, { io: 'input', target: 'draft-7' })
  return { ...schema, additionalProperties: false }
}

/** Only where the application listens itself: of two addresses of `localhost` the second is its own. */
function standBefore(app: App, lean: App) {
  const paths = new Set([api.checkGate, api.checkGates].map(({ path }) => `/v1${path}`))
  const [general] = app.server.listeners('request') as [RequestListener]
  app.server.removeListener('request', general)
  app.server.on('request', (request, response) => {
    const isQuestion = request.method === 'POST' && paths.has(request.url!)
    if (isQuestion) lean.routing(request, response)
    else general(request, response)
  })
}
