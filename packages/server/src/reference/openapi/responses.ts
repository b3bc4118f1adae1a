import {
  commonErrors,
  type Endpoint,
  type ErrorCode,
  errors,
  takesIdempotencyKey,
} from '@freigabe/contract'
import { problemOf } from '../../http/problem.ts'
import type { Content, JsonSchema, Reference, Response } from './document.ts'

/** What every answer carries. */
export const headers = {
  'x-request-id': {
    description: 'Names the request in the operator’s logs.',
    schema: { type: 'string', format: 'uuid' },
  },
  'retry-after': {
    description: 'How many seconds to wait before the next request.',
    schema: { type: 'integer' },
  },
} satisfies Record<string, { description: string; schema: JsonSchema }>

const requestId = { 'x-request-id': { $ref: '#/components/headers/x-request-id' } }

/** The response in case of success. */
export function successOf(endpoint: Endpoint, schema: JsonSchema | undefined): Response {
  const content = contentOf(endpoint, schema)
  const said = endpoint.download?.description ?? endpoint.live?.description
  return {
    description: said ?? (endpoint.status === 204 ? 'Done; there is nothing to say.' : 'Done.'),
    headers: requestId,
    ...(content === undefined ? {} : { content }),
  }
}

function contentOf(endpoint: Endpoint, schema: JsonSchema | undefined): Content | undefined {
  if (endpoint.download) return { '*/*': {} }
  if (endpoint.live) return { 'text/event-stream': { schema: { type: 'string' } } }
  return schema === undefined ? undefined : { 'application/json': { schema } }
}

/** The codes that an endpoint can refuse with: its own, and the common ones that can happen there. */
function errorsOf(endpoint: Endpoint): ErrorCode[] {
  return [
    ...new Set([...endpoint.errors, ...commonErrors.filter((code) => canHappen(code, endpoint))]),
  ]
}

function canHappen(code: ErrorCode, endpoint: Endpoint): boolean {
  const { access, method, params, query, body, upload } = endpoint
  const isPublic = access.includes('public')
  switch (code) {
    case 'NOT_SIGNED_IN':
    case 'NOT_ALLOWED':
      return !isPublic
    case 'CSRF_TOKEN_INVALID':
      return !isPublic && method !== 'GET' && !access.every((each) => each.endsWith('_key'))
    case 'REQUEST_INVALID':
      if (takesIdempotencyKey(endpoint)) return true
      return [params, query, body].some((schema) => schema !== undefined)
    case 'BODY_TOO_LARGE':
      return body !== undefined || upload !== undefined
    case 'BODY_TOO_SLOW':
    case 'MEDIA_TYPE_UNSUPPORTED':
      return body !== undefined
    case 'NOT_FOUND':
      return params !== undefined
    case 'METHOD_NOT_ALLOWED':
      return false
    case 'IDEMPOTENCY_KEY_REUSED':
    case 'IDEMPOTENCY_IN_PROGRESS':
    case 'IDEMPOTENCY_ANSWER_UNKNOWN':
      return takesIdempotencyKey(endpoint)
    case 'STORAGE_FULL':
      return method !== 'GET'
    default:
      return true
  }
}

/** The refusals of an endpoint by status. Refusals that several endpoints share are kept once, in `kept`. */
export function refusalsOf(
  endpoint: Endpoint,
  kept: Record<string, Response>,
): Record<string, Reference> {
  const byStatus = Map.groupBy(errorsOf(endpoint), (code) => errors[code].status)
  return Object.fromEntries(
    [...byStatus].sort().map(([status, codes]) => {
      const name = codes.toSorted().map(pascal).join('_')
      kept[name] ??= refusal(codes)
      return [String(status), { $ref: `#/components/responses/${name}` }]
    }),
  )
}

function refusal(codes: readonly ErrorCode[]): Response {
  return {
    description: codes.map((code) => `\`${code}\`: ${errors[code].title}`).join('\n\n'),
    headers: {
      ...requestId,
      ...(codes.some((code) => [429, 503].includes(errors[code].status))
        ? { 'retry-after': { $ref: '#/components/headers/retry-after' } }
        : {}),
    },
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            { type: 'object', properties: { code: { type: 'string', enum: [...codes] } } },
          ],
        },
        examples: Object.fromEntries(codes.map((code) => [code, example(code)])),
      },
    },
  }
}

function example(code: ErrorCode) {
  const value = problemOf(code, {}, '0192f4a1-6c1e-7d3a-9b52-3a1f0c5d7e88')
  return { summary: errors[code].title, value }
}

function pascal(code: ErrorCode): string {
  return code
    .toLowerCase()
    .replace(/(?:^|_)([a-z])/g, (_place, letter: string) => letter.toUpperCase())
}
