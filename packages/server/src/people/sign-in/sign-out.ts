import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../../house.ts'
import { readCookie } from './read-cookie.ts'

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
