import type { Readable } from 'node:stream'
import {
  type BodyOf,
  type Endpoint,
  isForSenders,
  type ParamsOf,
  type QueryOf,
  type ResponseOf,
  urlOf,
} from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type { z } from 'zod'
import { AppError } from './app-error.ts'
import { authorize } from './authorize.ts'
import { followUploads } from './bodies.ts'
import { actorOf, type Caller, type Capacity, callerId } from './caller.ts'
import { checkCsrf } from './csrf.ts'
import type { Doors } from './doors.ts'
import { withIdempotency } from './idempotency/idempotency.ts'
import { parseInput } from './parse-input.ts'
import { type LiveEvent, sendLive } from './send-live.ts'
import type { App } from './server.ts'

/** How long an upload may be silent before its sender is taken to be gone. */
const silenceMilliseconds = 120_000

/** What a handler receives: checked input, and who calls in which capacity. */
export interface Call<E> {
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
  /** The bytes of an upload. */
  stream: Readable
  caller: Caller
  capacity: Capacity
  /** The account of the path, by its id; empty where the path names none. */
  account: string
  /** Throws for unknown callers. */
  actor: () => Actor
  request: FastifyRequest
  reply: FastifyReply
}

export type Answer<E> = E extends { response: z.ZodType }
  ? ResponseOf<E>
  : E extends { live: unknown }
    ? AsyncIterable<LiveEvent>
    : E extends { download: unknown }
      ? FastifyReply
      : undefined

/** Registers one endpoint of the contract. */
export function route<E extends Endpoint>(
  app: App,
  doors: Doors,
  endpoint: E,
  handle: (call: Call<E>) => Promise<Answer<E>>,
): void {
  const place = endpoint.upload === undefined ? ofJson : ofBytes
  place(app, {
    method: endpoint.method,
    url: urlOf(endpoint),
    ...(endpoint.often ? { logLevel: 'warn' } : {}),
    bodyLimit: endpoint.upload?.maximumBytes ?? endpoint.bodyBytes ?? 1024 ** 2,
    // The gate is asked before each send, as fast as mail is sent.
    config: {
      ...(isForSenders(endpoint) ? { rateLimit: false, plain: true } : {}),
      ...(endpoint.upload ? { upload: true } : {}),
      // The session’s answer holds its CSRF token.
      ...(endpoint.secret || endpoint.path.startsWith('/session') ? { plain: true } : {}),
    },
    handler: async (request, reply) => {
      const caller = await doors.findCaller(request)
      // Before anything is looked up: an unknown caller must not learn which accounts exist.
      if (caller.kind === 'nobody' && !endpoint.access.includes('public')) {
        throw new AppError('NOT_SIGNED_IN')
      }
      const params = parseInput(endpoint.params, request.params, 'params') as
        | Record<string, string>
        | undefined
      const account = await resolveAccount(doors, params)
      const capacity = authorize(endpoint, caller, account)
      checkCsrf(doors, endpoint, caller, request)
      await refuseSuspended(doors, endpoint, account)
      const call: Call<E> = {
        params: params as ParamsOf<E>,
        query: parseInput(endpoint.query, request.query, 'query') as QueryOf<E>,
        body: (endpoint.upload
          ? undefined
          : parseInput(endpoint.body, request.body, 'body')) as BodyOf<E>,
        // Not the body: a request without one has none, and an empty upload must be told so.
        stream: request.raw,
        caller,
        capacity,
        account: account ?? '',
        actor: () => actorOf(caller, capacity),
        request,
        reply,
      }
      if (endpoint.live) {
        const stillHolds = () => mayStill(doors, endpoint, call, account)
        return sendLive(call, handle as never, { clock: doors.clock, stillHolds })
      }
      if (endpoint.download) return handle(call)
      const answer = await withIdempotency(doors, endpoint, call, () => handle(call))
      reply.code(endpoint.status)
      return endpoint.status === 204 ? null : answer
    },
  })
}

/** Whether a caller who was let in would be let in again, unchanged and in the same capacity. */
async function mayStill(
  doors: Doors,
  endpoint: Endpoint,
  { request, caller, capacity }: { request: FastifyRequest; caller: Caller; capacity: Capacity },
  account: string | null,
): Promise<boolean> {
  try {
    const now = await doors.findCaller(request)
    const isSame = callerId(now, request.ip) === callerId(caller, request.ip)
    return isSame && authorize(endpoint, now, account) === capacity
  } catch {
    return false
  }
}

function ofJson(app: App, options: RouteOptions) {
  app.route(options)
}

/** Kept separate, since among the others a body of a known type would be read into memory as a whole. */
function ofBytes(app: App, options: RouteOptions) {
  app.register(async (apart) => {
    apart.removeAllContentTypeParsers()
    followUploads(apart, silenceMilliseconds)
    apart.addContentTypeParser('*', (_request, _bytes, done) => done(null))
    apart.route(options)
  })
}

/** A suspended account hands in nothing new: endpoints that declare this refusal refuse it. */
async function refuseSuspended(doors: Doors, { errors }: Endpoint, account: string | null) {
  if (account === null || !errors.includes('ACCOUNT_SUSPENDED')) return
  if (await doors.isSuspended(account)) throw new AppError('ACCOUNT_SUSPENDED')
}

async function resolveAccount(doors: Doors, params: Record<string, string> | undefined) {
  if (params?.account === undefined) return null
  const id = await doors.accountId(params.account)
  if (id === null) throw new AppError('NOT_FOUND')
  return id
}
