import type { OperationName } from '@freigabe/contract'
import { accepted, json } from './answer.ts'
import { attempts, type Retry } from './attempts.ts'
import type { LiveOptions, UploadOptions } from './call-options.ts'
import { endpoints } from './endpoints.gen.ts'
import { ConnectionError } from './errors.ts'
import { live } from './live.ts'
import type { Client } from './operations.ts'
import {
  fetchTransport,
  type Transport,
  type TransportRequest,
  type UploadBody,
} from './transport.ts'
import type { WireEndpoint } from './wire.ts'

/**
 * How a client reaches the API, and as whom.
 *
 * ```ts
 * const options: ClientOptions = { baseUrl: 'https://freigabe.example', key: 'fg_…' }
 * const freigabe = createClient(options)
 * ```
 */
export interface ClientOptions {
  /** Where Freigabe is served, for example `https://freigabe.example`; empty for the same origin. */
  baseUrl: string
  /** An API key, sent as `Authorization: Bearer`, for programs. */
  key?: string
  /** The session's CSRF token, sent as `x-csrf-token` with writes, for browsers. */
  csrfToken?: () => string | undefined
  fetch?: typeof globalThis.fetch
  /** Sends the requests in place of `fetch`, for example to follow an upload in a browser. */
  transport?: Transport
  /** Three repetitions by default, the first after 300 ms. */
  retry?: Retry
}

/**
 * A client with one method for each operation of the API, typed by the contract.
 *
 * ```ts
 * const freigabe = createClient({ baseUrl: 'https://freigabe.example', key: 'fg_…' })
 * const answer = await freigabe.checkGate({ body: { account: 'c-1047', group: 'newsletter' } })
 * if (answer.verdict === 'deny') console.log(answer.reason)
 * ```
 *
 * Each method takes `params`, `query` and `body`, as far as the endpoint has them, and resolves with the
 * answer. It rejects with `ApiError` when the API refuses and with `ConnectionError` when the API's answer
 * does not arrive. Reads and writes are repeated after 429, 503 and failed connections; a write carries one
 * `Idempotency-Key` over all repetitions, so that it is carried out once. If an answer is not kept for a
 * repetition, as with a secret, the repetition rejects with `IDEMPOTENCY_ANSWER_UNKNOWN`. Public operations,
 * such as signing in, have no key and are repeated only if they were certainly not carried out.
 */
export function createClient(given: ClientOptions): Client {
  const options = { ...given, baseUrl: given.baseUrl.replace(/\/+$/, '') }
  const methods = Object.entries(endpoints).map(([name, endpoint]) => [
    name,
    endpoint.answer === 'live' ? follower(options, endpoint) : caller(options, endpoint),
  ])
  return Object.fromEntries(methods) as Client
}

/**
 * The URL of an operation, for links and frames that the browser opens by itself.
 *
 * ```ts
 * const params = { account: 'c-1047', evidence: '0190d5f2-8c5a-7c3e-9f7a-2b1d4e6f8a90' }
 * const link = hrefOf('https://freigabe.example', 'downloadEvidence', { params })
 * ```
 */
export function hrefOf(baseUrl: string, operation: OperationName, input: LooseInput = {}): string {
  return baseUrl + address(endpoints[operation].path, input.params, input.query)
}

function caller(options: ClientOptions, endpoint: WireEndpoint) {
  const transport = options.transport ?? fetchTransport(options.fetch)
  const retry = options.retry ?? { times: 3, firstMs: 300 }
  return (input: LooseInput = {}, call: UploadOptions = {}) => {
    const request = requestOf(options, endpoint, input, call)
    const once = () => answer(transport, endpoint, request, options.baseUrl)
    if (request.body instanceof ReadableStream) return once()
    return attempts(once, retry, { signal: call.signal, unkeyed: endpoint.again === 'never' })
  }
}

function follower(options: ClientOptions, endpoint: WireEndpoint) {
  const transport = options.transport ?? fetchTransport(options.fetch)
  return (input: LooseInput = {}, call: LiveOptions = {}) =>
    live(transport, requestOf(options, endpoint, input, call), options.baseUrl, call.onState)
}

function requestOf(
  { baseUrl, key, csrfToken }: ClientOptions,
  { method, path, again }: WireEndpoint,
  { params, query, body }: LooseInput,
  { signal, idempotencyKey, onProgress }: UploadOptions,
): TransportRequest {
  const headers = new Headers({ accept: 'application/json' })
  if (key) headers.set('authorization', `Bearer ${key}`)
  if (again === 'keyed') headers.set('idempotency-key', idempotencyKey ?? crypto.randomUUID())
  if (method !== 'GET') {
    const token = csrfToken?.()
    if (token) headers.set('x-csrf-token', token)
  }
  const url = baseUrl + address(path, params, query)
  if (body === undefined) return { url, method, headers, signal }
  headers.set('content-type', isUpload(body) ? 'application/octet-stream' : 'application/json')
  const sent = isUpload(body) ? body : JSON.stringify(body)
  return { url, method, headers, body: sent, signal, onProgress }
}

function isUpload(body: unknown): body is UploadBody {
  return body instanceof Blob || body instanceof Uint8Array || body instanceof ReadableStream
}

async function answer(
  transport: Transport,
  { answer }: WireEndpoint,
  request: TransportRequest,
  url: string,
) {
  const response = await accepted(await reach(transport, request, url), url)
  if (answer === 'download') return response
  if (answer === 'none') return undefined
  return await json(response, url)
}

/** Distinguishes a call that was given up from a connection that failed. */
async function reach(
  transport: Transport,
  request: TransportRequest,
  url: string,
): Promise<Response> {
  try {
    return await transport(request)
  } catch (cause) {
    if (request.signal?.aborted) throw request.signal.reason
    throw new ConnectionError(null, { url, cause })
  }
}

/**
 * Fills a path's `:name` places and adds the query. Values are percent-encoded; undefined and null values are
 * left out of the query, a missing path parameter throws a TypeError.
 */
function address(
  path: string,
  params: Record<string, unknown> = {},
  query: Record<string, unknown> = {},
): string {
  const filled = path.replace(/:([a-z]+)/gi, (_place, name: string) => {
    const value = params[name]
    if (value === undefined || value === null) throw new TypeError(`params.${name} is missing`)
    return encodeURIComponent(String(value))
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.append(name, String(value))
  }
  return search.size > 0 ? `/v1${filled}?${search}` : `/v1${filled}`
}

/** The parts of an input as the client handles them once their types have been checked. */
interface LooseInput {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
}
