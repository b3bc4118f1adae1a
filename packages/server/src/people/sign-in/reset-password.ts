import { setTimeout } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { change } from '../../change/change.ts'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { leftOut } from '../../notify/link-token.ts'
import { queueMail } from '../../notify/queue-mail.ts'
import { rememberDevice } from './known-device.ts'
import { refuseWeakPassword } from './person-auth.ts'
import { statusOf } from './sign-in.ts'

/** Longer than it takes to write a letter, so that the time of the answer does not reveal whether one was. */
const answerMilliseconds = 300

/** Sends the link for a new password. Asking for an unknown address reveals nothing. */
export async function requestPasswordReset(house: House, email: string): Promise<undefined> {
  await Promise.all([
    house.auth.api.requestPasswordReset({ body: { email: email.toLowerCase() } }),
    setTimeout(answerMilliseconds),
  ])
}

/**
 * Sets a new password; every session of the person ends, and so does the link. From then on the browser is
 * known: that is the way in for a person whose password the whole world is guessing at.
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

/** The address of the person who may set a password with a link; null for an invalid link. */
async function addressBehind(house: House, token: string): Promise<string | null> {
  const { internalAdapter } = await house.auth.$context
  const link = await internalAdapter.findVerificationValue(`reset-password:${token}`)
  if (link === null) return null
  const person = await readAs(house.database, 'door', null, (tx) =>
    tx.selectFrom('person').select('email').where('id', '=', link.value).executeTakeFirst(),
  )
  return person?.email ?? null
}

/** How long the link works; the sign-in library is told the same. */
const validSeconds = 3600

/** Sends a person the link for a new password. Called by the sign-in library, outside any transaction. */
export async function sendPasswordReset(
  house: House,
  { id }: { id: string },
  token: string,
): Promise<void> {
  await change(house, 'door', null, async (unit) => {
    const { house, tx } = unit
    const person = await tx
      .selectFrom('person')
      .select(['name', 'email', 'locale', 'time_zone'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const expiresAt = new Date(Date.parse(unit.now) + validSeconds * 1000).toISOString()
    const to = {
      address: person.email,
      name: person.name,
      locale: person.locale,
      timeZone: person.time_zone,
    }
    await queueMail(unit, {
      account: null,
      notification: null,
      to,
      letter: {
        template: 'password_reset',
        params: { expiresAt, url: `${house.config.url}/reset-password/${leftOut}` },
      },
      token,
    })
  })
}
