import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../house.ts'

/** Ends the session at once, on the server and in the browser. */
export async function signOut(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<undefined> {
  const cookie = request.headers.cookie ?? ''
  const { headers } = await house.auth.api.signOut({
    headers: new Headers({ cookie }),
    returnHeaders: true,
  })
  reply.header('set-cookie', headers.getSetCookie())
}
