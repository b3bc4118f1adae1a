import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Endpoint } from '@freigabe/contract'
import type { FastifyRequest } from 'fastify'
import type { Key } from '../keys/key-ring.ts'
import { AppError } from './app-error.ts'
import type { Caller, PersonCaller } from './caller.ts'
import type { Doors } from './doors.ts'

/** The token that a session's writes carry as `x-csrf-token`: bound to the session, not stored. */
export function csrfToken(sessionKeys: readonly Key[], sessionId: string): string {
  return tokenUnder(sessionKeys[0]!, sessionId)
}

/**
 * Refuses a person's write without the session's token. Keys need none: browsers never send them. Endpoints
 * open to everybody need none either, unless they act for a signed-in person: see `refuseForged`.
 */
export function checkCsrf(
  doors: Doors,
  endpoint: Endpoint,
  caller: Caller,
  request: FastifyRequest,
) {
  if (caller.kind !== 'person' || endpoint.method === 'GET') return
  if (!endpoint.access.includes('public')) refuseForged(doors, caller, request)
}

/** Throws CSRF_TOKEN_INVALID for a request that did not come from the session's own pages. */
export function refuseForged(doors: Doors, caller: PersonCaller, request: FastifyRequest) {
  const sent = Buffer.from(String(request.headers['x-csrf-token'] ?? ''))
  // Pages that were open before a new key was put first still hold a token of the older one.
  const isOurs = doors.sessionKeys.some((key) => {
    const expected = Buffer.from(tokenUnder(key, caller.sessionId))
    return sent.length === expected.length && timingSafeEqual(sent, expected)
  })
  if (!isOurs) throw new AppError('CSRF_TOKEN_INVALID')
}

function tokenUnder(key: Key, sessionId: string): string {
  return createHmac('sha256', key.bytes).update(`csrf:${sessionId}`).digest('base64url')
}
