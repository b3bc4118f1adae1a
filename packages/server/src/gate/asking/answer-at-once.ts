import type { IncomingMessage, ServerResponse } from 'node:http'
import { type BodyOf, type Endpoint, urlOf } from '@freigabe/contract'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { GateHouse } from '../../house.ts'
import { authorize } from '../../http/authorize.ts'
import { openBodyLimit } from '../../http/bodies.ts'
import type { Caller } from '../../http/caller.ts'
import type { App } from '../../http/server.ts'
import { checkForCaller } from './check-gates.ts'
import { type AnswerTo, registerEach, type WayToAsk } from './ways-to-ask.ts'

/** How long the body of a question may take to arrive, in milliseconds. */
const bodyMilliseconds = 30_000
/** The most bytes that any body may have. */
const maximumBytes = 1024 ** 2

/** A question that was answered: by which path, with what, and after how many milliseconds. */
interface AnsweredAtOnce {
  path: string
  answer: object
  milliseconds: number
}

/** Answers the plain case of a question without the machinery of a server. */
export interface AtOnce {
  /** Takes a request, or returns false and leaves it untouched. */
  take(request: IncomingMessage, response: ServerResponse): boolean
  /** Tells a listener of each answer. */
  listen(listener: (answered: AnsweredAtOnce) => void): void
  /** Takes no more requests, and resolves once none is under way. */
  drain(): Promise<void>
}

/** Answers a body, and says what belongs in the answer's head. Null where it is not the plain case. */
type Way = (
  request: IncomingMessage,
  body: Buffer,
  head: Record<string, string>,
) => Promise<object | null>

const bearer = 'Bearer '

/**
 * The plain case, which nearly every question is: JSON of a known length that fits the contract, with a
 * remembered key that may ask. Anything else goes untouched, body included, to the lean server and is
 * answered or refused there, so there is only one way to say no.
 *
 * @param remembered whose key this is, if that is known without waiting
 */
export function openAtOnce(
  lean: App,
  house: GateHouse,
  remembered: (key: string) => Caller | null,
): AtOnce {
  const limit = openBodyLimit(lean, bodyMilliseconds)
  const listeners: ((answered: AnsweredAtOnce) => void)[] = []
  const ways = new Map<string, Way>()
  registerEach((endpoint, answer) => {
    // For the standard's questions, a JSON Schema cannot tell whether they are complete.
    if (!('atRoot' in endpoint)) ways.set(urlOf(endpoint), wayOf(endpoint, answer))
  })
  const send = sendTogether()
  let underWay = 0
  let drained: PromiseWithResolvers<void> | null = null
  return {
    take(request, response) {
      const way = ways.get(request.url!)
      if (way === undefined || drained !== null || !isPlain(request)) return false
      const begun = performance.now()
      underWay += 1
      response.on('close', () => {
        underWay -= 1
        if (underWay === 0) drained?.resolve()
      })
      limit.await(request)
      const parts: Buffer[] = []
      request.on('data', (part) => parts.push(part))
      request.on('end', () => {
        limit.has(request)
        const body = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
        answerWith(way, request, response, { body, begun }).catch(() => response.destroy())
      })
      return true
    },
    listen: (listener) => void listeners.push(listener),
    async drain() {
      drained = Promise.withResolvers()
      if (underWay > 0) await drained.promise
    },
  }

  async function answerWith(
    way: Way,
    request: IncomingMessage,
    response: ServerResponse,
    { body, begun }: { body: Buffer; begun: number },
  ) {
    const head: Record<string, string> = {}
    // The lean server answers for whatever this throws.
    const answer = await way(request, body, head).catch(() => null)
    if (answer === null) return handOn(request, response, body)
    const text = JSON.stringify(answer)
    response.writeHead(200, {
      ...head,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
      'x-request-id': crypto.randomUUID(),
    })
    send(response, text)
    const milliseconds = performance.now() - begun
    for (const listener of listeners) listener({ path: request.url!, answer, milliseconds })
  }

  /** How a question of one kind is answered once its body has arrived. */
  function wayOf<E extends WayToAsk>(endpoint: E, answer: AnswerTo<E>): Way {
    const isQuestion = compiled(lean, endpoint)
    return async ({ headers }, body, head) => {
      const caller = remembered(headers.authorization!.slice(bearer.length))
      if (caller === null) return null
      authorize(endpoint, caller, null)
      const text = body.toString('utf8')
      // Names through which an object could be changed without its reader noticing.
      if (text.includes('__proto__') || text.includes('constructor')) return null
      const question: unknown = JSON.parse(text)
      if (!isQuestion(question)) return null
      return answer(question, (questions) => checkForCaller(house, caller, questions, headIn(head)))
    }
  }

  async function handOn(request: IncomingMessage, response: ServerResponse, payload: Buffer) {
    const { statusCode, headers, rawPayload } = await lean.inject({
      ...{ method: 'POST', url: request.url!, headers: request.headers as Record<string, string> },
      ...{ payload, remoteAddress: request.socket.remoteAddress ?? '' },
    })
    const { connection: _, ...head } = headers
    response.writeHead(statusCode, head).end(rawPayload)
  }
}

/** Whether nothing about the request needs a closer look before its body is read. */
function isPlain({ headers }: IncomingMessage): boolean {
  const { 'content-type': type = '', 'content-length': length, authorization = '' } = headers
  return (
    (type === 'application/json' || type === 'application/json; charset=utf-8') &&
    authorization.startsWith(bearer) &&
    headers['transfer-encoding'] === undefined &&
    Number(length) > 0 &&
    Number(length) <= maximumBytes
  )
}

/**
 * Sends answers together, once everything there is to read has been read. An answer sent on its own wakes its
 * receiver, which takes longer than the rest of a check.
 */
function sendTogether(): (response: ServerResponse, text: string) => void {
  let ready: [ServerResponse, string][] = []
  const sendAll = () => {
    const all = ready
    ready = []
    for (const [response, text] of all) response.end(text)
  }
  return (response, text) => {
    if (ready.length === 0) setImmediate(sendAll)
    ready.push([response, text])
  }
}

/** Takes header fields as a server's reply does. */
function headIn(head: Record<string, string>): Pick<FastifyReply, 'header'> {
  const reply = {
    header(name: string, value: string) {
      head[name] = value
      return reply as unknown as FastifyReply
    },
  }
  return reply
}

/** What an endpoint takes, as JSON Schema; only the contract says what becomes of unknown fields. */
export function schemaOf(body: z.ZodType): object {
  const { $schema, ...schema } = z.toJSONSchema(body, { io: 'input', target: 'draft-7' })
  return { ...schema, additionalProperties: false }
}

/**
 * Whether something is a body that an endpoint takes; fills in the contract's defaults. Uses the schema
 * compiler of a server that has routes with schemas, and so is ready.
 */
function compiled<E extends Endpoint & { body: z.ZodType }>(
  server: App,
  { method, path, body }: E,
): (value: unknown) => value is BodyOf<E> {
  let isBody: ReturnType<NonNullable<App['validatorCompiler']>> | undefined
  return (value): value is BodyOf<E> => {
    isBody ??= server.validatorCompiler!({
      schema: schemaOf(body),
      method,
      url: path,
      httpPart: 'body',
    })
    return isBody!(value) === true
  }
}
