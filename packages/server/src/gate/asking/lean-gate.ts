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
    /** Answers some requests in place of the application, without its hooks. */
    lean?: FastifyInstance
    /** Answers most of these without `lean`. */
    atOnce?: AtOnce
  }
}

/**
 * Has questions to the gate answered by a small server of their own, since every mail waits for one. That
 * server has none of the hooks that other requests pass, does not log its answers, and checks questions with
 * a compiled schema. Whatever the schema refuses goes to the contract and is refused in its words. The plain
 * case does not even reach that server (`answer-at-once.ts`). The application's own routes give the same
 * answers, for questions that arrive another way.
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
  // For the standard's questions, a JSON Schema cannot tell whether they are complete.
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

/** Only where the application itself listens; the second address of `localhost` has its own server. */
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
