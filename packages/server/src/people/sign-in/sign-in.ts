import type { api, BodyOf, Session } from '@freigabe/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { callerBySession } from './find-caller.ts'
import { rememberDevice } from './known-device.ts'
import { readCookie } from './read-cookie.ts'
import { readSession } from './read-session.ts'

/**
 * Signs a person in and sets the session cookie. An unknown address and a wrong password are refused alike,
 * in words and in time: the sign-in library hashes in both cases.
 */
export async function signIn(
  house: House,
  { email, password }: BodyOf<typeof api.signIn>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Session> {
  const { headers } = await house.auth.api
    .signInEmail({
      body: { email: email.toLowerCase(), password },
      headers: new Headers({ 'user-agent': request.headers['user-agent'] ?? '' }),
      returnHeaders: true,
    })
    .catch((error: unknown) => {
      if (statusOf(error) === 'UNAUTHORIZED') throw new AppError('SIGN_IN_FAILED')
      throw error
    })
  return startSession(house, headers, request, reply)
}

/** Passes the library's cookies on, reads the session that they open, and remembers the browser. */
export async function startSession(
  house: House,
  headers: Headers,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Session> {
  const cookies = headers.getSetCookie()
  reply.header('set-cookie', cookies)
  const cookie = cookies.map((each) => each.split(';', 1)[0]).join('; ')
  const caller = await callerBySession(house.database, house.auth, cookie)
  if (caller.kind !== 'person') throw new AppError('SIGN_IN_FAILED')
  rememberDevice(house, request, reply, caller.email)
  return readSession(house, caller)
}

/** The status that the sign-in library's error carries, if it is one. */
export function statusOf(error: unknown): string | null {
  const { status } = error as { status?: unknown }
  return typeof status === 'string' ? status : null
}

/** Ends the session at once, on the server and in the browser. */
export async function signOut(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<undefined> {
  const { headers } = await house.auth.api.signOut({
    headers: new Headers({ cookie: readCookie(request, house.keys.session) }),
    returnHeaders: true,
  })
  reply.header('set-cookie', headers.getSetCookie())
}
