import { setTimeout } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { rememberDevice } from './known-device.ts'
import { refuseWeakPassword } from './refuse-weak-password.ts'
import { statusOf } from './sign-in.ts'

/** Longer than a letter takes to be written, so that the time of the answer does not tell of one. */
const answerMilliseconds = 300

/** Sends the link for a new password. Who asks for an unknown address learns nothing. */
export async function requestPasswordReset(house: House, email: string): Promise<undefined> {
  await Promise.all([
    house.auth.api.requestPasswordReset({ body: { email: email.toLowerCase() } }),
    setTimeout(answerMilliseconds),
  ])
}

/**
 * Sets a new password; every session of the person ends, and so does the link. The browser is known from
 * then on: the way in for a person at whose password the whole world is guessing.
 */
export async function resetPassword(
  house: House,
  token: string,
  password: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<undefined> {
  refuseWeakPassword(password)
  const email = await addressBehind(house, token)
  await house.auth.api.resetPassword({ body: { token, newPassword: password } }).catch((error) => {
    if (statusOf(error) === 'BAD_REQUEST') throw new AppError('TOKEN_INVALID')
    throw error
  })
  if (email !== null) rememberDevice(house, request, reply, email)
}

/** The address of the person whom a link lets set a password; null for a link that is none. */
async function addressBehind(house: House, token: string): Promise<string | null> {
  const { internalAdapter } = await house.auth.$context
  const link = await internalAdapter.findVerificationValue(`reset-password:${token}`)
  if (link === null) return null
  const person = await readAs(house.database, 'door', null, (tx) =>
    tx.selectFrom('person').select('email').where('id', '=', link.value).executeTakeFirst(),
  )
  return person?.email ?? null
}
