import { existsSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { fileURLToPath } from 'node:url'
import helmet from '@fastify/helmet'
import rateLimit, { normalizeIP } from '@fastify/rate-limit'
import files from '@fastify/static'
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
  LogController,
} from 'fastify'
import type { Config } from '../config/read-config.ts'
import { limitBodies, readOn } from './bodies.ts'
import { compressAnswers } from './compress-answers.ts'
import { logOptions } from './log-options.ts'
import { noEndpoint, problemOf, refusalOf } from './problem.ts'

export type App = FastifyInstance

/** How long a caller may go on sending after its answer: time enough to notice, and not for ever. */
const readOnMilliseconds = 10_000

const webFolder = fileURLToPath(new URL('../../../web/dist/', import.meta.url))

/**
 * The bare server: limits, headers, errors, and the web application if that is wanted. Areas add routes.
 *
 * @param given how long a body other than an upload may take to arrive, and whether there are screens
 */
export async function buildServer(
  config: Config,
  given: { bodyMilliseconds?: number; withScreens?: boolean } = {},
): Promise<App> {
  const app = fastify({
    logger: logOptions(config.LOG_LEVEL),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
    // One hop: anybody can write what comes before the proxy's own entry in `x-forwarded-for`.
    trustProxy: config.FREIGABE_TRUST_PROXY ? (_address, hop) => hop === 0 : false,
    requestTimeout: 0,
    connectionTimeout: 0,
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: true,
    frameworkErrors: answerError,
  })
  takeOnlyJson(app)
  app.setErrorHandler(answerError)
  app.addHook('onRequest', keepNoAnswers)
  logEnds(app)
  readOn(app, readOnMilliseconds)
  limitBodies(app, given.bodyMilliseconds ?? 30_000)
  compressAnswers(app)
  await app.register(helmet, securityHeaders(config))
  await app.register(rateLimit, {
    max: 1200,
    timeWindow: '1 minute',
    // A sender that has already gone has no address any more.
    keyGenerator: ({ ip }) => (ip === undefined ? 'gone' : normalizeIP(ip)),
    // One page consists of dozens of files, and an office may share one address.
    allowList: (request) => !isForPrograms(request),
  })
  await serveWeb(app, given.withScreens ?? true)
  return app
}

/** The API, and the same in the words of a standard; everything else is a page or a file. */
function isForPrograms({ url }: FastifyRequest): boolean {
  return /^\/(v1|access)\//.test(url)
}

/** Uploads take any bytes, see `route`; everything else is JSON. */
function takeOnlyJson(app: App): void {
  app.removeContentTypeParser('text/plain')
}

/** Also for failures that come before our own handling, such as a path that cannot be decoded. */
function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const refusal = refusalOf(error)
  const problem = problemOf(refusal.code, refusal.details, request.id)
  if (problem.status >= 500) request.log.error({ err: refusal.cause ?? refusal }, refusal.code)
  // Anything that is away for the moment can be asked for again in a second.
  const retryAfter = refusal.details.retryAfter ?? (problem.status === 503 ? 1 : undefined)
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter)
  reply.header('x-request-id', request.id)
  return reply.code(problem.status).type('application/problem+json').send(problem)
}

/** Answers of the API are for their caller alone; a download itself says what may be cached. */
async function keepNoAnswers(request: FastifyRequest, reply: FastifyReply) {
  if (isForPrograms(request)) reply.header('cache-control', 'no-store')
}

/** One line per request with its result; never a query string, which may hold what people typed. */
function logEnds(app: App) {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
}

function securityHeaders(config: Config) {
  const https = config.url.startsWith('https:')
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
  } as const
}

/**
 * A page's policy governs what the page loads, but a worker is under the policy of its own file: the worker
 * that screens files may compile the WebAssembly that it writes for hashing.
 */
const policyOfWorkers =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

/** The web application with its own 404: a path without a file is a page of the application. */
async function serveWeb(app: App, isWanted: boolean) {
  const built = isWanted && existsSync(`${webFolder}index.html`)
  if (built) {
    await app.register(files, {
      root: webFolder,
      wildcard: false,
      preCompressed: true,
      setHeaders(response, path) {
        const hashed = path.includes('/assets/')
        response.header(
          'cache-control',
          hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
        if (hashed) response.header('content-security-policy', policyOfWorkers)
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && !isForPrograms(request) && built
    if (page && !/\.[a-z0-9]+$/i.test(request.url.split('?')[0]!))
      return reply.sendFile('index.html')
    return reply
      .code(404)
      .type('application/problem+json')
      .send(problemOf('NOT_FOUND', noEndpoint, request.id))
  })
}

/** How long the body of a question may take to arrive. */
const bodyMilliseconds = 30_000

/**
 * A server with none of the hooks that requests of the application pass: it takes JSON, refuses as the
 * application does, and does not log its answers.
 */
export function bareServer(log: Pick<FastifyServerOptions, 'logger' | 'loggerInstance'>): App {
  const bare: App = fastify({
    ...log,
    childLoggerFactory: (logger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
    frameworkErrors: answerError,
    // Input is not coerced or trimmed: the contract decides what becomes of it.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
  })
  takeOnlyJson(bare)
  bare.setErrorHandler(answerError)
  limitBodies(bare, bodyMilliseconds)
  return bare
}

/**
 * The id of a request, in its answer and in the log: drawn by us. A caller that asks in the words of OpenID
 * AuthZEN may name it in `X-Request-ID`, and the standard requires the answer to carry that name.
 */
function requestId({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): string {
  const given = url.startsWith('/access/') ? headers['x-request-id'] : undefined
  return typeof given === 'string' && given !== '' ? given : crypto.randomUUID()
}
