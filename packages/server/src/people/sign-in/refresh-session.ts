import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { PersonCaller } from '../../http/caller.ts'
import { readCookie } from './read-cookie.ts'

/**
 * Carries a session of more than a day on for another week, on the server and in the browser: who works
 * here daily is never signed out. Reading who calls leaves sessions alone, since it cannot set a cookie.
 */
export async function refreshSession(
  house: House,
  caller: PersonCaller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<PersonCaller> {
  const { headers, response } = await house.auth.api.getSession({
    headers: new Headers({ cookie: readCookie(request, house.keys.session) }),
    returnHeaders: true,
  })
  if (response === null) throw new AppError('NOT_SIGNED_IN')
  const cookies = headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return { ...caller, sessionExpiresAt: new Date(response.session.expiresAt).toISOString() }
}
