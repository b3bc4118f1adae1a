import type { RequestListener } from 'node:http'
import { type BodyOf, type ResponseOf, urlOf } from '@freigabe/contract'
import type { FastifyReply } from 'fastify'
import type { GateHouse } from '../../house.ts'
import { authorize } from '../../http/authorize.ts'
import type { Caller } from '../../http/caller.ts'
import { checkCsrf } from '../../http/csrf.ts'
import type { Doors } from '../../http/doors.ts'
import { parseInput } from '../../http/parse-input.ts'
import { type App, bareServer } from '../../http/server.ts'
import { type AtOnce, openAtOnce, schemaOf } from './answer-at-once.ts'
import { checkForCaller } from './check-gates.ts'
import { registerEach, type WayToAsk, waysToAsk } from './ways-to-ask.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Answers some requests in the application's stead, without its hooks. */
    lean?: FastifyInstance
    /** Answers most of these without that one's. */
    atOnce?: AtOnce
  }
}

/**
 * Has questions to the gate answered by a small server of their own, since every mail waits for one: it has none
 * of the hooks that other requests pass, logs nothing of what it answered, and checks what is asked with a
 * compiled schema. What that refuses is left to the contract and refused in its words. Of the plain case not even
 * that server hears (`answer-at-once.ts`). The application's own routes answer alike, and do where a question
 * reaches them otherwise.
 */
export function answerLean(app: App, doors: Doors, house: GateHouse): void {
  const lean = bareServer({ loggerInstance: app.log })
  registerEach((endpoint, answer) =>
    ask(lean, doors, endpoint, (body, caller, reply) =>
      answer(body, (questions) => checkForCaller(house, caller, questions, reply)),
    ),
  )
  const atOnce = openAtOnce(lean, house, doors.rememberedKey)
  app.decorate('lean', lean)
  app.decorate('atOnce', atOnce)
  app.addHook('onReady', async () => {
    await lean.ready()
    standBefore(app, lean, atOnce)
  })
  app.addHook('onClose', async () => lean.close())
}

function ask<E extends WayToAsk>(
  lean: App,
  doors: Doors,
  endpoint: E,
  handle: (body: BodyOf<E>, caller: Caller, reply: FastifyReply) => Promise<ResponseOf<E>>,
) {
  // Of the standard's questions a JSON Schema does not say whether they are whole.
  const isCompiled = !('atRoot' in endpoint)
  const schema = isCompiled ? { body: schemaOf(endpoint.body) } : {}
  lean.post(urlOf(endpoint), { schema, attachValidation: true }, async (request, reply) => {
    const caller = await doors.findCaller(request)
    authorize(endpoint, caller, null)
    checkCsrf(doors, endpoint, caller, request)
    const isAsIs = isCompiled && request.validationError === undefined
    const body = isAsIs ? request.body : parseInput(endpoint.body, request.body, 'body')
    reply.header('cache-control', 'no-store').header('x-request-id', request.id)
    return handle(body as BodyOf<E>, caller, reply)
  })
}

/** Only where the application listens itself: of two addresses of `localhost` the second is its own. */
function standBefore(app: App, lean: App, atOnce: AtOnce) {
  const paths = new Set(waysToAsk.map((endpoint) => urlOf(endpoint)))
  const [general] = app.server.listeners('request') as [RequestListener]
  app.server.removeListener('request', general)
  app.server.on('request', (request, response) => {
    const isQuestion = request.method === 'POST' && paths.has(request.url!)
    if (isQuestion) atOnce.take(request, response) || lean.routing(request, response)
    else general(request, response)
  })
}
